package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.search.SiteDraft.EN;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishSearchTest {
  private SearchOverDraft search;

  @BeforeEach
  void open(@TempDir Path folder) throws SearchIndexException {
    search =
        new SearchOverDraft(
            folder,
            new SiteDraft()
                .page("places/ao-ba-om", EN, "Ba Om Pond", "Old ponds among trees in Trà Vinh.")
                .page(
                    "places/hang", EN, "Hang Pagoda", "Chùa Hang is a pagoda; carvers work there.")
                .page(
                    "heritage/go", EN, "Wood carving at Hang Pagoda", "Monks of Hang Pagoda carve.")
                .page("asean/vision", EN, "ASEAN Vision 2045", "The vision of leaders in 2025.")
                .page("asean/symbols", EN, "Symbols of ASEAN", "Flag, anthem. Vision and 2045 too.")
                .page("countries/vn", EN, "Viet Nam", "Viet Nam joined in 1995. Hanoi's streets."));
  }

  @AfterEach
  void close() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource({
    "pond,places/ao-ba-om",
    "PONDS,places/ao-ba-om",
    "carvings,heritage/go",
    "carved,heritage/go",
    "pogoda hang,places/hang",
    "simbols,asean/symbols",
    "vietnam,countries/vn",
    "hanoi,countries/vn",
    "street in Hanoi,countries/vn"
  })
  void endingsSlipsAndSpacesAreForgiven(String typed, String id) {
    assertThat(search.found(typed, EN)).first().isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Trà Vinh", "tra vinh", "travinh", "traf vinh", "tra2 vinh"})
  void vietnameseNamesAreFoundWithAndWithoutMarks(String typed) {
    assertThat(search.found(typed, EN)).first().isEqualTo("places/ao-ba-om");
  }

  @Test
  void aPageNamedSoComesBeforePagesThatMentionIt() {
    assertThat(search.found("asean vision 2045", EN)).first().isEqualTo("asean/vision");
    assertThat(search.found("hang pagoda", EN)).startsWith("places/hang", "heritage/go");
  }

  @Test
  void stemmingLeavesNamesAlone() {
    assertThat(Analysis.of(EN).tokens("Hang Viet Nam Om Bok Sene Dolta"))
        .extracting(Token::exact)
        .containsExactly("hang", "viet", "nam", "om", "bok", "sene", "dolta");
  }
}

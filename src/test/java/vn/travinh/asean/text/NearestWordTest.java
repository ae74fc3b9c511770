package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class NearestWordTest {
  private static final List<String> FIELDS =
      List.of("title", "summary", "sources", "tags", "date", "image", "image_alt", "slug");

  @Test
  void aSlipOfTheFingerIsUnderstood() {
    assertThat(NearestWord.to("sumary", FIELDS)).contains("summary");
    assertThat(NearestWord.to("soruces", FIELDS)).contains("sources");
    assertThat(NearestWord.to("tittle", FIELDS)).contains("title");
    assertThat(NearestWord.to("tag", FIELDS)).contains("tags");
    assertThat(NearestWord.to("imagealt", FIELDS)).contains("image_alt");
  }

  @Test
  void capitalsDoNotCount() {
    assertThat(NearestWord.to("TITLE", FIELDS)).contains("title");
    assertThat(NearestWord.to("Sumary", FIELDS)).contains("summary");
    assertThat(NearestWord.to("khmer-pagoda", List.of("Khmer-Pagoda"))).contains("Khmer-Pagoda");
  }

  @Test
  void whatResemblesNothingGetsNoAnswer() {
    assertThat(NearestWord.to("coordinates", FIELDS)).isEmpty();
    assertThat(NearestWord.to("xy", FIELDS)).isEmpty();
    assertThat(NearestWord.to("", FIELDS)).isEmpty();
    assertThat(NearestWord.to("title", List.of())).isEmpty();
  }

  @Test
  void tiesGoToTheFirstOfTheAlphabet() {
    assertThat(NearestWord.to("pace", List.of("place", "page", "face"))).contains("face");
    assertThat(NearestWord.to("pace", List.of("page", "face", "place"))).contains("face");
  }

  @Test
  void neighboursSwappedAreOneEdit() {
    assertThat(NearestWord.distance("vinh", "vihn")).isEqualTo(1);
    assertThat(NearestWord.distance("ao", "oa")).isEqualTo(1);
    assertThat(NearestWord.distance("kitten", "sitting")).isEqualTo(3);
    assertThat(NearestWord.distance("", "abc")).isEqualTo(3);
  }

  @Test
  void aBookInPlaceOfAWordCostsNothing() {
    List<String> many = IntStream.range(0, 35_000).mapToObj(i -> "places/place-" + i).toList();
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(NearestWord.to("x".repeat(1_000_000), many)).isEmpty();
          assertThat(NearestWord.to("places/plase-77", many)).contains("places/place-77");
        });
  }
}

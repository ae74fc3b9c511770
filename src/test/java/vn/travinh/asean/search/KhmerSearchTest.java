package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.search.SiteDraft.KM;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KhmerSearchTest {
  private SearchOverDraft search;

  @BeforeEach
  void open(@TempDir Path folder) throws SearchIndexException {
    search =
        new SearchOverDraft(
            folder,
            new SiteDraft()
                .page(
                    "pages/t",
                    KM,
                    "ទឹកដីត្រាវិញ",
                    "ខេត្តត្រាវិញមានវត្តច្រើន។",
                    page -> page.otherNames("Preah Trapeang", "ព្រះត្រពាំង"))
                .page(
                    "festivals/o",
                    KM,
                    "បុណ្យអកអំបុក",
                    "អ្នកស្រុក​សំពះ​ព្រះខែ​ហើយ​អុំទូក។",
                    page -> page.otherNames("Ok Om Bok"))
                .page("places/a", KM, "វត្តអង្គររាជបុរី", "មន្ត្រីនិងស្តេចបានមកលេង។")
                .page("news/n", KM, "ព័ត៌មាន", "រដ្ឋមន្ត្រីក្រសួងអប់រំបានជួបសិស្ស។"));
  }

  @AfterEach
  void close() {
    search.close();
  }

  private static List<String> compounds(String text) {
    Analysis analysis = Analysis.of(KM);
    return analysis.compounds(text, analysis.tokens(text)).stream()
        .map(token -> text.substring(token.start(), token.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ត្រាវិញ,pages/t",
    "ព្រះត្រពាំង,pages/t",
    "Preah Trapeang,pages/t",
    "preah trapeng,pages/t",
    "អកអំបុក,festivals/o",
    "Ok Om Bok,festivals/o",
    "ok-om-bok,festivals/o",
    "okombok,festivals/o",
    "សំពះព្រះខែ,festivals/o",
    "ក្រសួងអប់រំ,news/n"
  })
  void namesAreFoundInKhmerAndInLatinLetters(String typed, String id) {
    assertThat(search.found(typed, KM)).first().isEqualTo(id);
  }

  @Test
  void spacesAndInvisibleSpacesBetweenWordsMakeNoDifference() {
    assertThat(search.found("រដ្ឋមន្ត្រី ក្រសួង អប់រំ", KM)).first().isEqualTo("news/n");
    assertThat(search.found("រដ្ឋមន្ត្រី\u200bក្រសួង\u200bអប់រំ", KM)).first().isEqualTo("news/n");
  }

  @Test
  void subscriptsThatLookTheSameAreTheSame() {
    assertThat(search.found("ស្ដេច", KM)).first().isEqualTo("places/a");
    assertThat(search.found("ស្តេច", KM)).first().isEqualTo("places/a");
  }

  @Test
  void theOrderOfSubscriptsAndVowelsMakesNoDifference() {
    // COENG RO before and after COENG TA; a sign before and after its vowel.
    assertThat(search.found("មន\u17d2រ\u17d2តី", KM)).first().isEqualTo("places/a");
    Analysis analysis = Analysis.of(KM);
    assertThat(analysis.tokens("\u1780\u17c6\u17bb").get(0).exact())
        .isEqualTo(analysis.tokens("\u1780\u17bb\u17c6").get(0).exact());
  }

  @Test
  void aMissingSignIsForgiven() {
    assertThat(search.found("ត្រវិញ", KM)).first().isEqualTo("pages/t");
  }

  @Test
  void namesOfTheProvinceStayWholeBesideTheirParts() {
    assertThat(compounds("ខេត្តត្រាវិញ")).contains("ត្រាវិញ", "ខេត្តត្រាវិញ");
    assertThat(compounds("បុណ្យអកអំបុក")).contains("អកអំបុក");
  }

  @Test
  void theAuthorsOwnWordsAreKept() {
    assertThat(compounds("អ្នក\u200bស្រុកឆ្ងាយ\u200bណាស់")).contains("ស្រុកឆ្ងាយ", "ណាស់");
  }

  @Test
  void khmerDigitsAreDigits() {
    assertThat(Analysis.of(KM).tokens("១.៤៣៦ ឆ្នាំ២០២៥")).extracting(Token::exact).contains("2025");
  }
}

package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.search.SiteDraft.VI;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaysOfTypingTest {
  private SearchOverDraft search;

  @BeforeEach
  void open(@TempDir Path folder) throws SearchIndexException {
    search =
        new SearchOverDraft(
            folder,
            new SiteDraft()
                .page("places/ao-ba-om", VI, "Ao Bà Om", "Hồ nước cổ giữa rừng sao dầu ở Trà Vinh.")
                .page("places/chua-hang", VI, "Chùa Hang", "Ngôi chùa Khmer, cổng như hang đá.")
                .page(
                    "places/chua-ang", VI, "Chùa Âng", "Chùa cổ bên Ao Bà Om, tên Angkorajaborey.")
                .page(
                    "heritage/go", VI, "Điêu khắc gỗ chùa Hang", "Nghề của các sư trong chùa Hang.")
                .page("food/tra", VI, "Trà đá", "Trà uống với đá. Vinh hạnh được mời.")
                .page("news/a", VI, "Hàng hóa mới về chợ", "Thủy thủ đoàn chở hàng hoá đến cảng.")
                .page(
                    "news/b", VI, "Thuỵ Sĩ thăm tỉnh", "Đoàn Thụy Sĩ làm việc với nghiên cứu sinh.")
                .page(
                    "plan/x",
                    VI,
                    "Quyết định 1436/QĐ-UBND",
                    "Ban hành ngày 22/7/2021, 1.436 tỷ đồng.")
                .page("plan/y", VI, "Quyết định 161/QĐ-TTg", "Ban hành năm 2016 và năm 2020.")
                .page(
                    "opportunities/m",
                    VI,
                    "Tải tệp mp3",
                    "Tệp mp3, trang html5 năm 2020, màn hình 4k."));
  }

  @AfterEach
  void close() {
    search.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ao Bà Om",
        "ao bà om",
        "AO BÀ OM",
        "ao ba om",
        "Ao Ba` Om",
        "ao baf om",
        "ao ba2 om",
        "aobaom",
        "ao  bà\tom!",
        "«ao bà om»"
      })
  void aNameIsFoundHoweverItIsTyped(String typed) {
    assertThat(search.found(typed, VI)).first().isEqualTo("places/ao-ba-om");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chùa Hang",
        "chua hang",
        "chuaf hang",
        "chufa hang",
        "chua2 hang",
        "CHÙA HANG",
        "chuà hang"
      })
  void thePlaceComesBeforeWhatIsNamedAfterIt(String typed) {
    assertThat(search.found(typed, VI)).startsWith("places/chua-hang", "heritage/go");
  }

  @Test
  void decomposedLettersAreTheSame() {
    String typed = Normalizer.normalize("Điêu khắc gỗ chùa Hang", Normalizer.Form.NFD);
    assertThat(typed).isNotEqualTo("Điêu khắc gỗ chùa Hang");
    assertThat(search.found(typed, VI)).first().isEqualTo("heritage/go");
  }

  @ParameterizedTest
  @CsvSource({"hàng hoá,news/a", "hàng hóa,news/a", "thuỷ thủ,news/a", "thủy thủ,news/a"})
  void oldAndNewToneStyleAreOne(String typed, String id) {
    assertThat(search.found(typed, VI)).first().isEqualTo(id);
  }

  @Test
  void aToneOnTheWrongLetterIsTheSame() {
    assertThat(search.found("nghiên cưú sinh", VI)).first().isEqualTo("news/b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ddieeu khawcs goox", "d9ie6u kha81c go64", "ddiêu khac go", "dieu khac go"})
  void theBarOfTheLetterDMayBeLeftOutOrTyped(String typed) {
    assertThat(search.found(typed, VI)).first().isEqualTo("heritage/go");
  }

  @Test
  void anExactSpellingComesBeforeTheSameWithoutMarks() {
    assertThat(search.found("hàng", VI)).first().isEqualTo("news/a");
    assertThat(search.found("hang", VI)).first().isEqualTo("places/chua-hang");
  }

  @ParameterizedTest
  @CsvSource({
    "2020,plan/y",
    "mp3,opportunities/m",
    "html5,opportunities/m",
    "4k,opportunities/m",
  })
  void numbersAndNamesWithDigitsAreNoKeysOfAnInputMethod(String typed, String id) {
    assertThat(search.found(typed, VI)).contains(id);
    assertThat(search.found(typed + " năm", VI)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1436/QĐ-UBND",
        "1436/qd-ubnd",
        "1436 QĐ UBND",
        "QĐ 1436",
        "1436/QDD-UBND",
        "1.436"
      })
  void aDecisionIsFoundByItsNumber(String typed) {
    assertThat(search.found(typed, VI)).first().isEqualTo("plan/x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"22/7/2021", "22-07-2021", "22.7.2021", "ngày 22 tháng 7 năm 2021"})
  void aDateIsFoundInEveryUsualForm(String typed) {
    assertThat(search.found(typed, VI)).first().isEqualTo("plan/x");
  }

  @ParameterizedTest
  @CsvSource({
    "nghien cuu sihn,news/b",
    "nghiêm cứu sinh,news/b",
    "Angkorajaborei,places/chua-ang",
    "Angkorajabrey,places/chua-ang",
    "thuyr thru,news/a"
  })
  void oneSlipIsForgiven(String typed, String id) {
    assertThat(search.found(typed, VI)).first().isEqualTo(id);
  }

  @Test
  void shortWordsAreNotBentIntoOthers() {
    assertThat(search.found("zzz", VI)).isEmpty();
  }

  @Test
  void aQuestionsSmallWordsMakeNoHit() {
    assertThat(search.found("chợ nào có của", VI)).first().isEqualTo("news/a");
  }

  @Test
  void possessiveEndingsOfForeignNamesAreNoPartOfThem() {
    Analysis analysis = Analysis.of(VI);
    assertThat(analysis.tokens("Mekong's M'Nông ASEAN’s"))
        .extracting(Token::exact)
        .containsExactly("mekong", "mnông", "asean");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bà o", "ba o", "baf o", "ba2 o", "BÀ O", "ao b", "aob", "ao ba om", "aobao"})
  void whatIsTypedIsCompletedInEveryWayOfTyping(String typed) {
    assertThat(search.suggested(typed, VI)).contains("Ao Bà Om");
  }

  @Test
  void aSlipInSuggestionsIsForgivenWhereNothingElseFits() {
    assertThat(search.suggested("quyte đị", VI)).isNotEmpty();
    assertThat(search.suggested("quyét", VI)).contains("Quyết định 161/QĐ-TTg");
  }

  @Test
  void suggestionsSpeltAsTypedComeFirst() {
    assertThat(search.suggested("hàng", VI)).startsWith("Hàng hóa mới về chợ");
    assertThat(search.suggested("hang", VI)).startsWith("Chùa Hang");
  }
}

package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.search.SiteDraft.EN;
import static vn.travinh.asean.search.SiteDraft.KM;
import static vn.travinh.asean.search.SiteDraft.VI;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.text.Language;

class HostileSearchTest {
  private static List<String> hostile() {
    return Stream.of(
            "a ".repeat(128),
            "x".repeat(SearchQuery.MAX_LENGTH),
            IntStream.range(0, 60).mapToObj(i -> "t" + i).collect(Collectors.joining(" ")),
            "trà vinh ".repeat(28),
            "travinhchuahangaobaom".repeat(12),
            "\u1780\u17d2".repeat(120),
            "ត្រាវិញ".repeat(30),
            "AND OR NOT + - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /",
            "*:*",
            "title:* OR body:*",
            "trà* vi?h~2",
            "\"trà vinh",
            "😀😃😄🇻🇳👩‍👩‍👧‍👦",
            "\u202etrà vinh\u202c \u200f\u200e",
            "\ud800trà \udc00vinh\ud83d",
            "t\u0300\u0301\u0302\u0303\u0304\u0305\u0306".repeat(30),
            "\u0000\u0001\u0007\u001b[31m",
            "' OR 1=1; DROP TABLE pages; --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%00%0a${jndi:ldap://x}",
            "\u0300\u0301",
            "ﷺ ﬁ Ǆ ẞ İ",
            "中文字中文字中文字",
            "ປະເທດລາວ ประเทศไทย")
        .map(
            text ->
                text.substring(
                    0,
                    text.offsetByCodePoints(
                        0,
                        Math.min(SearchQuery.MAX_LENGTH, text.codePointCount(0, text.length())))))
        .toList();
  }

  @Test
  void noQueryBreaksTheSearchInAnyLanguage(@TempDir Path folder) throws SearchIndexException {
    SiteDraft draft = new SiteDraft();
    for (Language language : List.of(VI, EN, KM)) {
      draft
          .page("places/a", language, "Trà Vinh ត្រាវិញ", "Trà Vinh, 中文字 😀 ປະເທດລາວ <b>x</b>")
          .page("places/b", language, "Chùa Hang", "t1 t2 t3 a b c ត្រាវិញ");
    }
    try (SearchOverDraft search = new SearchOverDraft(folder, draft)) {
      for (String text : hostile()) {
        for (Language language : List.of(VI, EN, KM)) {
          assertThat(search.ask(text, language).hits()).as(text).hasSizeLessThanOrEqualTo(2);
          assertThat(search.suggested(text, language)).as(text).hasSizeLessThanOrEqualTo(10);
        }
      }
      assertThat(search.found("\u202etrà vinh\u202c", VI)).contains("places/a");
      assertThat(search.found("\ud800trà \udc00vinh\ud83d", VI)).contains("places/a");
      assertThat(search.found("+trà +vinh*", VI)).contains("places/a");
    }
  }
}

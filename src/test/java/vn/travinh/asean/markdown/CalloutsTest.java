package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.travinh.asean.text.Language;

class CalloutsTest {
  @Test
  void aRemarkWithoutATitleGetsTheOneOfItsKind() {
    assertThat(Text.html("> [!NOTE]\n> Nội dung **đậm**"))
        .isEqualTo(
            "<div class=\"callout callout--note\" role=\"note\"><p class=\"callout__title\">Ghi chú"
                + "</p> <p>Nội dung <strong>đậm</strong></p> </div>");
    assertThat(Text.html("> [!TIP]\n> x", Language.ENGLISH)).contains(">Tip</p>");
    assertThat(Text.html("> [!WARNING]\n> x", Language.KHMER)).contains(">សូមប្រយ័ត្ន</p>");
    assertThat(Text.html("> [!IMPORTANT]\n> x", new Language("fr"))).contains(">Important</p>");
  }

  @Test
  void theRestOfTheFirstLineIsTheTitle() {
    assertThat(Text.html("> [!TIP] Đi sớm\n> Trước 7 giờ."))
        .contains("<p class=\"callout__title\">Đi sớm</p> <p>Trước 7 giờ.</p>");
    assertThat(Text.html("> [!tip]   Đi sớm\n>\n> Trước 7 giờ.\n>\n> Và chậm."))
        .contains("<p class=\"callout__title\">Đi sớm</p> <p>Trước 7 giờ.</p> <p>Và chậm.</p>");
  }

  @Test
  void aLegendIsAlwaysCalledOne() {
    assertThat(Text.html("> [!LEGEND] Ngôi sao mai giả\n> Kể rằng"))
        .contains("<p class=\"callout__title\">Truyền thuyết: Ngôi sao mai giả</p>");
    assertThat(Text.html("> [!LEGEND]\n> x")).contains(">Truyền thuyết</p>");
    assertThat(Text.html("> [!Legend] The star\n> x", Language.ENGLISH))
        .contains(">Legend: The star</p>");
  }

  @Test
  void aTitleMayHoldAForeignWord() {
    assertThat(Text.html("> [!LEGEND] Chuyện [ស្រះ]{lang=km}\n> x"))
        .contains(">Truyền thuyết: Chuyện <span lang=\"km\">ស្រះ</span></p>");
  }

  @Test
  void anUnknownKindStaysAQuotationAndIsNoted() {
    Text text = Text.of("a\n\n> [!LEGENT] x");
    assertThat(text.html()).contains("<blockquote> <p>[!LEGENT] x</p> </blockquote>");
    assertThat(text.problemLines())
        .containsExactly(
            "content/places/x/vi.md:7:3: warning: [!LEGENT] is not a known callout (did you mean"
                + " LEGEND? one of: NOTE, TIP, LEGEND, IMPORTANT, WARNING)");
  }

  @Test
  void anOrdinaryQuotationStaysOne() {
    assertThat(Text.html("> lời [!NOTE]")).startsWith("<blockquote>");
  }
}

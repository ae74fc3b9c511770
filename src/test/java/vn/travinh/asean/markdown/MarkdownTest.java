package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.text.Language;

/** Markdown means what writers expect it to mean. */
class MarkdownTest {

  private static String html(String markdown) {
    return Rendered.of(markdown).html();
  }

  @Test
  void plainMarkdownIsPlainHtml() {
    assertThat(html("Một *hai* **ba** `bốn` ~~năm~~"))
        .contains("<em>hai</em>", "<strong>ba</strong>", "<code>bốn</code>", "<del>năm</del>");
    assertThat(html("1. một\n2. hai")).contains("<ol>", "<li>một</li>");
    assertThat(html("> lời")).contains("<blockquote>");
  }

  @Test
  void headingsGetNamesThatCanBeLinked() {
    String html = html("## Cách đi\n\n## Cách đi\n\n## ប្រវត្តិ\n\n### Đường đến");
    assertThat(html)
        .contains(
            "<h2 id=\"cach-di\">",
            "<h2 id=\"cach-di-2\">",
            "<h2 id=\"ប្រវត្តិ\">",
            "<h3 id=\"duong-den\">");
  }

  @Test
  void theTitleStaysTheOnlyHeadingOfTheFirstLevel() {
    assertThat(html("# Nhầm")).doesNotContain("<h1").contains("<h2");
  }

  @Test
  void tablesScrollByThemselvesAndTellTheirColumns() {
    String html = html("| Năm | Việc |\n| ---: | :--- |\n| 1967 | thành lập |");
    assertThat(html)
        .contains("<div class=\"table-scroll\" tabindex=\"0\">", "scope=\"col\"", "align-right")
        .doesNotContain("align=\"");
  }

  @Test
  void footnotesLeadThereAndBack() {
    String html = html("Chữ[^1].\n\n[^1]: Chú thích.");
    assertThat(html)
        .contains(
            "href=\"#fn-1\"", "id=\"fn-1\"", "href=\"#fnref-1\"", "id=\"fnref-1\"", "Chú thích.");
  }

  @Test
  void definitionListsAreDefinitionLists() {
    assertThat(html("ASCC\n: Cộng đồng Văn hóa – Xã hội"))
        .contains("<dl>", "<dt>ASCC</dt>", "<dd>");
  }

  @Test
  void aLegendIsNeverShownWithoutSayingSo() {
    assertThat(html("> [!LEGEND] Cuộc thi đào ao\n> Ngày xưa."))
        .contains("callout--legend", "Truyền thuyết: Cuộc thi đào ao", "Ngày xưa.");
    assertThat(html("> [!LEGEND]\n> Ngày xưa."))
        .contains("<p class=\"callout__title\">Truyền thuyết</p>");
    assertThat(Rendered.of("> [!NOTE]\n> Text.", Language.ENGLISH).html())
        .contains("<p class=\"callout__title\">Note</p>");
  }

  @Test
  void anUnknownCalloutIsReportedAndShownAsAQuotation() {
    Rendered rendered = Rendered.of("> [!LEGNED]\n> Chữ.");
    assertThat(rendered.html()).contains("<blockquote>");
    assertThat(rendered.problems()).anyMatch(problem -> problem.code().equals("callout-unknown"));
  }

  @Test
  void aPictureWithATitleIsAFigureWithCaptionAndCredit() {
    String html = html("![Hàng sao soi bóng](ao.jpg \"Ao Bà Om buổi sáng | Ảnh: A, CC BY 4.0\")");
    assertThat(html)
        .contains(
            "<figure>",
            "<img src=\"/media/ao.jpg\" alt=\"Hàng sao soi bóng\" width=\"640\" height=\"480\" loading=\"lazy\"",
            "<figcaption>Ao Bà Om buổi sáng <span class=\"credit\">Ảnh: A, CC BY 4.0</span></figcaption>");
  }

  @Test
  void aPictureThatIsNotThereLeavesItsText() {
    assertThat(html("![Hàng sao](https://elsewhere.example/a.png)"))
        .contains("Hàng sao")
        .doesNotContain("<img");
  }

  @Test
  void foreignWordsCarryTheirLanguage() {
    assertThat(html("Tên là [Preah Trapeang]{lang=km}."))
        .contains("<span lang=\"km\">Preah Trapeang</span>");
    assertThat(html("Tên là ព្រះត្រពាំង ở đây."))
        .contains("<span lang=\"km\">ព្រះត្រពាំង</span> ở đây");
    assertThat(Rendered.of("ព្រះត្រពាំង", Language.KHMER).html()).doesNotContain("<span");
    assertThat(html("`[a]{lang=km}`")).contains("<code>[a]{lang=km}</code>");
  }

  @Test
  void anEmbeddedListStandsAloneAndKeepsItsParameters() {
    Rendered rendered =
        Rendered.of("Trước.\n\n{{list section=places tag=\"chua-khmer\" limit=6}}\n\nSau.");
    assertThat(rendered.html()).containsSubsequence("Trước.", "[list]", "Sau.");
    assertThat(rendered.body().embeds().get(0).parameters())
        .containsEntry("section", "places")
        .containsEntry("tag", "chua-khmer")
        .containsEntry("limit", "6");
    assertThat(Rendered.of("{{list section=}}").problems())
        .anyMatch(problem -> problem.code().equals("embed-syntax"));
  }

  @Test
  void aLinkThatLeadsNowhereLeavesItsText() {
    Resolver nowhere =
        new Resolver() {
          @Override
          public @org.jspecify.annotations.Nullable String address(String target) {
            return null;
          }

          @Override
          public @org.jspecify.annotations.Nullable PictureSource picture(String source) {
            return null;
          }
        };
    String html = Rendered.of("Xem [trang này](../x/vi.md).", Language.VIETNAMESE, nowhere).html();
    assertThat(html).contains("trang này").doesNotContain("href");
  }

  @Test
  void plainTextKeepsWordsApart() {
    String text =
        Rendered.of("## Một\n\nHai **ba**.\n\n| a | b |\n| - | - |\n| c | d |\n\n- x\n- y")
            .body()
            .plainText();
    assertThat(text).isEqualTo("Một\nHai ba.\na\nb\nc\nd\nx\ny");
  }

  @Test
  void linksAndPicturesKnowWhereTheyStand() {
    Rendered rendered =
        Rendered.of("Đầu.\n\nChữ 😀 và [liên kết](a.md).\n\n![Ảnh đẹp](b.jpg)\n\n## Mục");
    assertThat(rendered.body().links().get(0).place()).isEqualTo(new Place("vi.md", 3, 10));
    assertThat(rendered.body().pictures().get(0).place().line()).isEqualTo(5);
    assertThat(rendered.body().headings().get(0).place().line()).isEqualTo(7);
  }
}

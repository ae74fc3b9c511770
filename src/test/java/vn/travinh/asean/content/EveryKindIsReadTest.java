package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good document of each kind gives every value that its author wrote, and no problem. */
class EveryKindIsReadTest {
  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSite() {
    content = ContentFolder.in(folder);
  }

  private Document read(String section, String... kindFields) {
    content
        .section(section)
        .page(
            section + "/thu/vi.md",
            "title: Tên",
            "summary: Tóm tắt.",
            "date: 2026-10-02",
            "sources: [{title: Sách, url: \"https://example.vn/s\"}]",
            String.join("\n", kindFields));
    assertThat(content.problems()).isEmpty();
    return content.document();
  }

  @Test
  void theFieldsThatAllKindsShare() {
    Document document =
        read(
            "asean",
            "updated: 2026-10-03T08:30",
            "slug: ten-khac",
            "aliases: [/vi/cu/]",
            "tags: [hoi-nhap, asean]",
            "other_names: Hiệp hội",
            "related: [places/ao-ba-om]",
            "image: a.jpg",
            "image_alt: Cờ các nước trước nhà",
            "image_credit: Tổ ảnh",
            "weight: 3",
            "featured: true",
            "status: withdrawn",
            "status_note: Đã thay",
            "publish_at: 2026-10-02T08:00+07:00",
            "expires_at: 2026-12-31 23:59:59",
            "owner: Tổ nội dung",
            "review_by: 2027-01-01",
            "author: An",
            "reviewed_by: Bình",
            "translation: assisted",
            "corrections: [{date: 2026-10-04, text: Sửa năm}]",
            "plan_tasks: [III.8-e, VI.4]");
    assertThat(document.id()).isEqualTo(new DocumentId("asean", "thu"));
    assertThat(document.kind()).isEqualTo(Kind.EXPLAINER);
    assertThat(document.title()).isEqualTo("Tên");
    assertThat(document.summary()).isEqualTo("Tóm tắt.");
    assertThat(document.date()).hasToString("2026-10-02");
    assertThat(document.updated()).hasToString("2026-10-03T08:30+07:00");
    assertThat(document.slug()).isEqualTo("ten-khac");
    assertThat(document.aliases()).containsExactly("/vi/cu/");
    assertThat(document.tags()).containsExactly("hoi-nhap", "asean");
    assertThat(document.otherNames()).as("one text is a list of one").containsExactly("Hiệp hội");
    assertThat(document.related()).containsExactly(new DocumentId("places", "ao-ba-om"));
    assertThat(document.image())
        .isEqualTo(new CoverImage("a.jpg", "Cờ các nước trước nhà", "Tổ ảnh"));
    assertThat(document.sources()).containsExactly(new Source("Sách", "https://example.vn/s"));
    assertThat(document.weight()).isEqualTo(3);
    assertThat(document.featured()).isTrue();
    assertThat(document.lifecycle())
        .isEqualTo(
            new Lifecycle(
                Status.WITHDRAWN,
                "Đã thay",
                null,
                Instant.parse("2026-10-02T01:00:00Z"),
                Instant.parse("2026-12-31T16:59:59Z")));
    assertThat(document.editorial().owner()).isEqualTo("Tổ nội dung");
    assertThat(document.editorial().reviewBy()).isEqualTo("2027-01-01");
    assertThat(document.editorial().corrections())
        .containsExactly(new Correction(LocalDate.of(2026, 10, 4), "Sửa năm"));
    assertThat(document.editorial().planTasks()).containsExactly("III.8-e", "VI.4");
    assertThat(document.details()).isEqualTo(new Details.None());
    assertThat(document.body().plainText()).contains("Văn bản.");
  }

  @Test
  void news() {
    assertThat(read("news").details()).isEqualTo(new Details.News(null));
  }

  @Test
  void quotedNews() {
    assertThat(
            read(
                    "news",
                    "quoted: {source: Báo, url: \"https://example.vn/1\", published:"
                        + " 2026-10-01T09:00, agreement: Số 1}")
                .details())
        .isEqualTo(
            new Details.News(
                new Details.Quoted(
                    "Báo",
                    "https://example.vn/1",
                    ContentDate.ofMoment(java.time.OffsetDateTime.parse("2026-10-01T09:00+07:00")),
                    "Số 1")));
  }

  @Test
  void place() {
    assertThat(
            read(
                    "places",
                    "place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 50,"
                        + " address_old: Cũ, address_new: Mới, heritage: Quốc gia 1994, best_time:"
                        + " Sáng}")
                .details())
        .isEqualTo(
            new Details.Place(
                "landscape",
                new Details.Position(9.9176, 106.3041, 50),
                "Cũ",
                "Mới",
                "Quốc gia 1994",
                "Sáng"));
  }

  @Test
  void festival() {
    assertThat(
            read(
                    "festivals",
                    "festival:",
                    "  calendar: khmer-chhankitek",
                    "  rule: Rằm tháng Kadek",
                    "  where: Ao Bà Om",
                    "  celebrated_by: Người Khmer",
                    "  dates:",
                    "    - {start: 2026-11-23, end: 2026-11-24, alternative: 2026-11-22, expected:"
                        + " true, confirmed_on: 2026-10-01, source: Lịch}",
                    "    - {start: 2027-11-13}")
                .details())
        .isEqualTo(
            new Details.Festival(
                "khmer-chhankitek",
                "Rằm tháng Kadek",
                "Ao Bà Om",
                "Người Khmer",
                List.of(
                    new Details.FestivalDate(
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 22),
                        true,
                        LocalDate.of(2026, 10, 1),
                        "Lịch"),
                    new Details.FestivalDate(
                        LocalDate.of(2027, 11, 13),
                        LocalDate.of(2027, 11, 13),
                        null,
                        false,
                        null,
                        ""))));
  }

  @Test
  void heritage() {
    assertThat(
            read("heritage", "heritage: {kind: craft, level: national, year: 2013, place: Trà Cú}")
                .details())
        .isEqualTo(new Details.Heritage("craft", "national", 2013, "Trà Cú"));
  }

  @Test
  void food() {
    assertThat(read("food", "food: {kind: dish, gi: Có, ocop: 4 sao, place: Cầu Ngang}").details())
        .isEqualTo(new Details.Food("dish", "Có", "4 sao", "Cầu Ngang"));
  }

  @Test
  void country() {
    assertThat(
            read("countries", "country: {iso2: TL, capital: Dili, accession: 2025-10-26}")
                .details())
        .isEqualTo(
            new Details.Country("TL", "Dili", LocalDate.of(2025, 10, 26), "", "", "", "", "", ""));
  }

  @Test
  void opportunity() {
    assertThat(
            read(
                    "opportunities",
                    "opportunity: {kind: study, provider: Quỹ, deadline: 2027-01-31, url:"
                        + " \"https://example.vn/\", countries: [KH, TH]}")
                .details())
        .isEqualTo(
            new Details.Opportunity(
                "study",
                "Quỹ",
                LocalDate.of(2027, 1, 31),
                "https://example.vn/",
                List.of("KH", "TH")));
  }

  @Test
  void plan() {
    assertThat(read("plan", "plan: {kind: task, number: III.8-đ, bodies: [VI.4]}").details())
        .isEqualTo(new Details.Plan("task", "III.8-đ", List.of("VI.4"), ""));
  }

  @Test
  void event() {
    assertThat(
            read(
                    "events",
                    "event: {start: 2026-11-23, end: 2026-11-25, venue: Ao Bà Om, lunar: Rằm,"
                        + " repeats: Hằng năm}")
                .details())
        .as("days without times are whole days")
        .isEqualTo(
            new Details.Event(
                ContentDate.ofDay(LocalDate.of(2026, 11, 23)),
                ContentDate.ofDay(LocalDate.of(2026, 11, 25)),
                true,
                "Ao Bà Om",
                "Rằm",
                "Hằng năm"));
  }

  @Test
  void publication() {
    assertThat(read("publications", "publication: {documents: [news/mot, places/hai]}").details())
        .isEqualTo(
            new Details.Publication(
                List.of(new DocumentId("news", "mot"), new DocumentId("places", "hai"))));
  }

  @Test
  void plainPage() {
    assertThat(read("pages").details()).isEqualTo(new Details.None());
  }

  @Test
  void theFilesThatHoldNoPage() {
    content
        .file("glossary.yaml", "- {vi: Đông Nam Á, en: Southeast Asia, abbr: ĐNÁ, alt: [ĐNA]}\n")
        .file(
            "gazetteer.yaml",
            "- {vi: Càng Long, km: កាំងឡុង, before: [Mỹ Cẩm, Nhị Long Phú], alt: [Cang Long]}\n")
        .file("tags.yaml", "le-hoi: {vi: Lễ hội, en: Festivals}\n")
        .file("best-bets.yaml", "- {queries: [ao], pages: [places/ao-ba-om]}\n");
    assertThat(content.problems()).isEmpty();
    Content read = content.read().value();
    assertThat(read.tagNames()).containsOnlyKeys("le-hoi");
    assertThat(read.bestBets())
        .containsExactly(new BestBet(List.of("ao"), List.of(new DocumentId("places", "ao-ba-om"))));
    assertThat(read.gazetteer())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.now())
                  .containsExactlyInAnyOrder("Càng Long", "កាំងឡុង", "Cang Long");
              assertThat(entry.before()).containsExactly("Mỹ Cẩm", "Nhị Long Phú");
            });
    assertThat(read.glossary())
        .singleElement()
        .satisfies(entry -> assertThat(entry.toString()).contains("Southeast Asia", "ĐNÁ", "ĐNA"));
  }
}

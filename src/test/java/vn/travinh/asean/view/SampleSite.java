package vn.travinh.asean.view;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.Asset;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Correction;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Editorial;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Lifecycle;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/**
 * A small site with documents of every kind, for tests and for looking at. A test changes what it
 * is about and builds the rest as it is.
 */
final class SampleSite {
  static final Language VI = Language.VIETNAMESE;
  static final Language EN = Language.ENGLISH;
  static final Language KM = Language.KHMER;

  private static final PageRenderer RENDERER =
      new PageRenderer(Templates.packaged(), Messages.packaged());

  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final List<GlossaryEntry> glossary = new ArrayList<>();
  private final Map<String, Names> tags = new LinkedHashMap<>();
  private Map<String, List<String>> menus =
      Map.of("main", List.of("places", "news", "plan"), "footer", List.of("pages/about"));
  private SiteSettings.Organisation organisation =
      new SiteSettings.Organisation(
          Names.NONE, Names.NONE, Names.NONE, "", "", Names.NONE, Names.NONE);
  private List<SiteSettings.Channel> channels = List.of();
  private Instant now = Instant.parse("2026-11-23T03:00:00Z");
  private Media media = Media.NONE;

  /** One document before it is finished. */
  static final class Draft {
    final DocumentId id;
    final Language language;
    String title;
    String text = "Một đoạn văn.";
    String summary = "Tóm tắt một câu.";
    @Nullable String date;
    @Nullable String updated;
    List<String> tags = List.of();
    List<String> otherNames = List.of();
    List<DocumentId> related = List.of();
    List<Source> sources = List.of();
    @Nullable CoverImage image;
    Status status = Status.PUBLISHED;
    String note = "";
    String translation = "";
    List<Correction> corrections = List.of();
    List<String> planTasks = List.of();
    boolean featured;
    Details details = new Details.None();

    Draft(DocumentId id, Language language, String title) {
      this.id = id;
      this.language = language;
      this.title = title;
    }

    private Document finished() {
      String file = "content/" + id + "/" + language + ".md";
      return new Document(
          id,
          language,
          Kind.ofSection(id.section()).orElseThrow(),
          file,
          title,
          summary,
          date == null ? null : ContentDate.ofDay(LocalDate.parse(date)),
          updated == null ? null : ContentDate.ofDay(LocalDate.parse(updated)),
          null,
          List.of(),
          tags,
          otherNames,
          related,
          image,
          sources,
          0,
          featured,
          new Lifecycle(status, note, null, null, null),
          new Editorial("", null, "", "", translation, null, corrections, planTasks),
          details,
          new MarkdownReader().read(text, file, 1, language).value(),
          "0");
    }
  }

  /** Nothing but the settings. */
  static SampleSite empty() {
    return new SampleSite();
  }

  /** Documents of all kinds in Vietnamese, a few of them in English. */
  static SampleSite full() {
    SampleSite site = new SampleSite();
    site.tags.put("le-hoi", new Names(Map.of("vi", "Lễ hội", "en", "Festivals")));
    site.glossary.add(
        new GlossaryEntry(
            new Names(Map.of("vi", "Cộng đồng ASEAN", "en", "ASEAN Community")), "AC", List.of()));
    site.add("pages/home", VI, "Chào bạn", d -> d.text = "Lời chào.");
    site.add("pages/about", VI, "Về trang này", d -> d.text = "{{glossary}}\n\n{{sitemap}}");
    site.add("pages/about", EN, "About this site", d -> {});
    site.add(
        "places/ao-ba-om",
        VI,
        "Ao Bà Om",
        d -> {
          d.featured = true;
          d.updated = "2026-10-02";
          d.tags = List.of("le-hoi");
          d.otherNames = List.of("Ao Vuông", "ស្រះគូ");
          d.related = List.of(DocumentId.parse("festivals/ok-om-bok"));
          d.sources =
              List.of(
                  new Source("Wikipedia", "https://vi.wikipedia.org/wiki/Ao"),
                  new Source("Sách của tỉnh", null));
          d.details =
              new Details.Place(
                  "landscape",
                  new Details.Position(9.9177, 106.304, 300),
                  "Phường 8, TP. Trà Vinh",
                  "Phường Nguyệt Hóa, tỉnh Vĩnh Long",
                  "Thắng cảnh quốc gia",
                  "Buổi sáng");
        });
    site.add(
        "places/ao-ba-om",
        EN,
        "Ba Om Pond",
        d ->
            d.details =
                new Details.Place(
                    "landscape", new Details.Position(9.9177, 106.304, 300), "", "", "", ""));
    site.add(
        "places/chua-ang",
        VI,
        "Chùa Âng",
        d ->
            d.details =
                new Details.Place(
                    "khmer-pagoda", new Details.Position(9.916, 106.3035, 300), "", "", "", ""));
    site.add(
        "places/my-long",
        VI,
        "Mỹ Long",
        d ->
            d.details =
                new Details.Place(
                    "historic-site",
                    new Details.Position(9.7986, 106.5058, 5000),
                    "",
                    "Xã Mỹ Long, tỉnh Vĩnh Long",
                    "",
                    ""));
    site.add(
        "festivals/ok-om-bok",
        VI,
        "Ok Om Bok",
        d -> {
          d.related = List.of(DocumentId.parse("places/ao-ba-om"));
          d.details =
              new Details.Festival(
                  "khmer-chhankitek",
                  "Rằm tháng Kadeuk",
                  "Ao Bà Om",
                  "Người Khmer",
                  List.of(
                      festivalDate("2025-11-05", null, false),
                      festivalDate("2026-11-23", "2026-11-24", true),
                      festivalDate("2027-11-12", null, true)));
        });
    site.add(
        "heritage/chieu-ca-hom",
        VI,
        "Chiếu Cà Hom",
        d -> d.details = new Details.Heritage("craft", "national", 2024, "Hàm Giang"));
    site.add(
        "food/dua-sap",
        VI,
        "Dừa sáp",
        d -> d.details = new Details.Food("fruit", "Chỉ dẫn địa lý", "5 sao", "Cầu Kè"));
    site.add("asean/what-is-asean", VI, "ASEAN là gì?", d -> {});
    site.country("viet-nam", "Việt Nam", "VN", "1995-07-28");
    site.country("cambodia", "Campuchia", "KH", "1999-04-30");
    site.add(
        "opportunities/hoc-bong",
        VI,
        "Học bổng",
        d ->
            d.details =
                new Details.Opportunity(
                    "study",
                    "Một trường",
                    LocalDate.parse("2026-12-01"),
                    "https://www.example.org/apply",
                    List.of("KH")));
    site.add(
        "opportunities/cu",
        VI,
        "Đợt cũ",
        d ->
            d.details =
                new Details.Opportunity(
                    "work", "Một hãng", LocalDate.parse("2026-11-22"), null, List.of()));
    site.plan("plan/overview", "Tổng quan", "page", "", List.of());
    site.plan("plan/iii-8", "Văn hóa", "group", "III.8", List.of());
    site.plan("plan/iii-8-a", "Di sản", "task", "III.8-a", List.of("VI.4"));
    site.plan("plan/vi-4", "Sở Văn hóa", "body", "VI.4", List.of());
    site.add(
        "events/2026-12-01-hoi-thao",
        VI,
        "Hội thảo",
        d ->
            d.details =
                new Details.Event(
                    ContentDate.ofMoment(
                        java.time.OffsetDateTime.parse("2026-12-01T08:00:00+07:00")),
                    ContentDate.ofMoment(
                        java.time.OffsetDateTime.parse("2026-12-01T11:30:00+07:00")),
                    false,
                    "Trà Vinh",
                    "",
                    ""));
    site.add(
        "publications/so-tay",
        VI,
        "Sổ tay",
        d -> d.details = new Details.Publication(List.of(DocumentId.parse("places/ao-ba-om"))));
    site.add(
        "news/2026-05-08-tin",
        VI,
        "Một tin",
        d -> {
          d.date = "2026-05-08";
          d.tags = List.of("cambodia", "le-hoi");
          d.planTasks = List.of("III.8-a", "VI.4");
          d.details = new Details.News(null);
        });
    return site;
  }

  static Details.FestivalDate festivalDate(
      String day, @Nullable String alternative, boolean expected) {
    return new Details.FestivalDate(
        LocalDate.parse(day),
        LocalDate.parse(day),
        alternative == null ? null : LocalDate.parse(alternative),
        expected,
        null,
        "Lịch");
  }

  SampleSite add(String id, Language language, String title, Consumer<Draft> change) {
    Draft draft = new Draft(DocumentId.parse(id), language, title);
    change.accept(draft);
    drafts.put(id + "." + language, draft);
    return this;
  }

  /** Changes a document that is there. */
  SampleSite change(String id, Language language, Consumer<Draft> change) {
    Draft draft = drafts.get(id + "." + language);
    if (draft == null) {
      throw new IllegalArgumentException("no sample " + id + " in " + language);
    }
    change.accept(draft);
    return this;
  }

  SampleSite without(String id, Language language) {
    drafts.remove(id + "." + language);
    return this;
  }

  SampleSite organisation(SiteSettings.Organisation declared) {
    organisation = declared;
    return this;
  }

  SampleSite menus(Map<String, List<String>> chosen) {
    menus = chosen;
    return this;
  }

  SampleSite channels(SiteSettings.Channel... official) {
    channels = List.of(official);
    return this;
  }

  SampleSite at(String moment) {
    now = Instant.parse(moment);
    return this;
  }

  SampleSite media(Media files) {
    media = files;
    return this;
  }

  Site build() {
    SiteSettings settings =
        new SiteSettings(
            new Names(Map.of("vi", "Cổng thử", "en", "Test portal", "km", "វិបផតថល")),
            new Names(Map.of("vi", "Một dòng", "en", "One line")),
            List.of(VI, EN, KM),
            organisation,
            menus,
            channels,
            "content/site.yaml");
    List<SectionSettings> sections =
        drafts.values().stream()
            .map(draft -> Kind.ofSection(draft.id.section()).orElseThrow())
            .distinct()
            .map(SampleSite::section)
            .toList();
    Content content =
        new Content(
            settings,
            sections,
            drafts.values().stream().map(Draft::finished).toList(),
            List.of(),
            glossary,
            List.of(),
            tags,
            List.of());
    return SiteBuilder.build(content, media, now).value();
  }

  SampleSite term(String language, String name) {
    glossary.add(new GlossaryEntry(new Names(Map.of(language, name)), "", List.of()));
    return this;
  }

  RenderSettings settings() {
    return new RenderSettings("https://asean.example.vn/", assets(), media, page -> "");
  }

  /** The page at this address of the built site, as HTML. */
  String html(String path) {
    Site site = build();
    Page page = site.pageAt(path).orElseThrow(() -> new AssertionError("no page at " + path));
    return renderer().render(page, site, settings());
  }

  /** One for all tests: it is thread-safe, and reading the templates takes most of its time. */
  static PageRenderer renderer() {
    return RENDERER;
  }

  /** The page of all components. */
  String patterns(boolean water) {
    return renderer().renderPatterns(water, VI, build(), settings());
  }

  /** Files by the names that pages use, with nothing in them. */
  static Assets assets() {
    SortedMap<String, Asset> files = new TreeMap<>();
    for (String name :
        List.of(
            "css/site.css",
            "js/display.js",
            "js/suggest.js",
            "js/offline.js",
            "images/icon.svg",
            "images/icon-32.png",
            "images/scenes.svg",
            "vendor/fonts/example-khmer-400-normal.woff2",
            "vendor/flag-icons/flags.svg")) {
      files.put(name, new Asset(name.getBytes(StandardCharsets.UTF_8), "text/plain"));
    }
    return new Assets("abc123", files);
  }

  private void country(String folder, String title, String iso2, String accession) {
    add(
        "countries/" + folder,
        VI,
        title,
        d ->
            d.details =
                new Details.Country(
                    iso2,
                    "Thủ đô",
                    LocalDate.parse(accession),
                    "Tên chính thức",
                    "Tiếng",
                    "Tiền",
                    "Dân",
                    "Diện tích",
                    "Chào"));
  }

  private void plan(String id, String title, String kind, String number, List<String> bodies) {
    add(
        id,
        VI,
        title,
        d -> d.details = new Details.Plan(kind, number, bodies, kind.equals("body") ? "Nay" : ""));
  }

  private static SectionSettings section(Kind kind) {
    return new SectionSettings(
        kind,
        new Names(Map.of("vi", "Mục " + kind.section(), "en", "Section " + kind.section())),
        Names.NONE,
        new Names(Map.of("vi", "Nói về " + kind.section() + ".")),
        kind == Kind.NEWS || kind == Kind.EVENT
            ? SectionSettings.Order.DATE
            : SectionSettings.Order.TITLE,
        "content/" + kind.section() + "/section.yaml");
  }
}

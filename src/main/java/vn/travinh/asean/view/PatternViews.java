package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.scene.Scenes;
import vn.travinh.asean.site.Addresses;

/** Fills every component with samples: short and long names, marks above and below, each state. */
final class PatternViews {
  private static final List<String> COLOURS =
      List.of(
          "bg",
          "surface",
          "surface-2",
          "text",
          "text-muted",
          "primary",
          "on-primary",
          "secondary",
          "on-secondary",
          "accent",
          "on-accent",
          "gold-text",
          "link",
          "border",
          "border-strong",
          "focus",
          "success",
          "warning",
          "danger",
          "info",
          "foot",
          "foot-text");

  /** Three lines of a card at most, with every mark that Vietnamese stacks. */
  private static final String SUMMARY =
      "Hồ nước ngọt đào tay giữa rừng sao, dầu; người Khmer cúng trăng ở đây trong đêm Ok Om Bok.";

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

  private PatternViews() {}

  static PatternsView of(PageContext context) {
    Words words = context.words();
    String here = Addresses.home(context.language()).value();
    List<LinkView> links =
        List.of(
            LinkView.of(here, "Ao Bà Om"),
            new LinkView(here, "Chùa Âng (Angkorajaborey)", "", words.number(12), true),
            LinkView.of(here, "ស្រះគូ", "km").noted(words.number(3)));
    return new PatternsView(
        COLOURS,
        Stream.of(Kind.values())
            .map(kind -> SceneView.of(Scenes.of(kind), context.settings().assets()))
            .toList(),
        notices(links),
        Stream.of("grid", "feature", "strip", "list", "plain", "flags")
            .map(style -> cards(style, here, context))
            .toList(),
        happenings(here, words),
        List.of(
            new FactView(
                words.text("place.address-new"), List.of(LinkView.of("", "Phường Nguyệt Hóa"))),
            new FactView(
                words.text("article.other-names"),
                List.of(LinkView.of("", "Ao Vuông"), LinkView.of("", "ស្រះគូ", "km")))),
        List.of(
            new ArticleView.ContentsEntry(
                "#a",
                "Đêm hội",
                List.of(new ArticleView.ContentsEntry("#b", "Đua ghe ngo", List.of()))),
            new ArticleView.ContentsEntry("#c", "Đi xem lễ hội", List.of())),
        List.of(MapViews.asean("", context), MapViews.asean("KH", context)),
        new CountriesView(
            MapViews.asean("", context),
            List.of(
                new CountriesView.Row(
                    LinkView.of(here, "Campuchia"),
                    CardViews.flag("KH", context),
                    "Phnôm Pênh",
                    "1999"),
                new CountriesView.Row(LinkView.of(here, "Timor-Leste"), "", "Dili", ""))),
        List.of(
            new GroupsView(
                words.text("listing.by-kind"),
                "kinds",
                List.of(
                    new GroupsView.Group(
                        words.text("place.kind.khmer-pagoda"), words.number(links.size()), links),
                    new GroupsView.Group(
                        words.text("place.kind.museum"), words.number(1), links.subList(0, 1)))),
            new GroupsView(
                words.text("listing.by-month"),
                "months",
                List.of(new GroupsView.Group("11/2026", words.number(links.size()), links)))),
        hits(here, words),
        PagerView.of(3, 9, number -> here, words),
        new BlockView.GlossaryView(
            List.of(
                new BlockView.TermView(
                    "Cộng đồng Văn hóa – Xã hội ASEAN",
                    context.language().code().equals("vi") ? "" : "vi",
                    "ASCC",
                    List.of(
                        new BlockView.WordView("en", "English", "ASEAN Socio-Cultural Community")),
                    List.of()))),
        new BlockView.SitemapView(
            List.of(new BlockView.BranchView(links.get(0), links, List.of(links.get(1))))),
        new PlanTreeView(
            List.of(
                new PlanTreeView.GroupView(
                    "III.8",
                    links.get(1),
                    List.of(new PlanTreeView.TaskView("III.8-e", links.get(0), words.number(2))))),
            List.of(links.get(0).noted("VI.4")),
            List.of(new PlanTreeView.CountView(words.number(48), words.text("plan.evidence")))),
        links);
  }

  private static List<NoticeView> notices(List<LinkView> links) {
    return List.of(
        new NoticeView("info", "Bản dịch đang chờ duyệt", SUMMARY, "", List.of()),
        new NoticeView("warning", "Trang đã rút", "", "", links.subList(0, 1)));
  }

  /** With and without each of what a card may have. */
  private static CardsView cards(String style, String here, PageContext context) {
    Words words = context.words();
    CoverView drawn =
        CoverView.drawn(SceneView.of(Scenes.of(Kind.PLACE), context.settings().assets()));
    CoverView other =
        CoverView.drawn(SceneView.of(Scenes.of(Kind.FESTIVAL), context.settings().assets()));
    TimeView time = TimeView.shortDate(DAY, words);
    String flag = style.equals("flags") ? CardViews.flag("VN", context) : "";
    return new CardsView(
        "",
        "h3",
        style,
        List.of(
            new CardView(here, "Ao Bà Om", SUMMARY, "", "", null, "", "", flag, drawn),
            new CardView(
                here,
                "Lễ hội Ok Om Bok",
                SUMMARY,
                "",
                words.text("place.kind.landscape"),
                time,
                words.text("date.expected"),
                "maybe",
                flag,
                other),
            new CardView(
                here, "ពិធីអកអំបុក", "", "km", "", time, words.text("date.now"), "on", flag, other),
            new CardView(
                here,
                "Tuần lễ Văn hóa, Thể thao và Du lịch mừng lễ hội Ok Om Bok",
                SUMMARY,
                "",
                "",
                time,
                words.text("event.past"),
                "off",
                flag,
                drawn)),
        List.of());
  }

  private static List<HomeView.HappeningView> happenings(String here, Words words) {
    LinkView link = LinkView.of(here, "Lễ hội Ok Om Bok");
    TimeView time = TimeView.longDate(DAY, words);
    String day = words.dayOfMonth(DAY);
    String month = words.shortMonth(DAY);
    return List.of(
        new HomeView.HappeningView(
            link, time, day, month, "on", words.text("date.now"), "Ao Bà Om"),
        new HomeView.HappeningView(
            link, time, day, month, "coming", words.text("date.expected"), ""));
  }

  private static List<SearchView.HitView> hits(String here, Words words) {
    MarkedText title = MarkedText.of("<mark>Ao Bà Om</mark>");
    MarkedText snippet = MarkedText.of("Bên bờ <mark>Ao Bà Om</mark>, dưới rừng sao dầu …");
    TimeView time = TimeView.shortDate(DAY, words);
    return List.of(
        new SearchView.HitView(here, title, snippet, "Điểm đến", time, false, "", ""),
        new SearchView.HitView(here, title, snippet, "Điểm đến", null, true, "vi", "Tiếng Việt"));
  }
}

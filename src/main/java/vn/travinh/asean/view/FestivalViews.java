package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of festivals. */
final class FestivalViews {
  private FestivalViews() {}

  static FestivalView of(
      Page page, PageContent.Article article, Details.Festival festival, PageContext context) {
    Document document = article.document();
    Words words = context.words();
    List<FactView> facts =
        new Facts(words)
            .add(
                "festival.calendar",
                words.textOr("festival.calendar." + festival.calendar(), festival.calendar()))
            .add("festival.rule", festival.rule())
            .add("festival.where", festival.where())
            .add("festival.celebrated-by", festival.celebratedBy())
            .names("article.other-names", document.otherNames())
            .list();
    List<Page> places =
        context.pagesOf(document.related()).stream()
            .filter(related -> PageContext.documentOf(related).kind() == Kind.PLACE)
            .toList();
    return new FestivalView(
        ArticleViews.of(page, article, places, context),
        facts,
        rows(festival, context),
        PageLinks.calendarFile(page),
        CardViews.section(words.text("festival.places"), "strip", places, context));
  }

  private static List<FestivalView.DateRow> rows(Details.Festival festival, PageContext context) {
    LocalDate today = context.site().today();
    List<Details.FestivalDate> coming =
        festival.dates().stream()
            .filter(date -> !Occurrence.of(date).isOver(today))
            .sorted(Comparator.comparing(Details.FestivalDate::start))
            .toList();
    List<Details.FestivalDate> over =
        festival.dates().stream()
            .filter(date -> Occurrence.of(date).isOver(today))
            .sorted(Comparator.comparing(Details.FestivalDate::start).reversed())
            .toList();
    List<FestivalView.DateRow> rows = new ArrayList<>();
    for (int i = 0; i < coming.size(); i++) {
      boolean on = Occurrence.of(coming.get(i)).isOn(today);
      rows.add(row(coming.get(i), on ? "on" : i == 0 ? "next" : "coming", context));
    }
    over.forEach(date -> rows.add(row(date, "over", context)));
    return rows;
  }

  private static FestivalView.DateRow row(
      Details.FestivalDate date, String state, PageContext context) {
    Words words = context.words();
    LocalDate confirmedOn = date.confirmedOn();
    String certainty =
        date.expected()
            ? words.text("date.expected")
            : confirmedOn == null
                ? words.text(state.equals("over") ? "date.held" : "date.confirmed")
                : words.text("date.confirmed-on", words.shortDate(confirmedOn));
    LocalDate alternative = date.alternative();
    return new FestivalView.DateRow(
        words.year(date.start().getYear()),
        new TimeView(date.start().toString(), words.longRange(date.start(), date.end()))
            .first(words),
        state,
        words.textOr("date.state." + state, ""),
        !date.expected(),
        certainty,
        alternative == null ? "" : words.text("date.alternative", words.longDate(alternative)),
        date.source());
  }
}

package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of events. */
final class EventViews {
  private EventViews() {}

  static EventView of(
      Page page, PageContent.Article article, Details.Event event, PageContext context) {
    Words words = context.words();
    LocalDate today = context.site().today();
    String state =
        event.end().day().isBefore(today)
            ? "over"
            : event.start().day().isAfter(today) ? "next" : "on";
    String when = when(event, words);
    List<FactView> facts =
        new Facts(words)
            .add("event.when", when)
            .add("event.where", event.venue())
            .add("event.lunar", event.lunar())
            .add("event.repeats", event.repeats())
            .list();
    return new EventView(
        ArticleViews.of(page, article, context),
        facts,
        TimeView.longDate(event.start(), words),
        when,
        state,
        words.text("event.state." + state),
        PageLinks.calendarFile(page));
  }

  private static String when(Details.Event event, Words words) {
    LocalDate first = event.start().day();
    LocalDate last = event.end().day();
    LocalTime from = event.allDay() ? null : Words.timeOf(event.start());
    LocalTime until = event.allDay() ? null : Words.timeOf(event.end());
    if (first.equals(last)) {
      return words.capitalised(
          from == null
              ? words.longDate(first)
              : words.text("date.moment", words.longDate(first), hours(from, until, words)));
    }
    return words.capitalised(
        from == null
            ? words.longRange(first, last)
            : words.text("date.span", words.longDate(event.start()), words.longDate(event.end())));
  }

  private static String hours(LocalTime from, @Nullable LocalTime until, Words words) {
    return until == null || until.equals(from)
        ? words.time(from)
        : words.time(from) + "–" + words.time(until);
  }
}

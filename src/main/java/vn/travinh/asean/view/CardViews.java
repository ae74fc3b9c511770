package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.text.LineBreaks;

/** Makes cards, each saying of its page what matters for its kind. */
final class CardViews {
  /** All flags in one file, with a view for each: a list of countries is then one request. */
  private static final String FLAG_SHEET = "vendor/flag-icons/flags.svg";

  private static final Set<String> FLAGS =
      Set.of("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN");

  private CardViews() {}

  /** Cards whose titles are headings of the third level, below the given one of the second. */
  static CardsView section(String title, String style, List<Page> pages, PageContext context) {
    return new CardsView(title, "h3", style, of(pages, context), List.of());
  }

  /** Cards whose titles are no headings, for places where the outline is not ours. */
  static CardsView plain(String style, List<Page> pages, PageContext context) {
    return new CardsView("", "p", style, of(pages, context), List.of());
  }

  static List<CardView> of(List<Page> pages, PageContext context) {
    return pages.stream().map(page -> of(page, context)).toList();
  }

  static CardView of(Page page, PageContext context) {
    Document document = PageContext.documentOf(page);
    State state = stateOf(document, context);
    return context
        .shared()
        .one(
            new CardView(
                page.path().value(),
                LineBreaks.withoutLeadingDash(document.title()),
                document.summary(),
                context.langOf(document.language()),
                eyebrow(document, context),
                state.time(),
                state.badge(),
                state.tone(),
                flag(document, context),
                Covers.of(document, context)));
  }

  /** When, and how things stand with it. */
  private record State(@Nullable TimeView time, String badge, String tone) {
    static final State NONE = new State(null, "", "");
  }

  private static State stateOf(Document document, PageContext context) {
    Words words = context.words();
    LocalDate today = context.site().today();
    Details details = document.details();
    if (details instanceof Details.Festival || details instanceof Details.Event) {
      return Occurrences.next(document, today)
          .map(
              next ->
                  new State(
                      new TimeView(
                          next.start().toString(), words.shortRange(next.start(), next.end())),
                      next.isOn(today)
                          ? words.text("date.now")
                          : next.expected() ? words.text("date.expected") : "",
                      next.isOn(today) ? "on" : "maybe"))
          .orElseGet(() -> past(document, words));
    }
    if (details instanceof Details.Opportunity opportunity) {
      LocalDate deadline = opportunity.deadline();
      boolean open = OpportunityViews.isOpen(opportunity, today);
      return new State(
          deadline == null ? null : TimeView.shortDate(deadline, words),
          words.text(
              !open
                  ? "opportunity.closed"
                  : deadline == null ? "opportunity.no-deadline" : "opportunity.open"),
          open && deadline != null ? "on" : "off");
    }
    ContentDate date = document.date();
    return date == null ? State.NONE : new State(TimeView.shortDate(date.day(), words), "", "");
  }

  private static State past(Document document, Words words) {
    return document.details() instanceof Details.Event event
        ? new State(
            new TimeView(
                event.start().day().toString(),
                words.shortRange(event.start().day(), event.end().day())),
            words.text("event.past"),
            "off")
        : State.NONE;
  }

  private static String eyebrow(Document document, PageContext context) {
    Words words = context.words();
    Details details = document.details();
    if (details instanceof Details.Plan plan && !plan.number().isEmpty()) {
      return plan.number();
    } else if (details instanceof Details.Country country && country.accession() != null) {
      return words.text("country.since", words.year(country.accession().getYear()));
    }
    String kind = kindName(document, words);
    return kind.isEmpty() ? context.sectionTitle(document.kind()) : kind;
  }

  /** What kind of place, heritage, food or opportunity it is; empty where nothing is known. */
  static String kindName(Document document, Words words) {
    Details details = document.details();
    if (details instanceof Details.Place place) {
      return words.textOr("place.kind." + place.kind(), "");
    } else if (details instanceof Details.Heritage heritage) {
      return words.textOr("heritage.kind." + heritage.kind(), "");
    } else if (details instanceof Details.Food food) {
      return words.textOr("food.kind." + food.kind(), "");
    } else if (details instanceof Details.Opportunity opportunity) {
      return words.textOr("opportunity.kind." + opportunity.kind(), "");
    } else if (details instanceof Details.Plan plan) {
      String name = words.textOr("plan.kind." + plan.kind(), "");
      return plan.number().isEmpty() ? "" : name + " " + plan.number();
    }
    return "";
  }

  private static String flag(Document document, PageContext context) {
    return document.details() instanceof Details.Country country
        ? flag(country.iso2(), context)
        : "";
  }

  /** The address of a country's flag; empty where the site has none of it. */
  static String flag(String iso2, PageContext context) {
    return FLAGS.contains(iso2)
        ? context.settings().assets().address(FLAG_SHEET) + "#" + iso2.toLowerCase(Locale.ROOT)
        : "";
  }
}

package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;

/** Sorts the entries of a section into groups. */
final class GroupsViews {
  /** Sections whose entries have kinds worth choosing by. */
  private static final Set<Kind> BY_KIND =
      Set.of(Kind.PLACE, Kind.HERITAGE, Kind.FOOD, Kind.OPPORTUNITY);

  /** Fewer groups than these help nobody to choose. */
  private static final int FEWEST_GROUPS = 2;

  private GroupsViews() {}

  static GroupsView of(Kind kind, PageContext context) {
    if (BY_KIND.contains(kind)) {
      return ofKinds(kind, context);
    }
    return kind == Kind.FESTIVAL ? ofMonths(context) : GroupsView.NONE;
  }

  /** The kinds with most entries first; those of one size in the order in which they come. */
  private static GroupsView ofKinds(Kind kind, PageContext context) {
    Map<String, List<LinkView>> kinds = new LinkedHashMap<>();
    for (Page page : context.pagesOf(kind)) {
      Document document = PageContext.documentOf(page);
      String name = CardViews.kindName(document, context.words());
      if (!name.isEmpty()) {
        kinds.computeIfAbsent(name, any -> new ArrayList<>()).add(link(page, context));
      }
    }
    List<GroupsView.Group> groups =
        kinds.entrySet().stream()
            .map(entry -> group(entry.getKey(), entry.getValue(), context.words()))
            .sorted(
                Comparator.comparing((GroupsView.Group group) -> group.links().size()).reversed())
            .toList();
    return groups.size() < FEWEST_GROUPS
        ? GroupsView.NONE
        : new GroupsView(context.words().text("listing.by-kind"), "kinds", groups);
  }

  /** By the month in which each begins next; what has no known day is left to the cards. */
  private static GroupsView ofMonths(PageContext context) {
    LocalDate today = context.site().today();
    Map<YearMonth, TreeMap<LocalDate, List<LinkView>>> months = new TreeMap<>();
    for (Page page : context.pagesOf(Kind.FESTIVAL)) {
      Optional<Occurrence> next = Occurrences.next(PageContext.documentOf(page), today);
      if (next.isPresent()) {
        LocalDate start = next.get().start();
        String days = days(next.get(), context.words());
        months
            .computeIfAbsent(YearMonth.from(start), any -> new TreeMap<>())
            .computeIfAbsent(start, any -> new ArrayList<>())
            .add(link(page, context).noted(days));
      }
    }
    List<GroupsView.Group> groups =
        months.entrySet().stream()
            .map(
                entry ->
                    group(
                        context.words().month(entry.getKey()),
                        entry.getValue().values().stream().flatMap(List::stream).toList(),
                        context.words()))
            .toList();
    return groups.size() < FEWEST_GROUPS
        ? GroupsView.NONE
        : new GroupsView(context.words().text("listing.by-month"), "months", groups);
  }

  /** Days that nobody has confirmed are never shown as if they were sure. */
  private static String days(Occurrence occurrence, Words words) {
    String days = words.shortRange(occurrence.start(), occurrence.end());
    return occurrence.expected() ? days + " · " + words.text("date.expected") : days;
  }

  private static LinkView link(Page page, PageContext context) {
    return LinkView.of(page.path().value(), page.title(), context.langOf(page.contentLanguage()));
  }

  private static GroupsView.Group group(String title, List<LinkView> links, Words words) {
    return new GroupsView.Group(title, words.number(links.size()), links);
  }
}

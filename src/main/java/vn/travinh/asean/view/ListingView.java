package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: a section, a year of it, or a tag.
 *
 * @param summary what the section is about, on its first page
 * @param count how many entries the whole list has, in words
 * @param years archives, the newest first
 * @param scene what the section is about, on its first page
 * @param groups another way in, on the section's first page
 * @param countries the member states, in place of their cards
 * @param map null where a map would not help
 * @param tree the plan, on the first page of its section
 * @param calendarFile address of the iCalendar file of all events, or empty
 */
record ListingView(
    String title,
    String summary,
    String count,
    List<LinkView> years,
    @Nullable SceneView scene,
    GroupsView groups,
    CountriesView countries,
    CardsView cards,
    @Nullable MapView map,
    @Nullable PlanTreeView tree,
    PagerView pager,
    String calendarFile,
    String feed) {
  ListingView {
    years = List.copyOf(years);
  }

  public boolean hasSummary() {
    return !summary.isEmpty();
  }

  public boolean hasYears() {
    return !years.isEmpty();
  }

  public boolean hasScene() {
    return scene != null;
  }

  public boolean hasGroups() {
    return !groups.isEmpty();
  }

  /** Whether map and groups stand beside each other. */
  public boolean hasOverview() {
    return hasMap() && hasGroups();
  }

  public boolean hasCountries() {
    return !countries.isEmpty();
  }

  public boolean hasCards() {
    return !cards.isEmpty();
  }

  public boolean hasMap() {
    return map != null;
  }

  public boolean hasTree() {
    return tree != null;
  }

  public boolean hasCalendarFile() {
    return !calendarFile.isEmpty();
  }

  public boolean hasFeed() {
    return !feed.isEmpty();
  }
}

package vn.travinh.asean.view;

import java.util.List;

/**
 * @param dates the next ones first, then those that are over
 * @param calendarFile address of the iCalendar file
 */
record FestivalView(
    ArticleView article,
    List<FactView> facts,
    List<DateRow> dates,
    String calendarFile,
    CardsView places) {
  FestivalView {
    facts = List.copyOf(facts);
    dates = List.copyOf(dates);
  }

  /**
   * One year's celebration.
   *
   * @param state {@code next}, {@code on}, {@code coming} or {@code over}
   * @param certainty confirmed, expected …, in words
   * @param alternative another day that a source names, in words, or empty
   */
  record DateRow(
      String year,
      TimeView time,
      String state,
      String stateText,
      boolean confirmed,
      String certainty,
      String alternative,
      String source) {
    public boolean hasStateText() {
      return !stateText.isEmpty();
    }

    public boolean hasAlternative() {
      return !alternative.isEmpty();
    }

    public boolean hasSource() {
      return !source.isEmpty();
    }
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  public boolean hasDates() {
    return !dates.isEmpty();
  }

  public boolean hasPlaces() {
    return !places.isEmpty();
  }
}

package vn.travinh.asean.view;

import java.util.List;

/**
 * @param state {@code on}, {@code next} or {@code over}
 * @param calendarFile address of the iCalendar file
 */
record EventView(
    ArticleView article,
    List<FactView> facts,
    TimeView start,
    String when,
    String state,
    String stateText,
    String calendarFile) {
  EventView {
    facts = List.copyOf(facts);
  }

  public boolean hasFacts() {
    return !facts.isEmpty();
  }

  public boolean isOver() {
    return state.equals("over");
  }
}

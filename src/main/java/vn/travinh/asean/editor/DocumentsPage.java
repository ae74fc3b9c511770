package vn.travinh.asean.editor;

import java.util.List;

/**
 * All that there is to edit, by section.
 *
 * @param query text that titles are searched for
 * @param sections to choose from
 * @param states to choose from
 * @param languages to choose from
 * @param columns languages of the table, by name
 * @param total how many things match
 * @param newer address of the page before, or empty
 * @param older address of the page after, or empty
 */
record DocumentsPage(
    String query,
    List<Choice> sections,
    List<Choice> states,
    List<Choice> languages,
    List<String> columns,
    List<Row> rows,
    int total,
    String newer,
    String older) {
  DocumentsPage {
    sections = List.copyOf(sections);
    states = List.copyOf(states);
    languages = List.copyOf(languages);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public boolean hasRows() {
    return !rows.isEmpty();
  }

  record Choice(String value, String label, boolean chosen) {}

  /**
   * One thing in all its languages.
   *
   * @param id section and folder
   */
  record Row(String id, String title, String section, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * One language of a thing.
   *
   * @param state a word on where it stands
   * @param tone {@code good}, {@code waits} or {@code bad}, or empty
   * @param action what the link does, for those who hear it
   */
  record Cell(String language, String href, String state, String tone, String action) {}
}

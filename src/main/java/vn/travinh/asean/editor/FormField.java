package vn.travinh.asean.editor;

import java.util.List;

/**
 * One field of the form in which a document is written.
 *
 * @param path in front matter, {@code title} or {@code place.lat}; within {@link #parts} the key
 *     alone
 * @param label what it is called, in Vietnamese
 * @param hint one sentence on what belongs here; empty where the label says it all
 * @param required whether no document of the kind does without it
 * @param length characters above which a warning is raised, 0 where there is no such limit
 * @param choices for {@link Input#CHOICE}, without the empty one
 * @param parts fields of each block, for {@link Input#BLOCKS}
 * @param translated whether the value is in the document's language; otherwise translations have
 *     the same one
 * @param editorsOnly whether authors may read but not change it
 */
public record FormField(
    String path,
    String label,
    String hint,
    Input input,
    boolean required,
    int length,
    List<Choice> choices,
    List<FormField> parts,
    boolean translated,
    boolean editorsOnly) {
  public FormField {
    choices = List.copyOf(choices);
    parts = List.copyOf(parts);
  }

  /** What is typed. */
  public enum Input {
    /** One line. */
    LINE,
    /** A few lines of plain text. */
    TEXT,
    /** A day, {@code 2026-10-02}. */
    DATE,
    /** A day and, where it is known, a time, {@code 2026-10-02} or {@code 2026-10-02T08:00}. */
    DATE_OR_MOMENT,
    /** A day and a time, {@code 2026-10-02T08:00}. */
    MOMENT,
    /** A whole number. */
    NUMBER,
    DECIMAL,
    CHOICE,
    /** Yes or no. */
    FLAG,
    /** Ids of {@code tags.yaml}. */
    TAGS,
    /** Ids of documents, {@code places/ao-ba-om}. */
    IDS,
    /** A list of single values, one a line. */
    LINES,
    /** A picture beside the document, by its file's name. */
    PICTURE,
    /** A list of blocks of {@link FormField#parts}. */
    BLOCKS
  }

  /**
   * @param value as in front matter
   */
  public record Choice(String value, String label) {}

  static FormField of(String path, Input input, String label, String hint) {
    return new FormField(path, label, hint, input, false, 0, List.of(), List.of(), false, false);
  }

  /** Required in every document of the kind. */
  FormField must() {
    return new FormField(
        path, label, hint, input, true, length, choices, parts, translated, editorsOnly);
  }

  /** In the document's language. */
  FormField inWords() {
    return new FormField(
        path, label, hint, input, required, length, choices, parts, true, editorsOnly);
  }

  FormField upTo(int characters) {
    return new FormField(
        path, label, hint, input, required, characters, choices, parts, translated, editorsOnly);
  }

  FormField among(List<Choice> known) {
    return new FormField(
        path, label, hint, input, required, length, known, parts, translated, editorsOnly);
  }

  FormField madeOf(FormField... fields) {
    return new FormField(
        path,
        label,
        hint,
        input,
        required,
        length,
        choices,
        List.of(fields),
        translated,
        editorsOnly);
  }

  /** Not for authors. */
  FormField forEditors() {
    return new FormField(
        path, label, hint, input, required, length, choices, parts, translated, true);
  }
}

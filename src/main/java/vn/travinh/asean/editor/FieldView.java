package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.editor.Findings.Finding;

/**
 * A field of the form as it is printed.
 *
 * @param id of its element
 * @param name under which it is sent
 * @param input how it is typed, the lower-case name of {@link FormField.Input}
 * @param value as it stands there
 * @param time the hour, where the field has a day and an hour
 * @param options what can be chosen, with what is chosen
 * @param rows of a list of blocks, the spare ones included; each has its own fields
 * @param locked whether only editors may change it
 */
record FieldView(
    String id,
    String name,
    String label,
    String hint,
    String input,
    boolean required,
    int length,
    String value,
    String time,
    List<Option> options,
    List<Row> rows,
    boolean locked,
    String language,
    List<Finding> findings) {
  FieldView {
    options = List.copyOf(options);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /** Something that can be chosen. */
  record Option(String value, String label, boolean chosen) {}

  /**
   * One block of a list.
   *
   * @param title such as “Nguồn 2”
   */
  record Row(String title, List<FieldView> fields) {
    Row {
      fields = List.copyOf(fields);
    }
  }

  public boolean hasHint() {
    return !hint.isEmpty();
  }

  public boolean hasFindings() {
    return !findings.isEmpty();
  }

  public boolean hasErrors() {
    return findings.stream().anyMatch(Finding::error);
  }

  public boolean hasLength() {
    return length > 0;
  }

  public boolean hasLanguage() {
    return !language.isEmpty();
  }

  /** Ids of the elements that describe this one; empty where there are none. */
  public String describedBy() {
    String hints = hasHint() ? id + "-hint" : "";
    String found = hasFindings() ? id + "-findings" : "";
    return (hints + " " + found).strip();
  }

  public boolean isDescribed() {
    return hasHint() || hasFindings();
  }
}

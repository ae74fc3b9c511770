package vn.travinh.asean.editor;

import java.util.List;

/**
 * Fields that belong together.
 *
 * @param name stable, for ids in the page
 * @param title in Vietnamese
 * @param folded whether most documents do without it, so that the form may show it closed
 */
public record FormGroup(String name, String title, boolean folded, List<FormField> fields) {
  public FormGroup {
    fields = List.copyOf(fields);
  }
}

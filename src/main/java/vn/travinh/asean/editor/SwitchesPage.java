package vn.travinh.asean.editor;

import java.util.List;

/** What admins allow. */
record SwitchesPage(List<Choice> choices) {
  SwitchesPage {
    choices = List.copyOf(choices);
  }

  /**
   * @param name of the field
   * @param hint what happens when it is on
   */
  record Choice(String name, String label, String hint, boolean on) {}
}

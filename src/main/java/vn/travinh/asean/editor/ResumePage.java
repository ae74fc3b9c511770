package vn.travinh.asean.editor;

import java.util.List;

/**
 * What was typed before the session ended, to be sent again.
 *
 * @param longest the longest text, so that it can be seen and copied
 */
record ResumePage(String target, List<CarriedForm.Field> fields, String longest) {
  ResumePage {
    fields = List.copyOf(fields);
  }

  public boolean hasLongest() {
    return !longest.isEmpty();
  }
}

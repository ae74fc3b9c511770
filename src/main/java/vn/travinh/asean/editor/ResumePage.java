package vn.travinh.asean.editor;

import java.util.List;

/**
 * What was typed before the session ended, to be sent again.
 *
 * @param longest the longest text, so that it can be seen and copied
 * @param lostFile name of a file that has to be chosen again, empty where there was none
 */
record ResumePage(String target, List<CarriedForm.Field> fields, String longest, String lostFile) {
  ResumePage {
    fields = List.copyOf(fields);
  }

  public boolean lostFileIsThere() {
    return !lostFile.isEmpty();
  }

  public boolean hasLongest() {
    return !longest.isEmpty();
  }
}

package vn.travinh.asean.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a document is about. The section, that is the folder in {@code content/}, decides it. */
public enum Kind {
  NEWS("news"),
  PLACE("places"),
  FESTIVAL("festivals"),
  HERITAGE("heritage"),
  FOOD("food"),
  EXPLAINER("asean"),
  COUNTRY("countries"),
  OPPORTUNITY("opportunities"),
  PLAN("plan"),
  EVENT("events"),
  PUBLICATION("publications"),
  PAGE("pages");

  private final String section;

  Kind(String section) {
    this.section = section;
  }

  /** The section's id, which is its folder's name. */
  public String section() {
    return section;
  }

  public static Optional<Kind> ofSection(String section) {
    return Arrays.stream(values()).filter(kind -> kind.section.equals(section)).findFirst();
  }

  /** The ids of all sections, in the order of this enumeration. */
  public static List<String> sections() {
    return Arrays.stream(values()).map(Kind::section).toList();
  }
}

package vn.travinh.asean.content;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /** Asked some hundred thousand times while a large site is made. */
  private static final Map<String, Kind> BY_SECTION =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::section, kind -> kind));

  private final String section;

  Kind(String section) {
    this.section = section;
  }

  /** The section's id, which is its folder's name. */
  public String section() {
    return section;
  }

  public static Optional<Kind> ofSection(String section) {
    return Optional.ofNullable(BY_SECTION.get(section));
  }

  /** The ids of all sections, in the order of this enumeration. */
  public static List<String> sections() {
    return Arrays.stream(values()).map(Kind::section).toList();
  }
}

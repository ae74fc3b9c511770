package vn.travinh.asean.weight;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the widths that an image is offered in a telephone takes. */
final class Candidates {
  /** The narrowest window that most visitors have, in CSS pixels. */
  private static final double WINDOW = 360;

  /** Most telephones' screens have two or three points to a CSS pixel. */
  private static final double DENSITY = 2;

  private static final Pattern CANDIDATE = Pattern.compile("(\\S+)\\s+(\\d+)w");
  private static final Pattern LENGTH =
      Pattern.compile("(?<!\\()\\b(\\d+(?:\\.\\d+)?)(px|vw|rem|em)\\s*$");

  private static final double PIXELS_PER_EM = 16;

  private Candidates() {}

  /** The file that fits, null where the element names none. */
  static @Nullable String chosen(Map<String, String> attributes) {
    Map<Integer, String> byWidth = new TreeMap<>(Comparator.naturalOrder());
    for (Matcher each = CANDIDATE.matcher(attributes.getOrDefault("srcset", "")); each.find(); ) {
      byWidth.put(Integer.parseInt(each.group(2)), each.group(1).replaceFirst("^,", ""));
    }
    if (byWidth.isEmpty()) {
      String only = attributes.getOrDefault("srcset", "").split("[\\s,]", 2)[0];
      return only.isEmpty() ? attributes.get("src") : only;
    }
    double wanted = slot(attributes.getOrDefault("sizes", "")) * DENSITY;
    String widest = "";
    for (Map.Entry<Integer, String> candidate : byWidth.entrySet()) {
      widest = candidate.getValue();
      if (candidate.getKey() >= wanted) {
        break;
      }
    }
    return widest;
  }

  /**
   * How wide the image stands on a telephone: by the first size without a condition, or with one
   * that holds for narrow windows.
   */
  private static double slot(String sizes) {
    for (String size : sizes.split(",")) {
      Matcher length = LENGTH.matcher(size);
      if (!size.contains("min-width") && length.find()) {
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
          case "vw" -> WINDOW * number / 100;
          case "px" -> number;
          default -> number * PIXELS_PER_EM;
        };
      }
    }
    return WINDOW;
  }
}

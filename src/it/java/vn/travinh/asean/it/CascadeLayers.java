package vn.travinh.asean.it;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes rules out of their {@code @layer}, which the validator does not know yet. */
final class CascadeLayers {
  private static final Pattern ORDER = Pattern.compile("@layer\\s[^{};]*;");
  private static final Pattern OPENING = Pattern.compile("@layer\\b[^{};]*\\{");

  private CascadeLayers() {}

  static String unwrap(String css) {
    StringBuilder plain = new StringBuilder(ORDER.matcher(css).replaceAll(""));
    Matcher opening = OPENING.matcher(plain);
    while (opening.find()) {
      int end = closing(plain, opening.end());
      plain.setCharAt(end, ' ');
      // Of the same length, so that lines and columns stay true.
      plain.replace(opening.start(), opening.end(), " ".repeat(opening.end() - opening.start()));
      opening.reset();
    }
    return plain.toString();
  }

  private static int closing(CharSequence css, int start) {
    int depth = 1;
    for (int i = start; i < css.length(); i++) {
      depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("a layer is never closed");
  }
}

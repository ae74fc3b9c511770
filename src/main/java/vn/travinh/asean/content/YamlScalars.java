package vn.travinh.asean.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import vn.travinh.asean.text.Folding;

/** Single values as they stand in YAML. */
final class YamlScalars {
  /** Identifiers, dates and times, which read better without quotes. */
  private static final Pattern SIMPLE =
      Pattern.compile(
          "[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}_./+-]*|\\d{4}-\\d\\d-\\d\\d[T ][0-9:.+Z-]+");

  /** What some reader of YAML takes for a number: decimal, hexadecimal, octal, with exponent. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+.]?\\d[\\d_.,]*([eE][-+]?\\d+)?|0[xob][\\da-fA-F_]+|\\d+(:\\d+)+");

  /** What some reader of YAML takes for something else than a text. */
  private static final Set<String> WORDS =
      Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "nan", "inf");

  /** Fields whose numbers and yes or no are meant as such. */
  private static final Set<String> TYPED =
      Set.of("featured", "all_day", "expected", "weight", "lat", "lon", "precision", "year");

  private static final Pattern PLAIN_TYPED = Pattern.compile("true|false|-?\\d+(\\.\\d+)?");

  private YamlScalars() {}

  /** As the strict reader has it: in NFC, lines ended by {@code \n}, no white space around. */
  static String clean(String value) {
    return Folding.compose(withLineFeeds(value)).strip();
  }

  static String withLineFeeds(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** Whether the reader takes this for no value at all. */
  static boolean isNothing(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty();
  }

  /**
   * On one line, such that it is read back as it is, also inside brackets.
   *
   * @param key last part of the field's name
   */
  static String onOneLine(String key, String value) {
    if (TYPED.contains(key) && PLAIN_TYPED.matcher(value).matches()) {
      return value;
    }
    boolean plain =
        SIMPLE.matcher(value).matches()
            && !NUMBER.matcher(value).matches()
            && !WORDS.contains(value.toLowerCase(Locale.ROOT));
    return plain ? value : quoted(value);
  }

  static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < value.length(); ) {
      int c = value.codePointAt(at);
      at += Character.charCount(c);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isPrintable(c)) {
            quoted.appendCodePoint(c);
          } else if (c >= 0xD800 && c <= 0xDFFF) {
            quoted.append('\uFFFD'); // half a pair is no character, and UTF-8 has none for it
          } else {
            quoted.append(c > 0xFFFF ? "\\U%08X".formatted(c) : "\\u%04X".formatted(c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /** Whether YAML lets it stand for itself, and every reader keeps it. */
  private static boolean isPrintable(int c) {
    return c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c < 0x2028
        || c > 0x2029 && c < 0xD800
        || c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF
        || c > 0xFFFF;
  }

  /** Whether it can be written line by line below {@code |-}. */
  static boolean fitsIntoLines(String value) {
    return value.indexOf('\n') >= 0
        && !Character.isWhitespace(value.charAt(0))
        && value.codePoints().allMatch(c -> c == '\n' || isPrintable(c))
        && value.lines().allMatch(line -> line.isEmpty() || !line.isBlank());
  }
}

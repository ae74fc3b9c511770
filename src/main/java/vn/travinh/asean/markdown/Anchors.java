package vn.travinh.asean.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.travinh.asean.text.Folding;

/**
 * Names headings: {@code "Cách đi"} becomes {@code cach-di}; scripts other than Latin keep their
 * letters. A second heading of the same name becomes {@code cach-di-2}.
 */
final class Anchors {
  /** Longer names are of no use in an address; in code points. */
  private static final int MAX_LENGTH = 80;

  /** Ids that every page has outside the text. */
  private static final Set<String> OF_THE_PAGE = Set.of("main", "contents-title", "q-page");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private static final Pattern OF_A_FOOTNOTE = Pattern.compile("fn(ref)?-\\d.*");

  private final Set<String> used = new HashSet<>(OF_THE_PAGE);
  private final Map<String, Integer> numbers = new HashMap<>();

  String of(String text) {
    String folded = Folding.fold(text.replace("\u200B", ""));
    String name = EDGES.matcher(shortened(NOT_WORD.matcher(folded).replaceAll("-"))).replaceAll("");
    if (name.isEmpty()) {
      name = "phan";
    }
    if (OF_A_FOOTNOTE.matcher(name).matches()) {
      name = "phan-" + name;
    }
    String unique = name;
    while (!used.add(unique)) {
      unique = name + "-" + numbers.merge(name, 2, (number, first) -> number + 1);
    }
    return unique;
  }

  private static String shortened(String name) {
    return name.codePointCount(0, name.length()) <= MAX_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, MAX_LENGTH));
  }
}

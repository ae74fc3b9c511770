package vn.travinh.asean.markdown;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import vn.travinh.asean.text.Folding;

/**
 * Names headings: {@code "Cách đi"} becomes {@code cach-di}; scripts other than Latin keep their
 * letters. A second heading of the same name becomes {@code cach-di-2}.
 */
final class Anchors {
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern EDGES = Pattern.compile("^-+|-+$");
  private final Set<String> used = new HashSet<>();

  String of(String text) {
    String folded = Folding.fold(text.replace("\u200B", ""));
    String name = EDGES.matcher(NOT_WORD.matcher(folded).replaceAll("-")).replaceAll("");
    if (name.isEmpty()) {
      name = "phan";
    }
    String unique = name;
    for (int number = 2; !used.add(unique); number++) {
      unique = name + "-" + number;
    }
    return unique;
  }
}

package vn.travinh.asean.weight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One {@code @font-face} of a style sheet: a file that browsers fetch once a page shows a character
 * of its range.
 *
 * @param address as it stands in the style sheet
 */
record FontFace(String address, BitSet characters) {
  private static final Pattern RULE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
  private static final Pattern SOURCE = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
  private static final Pattern RANGE =
      Pattern.compile("U\\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?", Pattern.CASE_INSENSITIVE);

  FontFace {
    characters = (BitSet) characters.clone();
  }

  @Override
  public BitSet characters() {
    return (BitSet) characters.clone();
  }

  static List<FontFace> in(String css) {
    List<FontFace> faces = new ArrayList<>();
    for (Matcher rule = RULE.matcher(css); rule.find(); ) {
      Matcher source = SOURCE.matcher(rule.group(1));
      if (source.find()) {
        faces.add(new FontFace(source.group(1), range(rule.group(1))));
      }
    }
    return faces;
  }

  /** Without a range, any character will do. */
  private static BitSet range(String declarations) {
    BitSet characters = new BitSet();
    int begin = declarations.indexOf("unicode-range");
    if (begin < 0) {
      characters.set(0, Character.MAX_CODE_POINT + 1);
      return characters;
    }
    for (Matcher range = RANGE.matcher(declarations.substring(begin)); range.find(); ) {
      String first = range.group(1).replace('?', '0');
      String last = range.group(2) == null ? range.group(1).replace('?', 'F') : range.group(2);
      characters.set(Integer.parseInt(first, 16), Integer.parseInt(last, 16) + 1);
    }
    return characters;
  }

  boolean hasAnyOf(BitSet shown) {
    return characters.intersects(shown);
  }
}

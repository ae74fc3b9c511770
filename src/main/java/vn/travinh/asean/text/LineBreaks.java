package vn.travinh.asean.text;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a line of text may end (Unicode Standard Annex 14). Khmer writes no spaces between words,
 * so its words come from a dictionary.
 */
public final class LineBreaks {
  private LineBreaks() {}

  /** The pieces between two such places, which together are the text. */
  public static List<String> pieces(String text, Language language) {
    BreakIterator breaks = BreakIterator.getLineInstance(language.locale());
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
      pieces.add(text.substring(from, to));
    }
    return List.copyOf(pieces);
  }

  /** The same words, in which no line can begin with a dash: it stays with the word before it. */
  public static String withoutLeadingDash(String text) {
    return text.replace(" – ", "\u00a0– ");
  }
}

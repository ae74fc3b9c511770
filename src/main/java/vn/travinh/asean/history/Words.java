package vn.travinh.asean.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/**
 * A text cut into words, signs and white space. Khmer, which writes no spaces between words, is cut
 * into clusters: a consonant with all that stands on and under it (Unicode Standard, chapter 16.4).
 * Smaller parts could not be shown by themselves, and larger ones need a dictionary.
 */
final class Words extends Sequence {
  static final SequenceComparator<Words> EQUAL =
      new SequenceComparator<>() {
        @Override
        public boolean equals(Words one, int i, Words other, int j) {
          return one.words.get(i).equals(other.words.get(j));
        }

        @Override
        public int hash(Words words, int i) {
          return words.words.get(i).hashCode();
        }
      };

  private static final Pattern WORD =
      Pattern.compile(
          // a Khmer base with subscripts (COENG and a letter) and signs
          "\\p{InKhmer}(?:\\u17D2\\p{InKhmer}|[\\u17B4-\\u17D1\\u17D3\\u17DD])*+"
              + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{InKhmer}]]++"
              + "|\\n"
              + "|[\\s&&[^\\n]]++"
              + "|\\X",
          Pattern.UNICODE_CHARACTER_CLASS);

  private final List<String> words;

  private Words(List<String> words) {
    this.words = words;
  }

  static Words of(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group());
    }
    return new Words(words);
  }

  /** The same with whole lines in place of words; the last one gets an end if it lacks one. */
  static Words ofLines(String text) {
    String normal = text.replace("\r\n", "\n").replace('\r', '\n');
    return new Words(normal.lines().map(line -> line + "\n").toList());
  }

  String text(int from, int to) {
    return String.join("", words.subList(from, to));
  }

  @Override
  public int size() {
    return words.size();
  }
}

package vn.travinh.asean.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.travinh.asean.text.Folding;

/**
 * In how few things somebody who guesses can put a password together. A common word, a name, a row
 * of keys, a run of digits and a repeated character are one thing each, however long; every other
 * character is one by itself. Case, marks ({@code mật khẩu}) and look-alikes ({@code p@ssw0rd})
 * make no difference, blanks and punctuation count nothing.
 */
final class GuessableParts {
  private static final String WORDS = "common-password-words.txt";

  /** What stands between words, but for what stands for letters as well. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Punct}\\s&&[^@$!]]+");

  /** Shorter ones would be found within anything. */
  private static final int MIN_WORD = 2;

  private static final int MIN_ROW = 3;

  /** Any longer run of digits is a date, a telephone number, or digits to fill up. */
  private static final int DIGITS_PARTS = 2;

  private static final int MIN_DIGITS = 3;

  /** Keys and characters in the order in which fingers and minds walk over them. */
  private static final List<String> ROWS =
      List.of(
          "abcdefghijklmnopqrstuvwxyz",
          "01234567890",
          "qwertyuiop",
          "asdfghjkl",
          "zxcvbnm",
          "azertyuiop",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
          "qazwsxedcrfvtgbyhnujmikolp",
          "1q2w3e4r5t6y7u8i9o0p",
          "q1w2e3r4t5y6u7i8o9p0",
          "1a2b3c4d5e6f7g8h9i",
          "a1b2c3d4e5f6g7h8i9",
          "qweasdzxc",
          "123qweasdzxc",
          "147258369",
          "159753");

  private static final Set<String> COMMON = read();

  private static final int LONGEST =
      COMMON.stream().mapToInt(String::length).max().orElse(MIN_WORD);

  private final String text;
  private final Set<String> known;

  private GuessableParts(String text, Set<String> known) {
    this.text = text;
    this.known = known;
  }

  /**
   * @param ofOwner names that everybody connects with the password's owner
   * @param enough counting may end there
   */
  static int count(String password, List<String> ofOwner, int enough) {
    String folded = Folding.fold(password);
    Set<String> owners = new HashSet<>();
    ofOwner.forEach(name -> addWords(name, owners));
    return new GuessableParts(once(SEPARATORS.matcher(folded).replaceAll("")), owners)
        .fewest(enough);
  }

  private static void addWords(String name, Set<String> words) {
    String folded = Folding.fold(name);
    words.add(folded.replaceAll("[^a-z0-9]", ""));
    words.addAll(List.of(folded.split("[^a-z0-9]+")));
    words.removeIf(word -> word.length() < MIN_WORD);
  }

  /** What a text repeats, where it is nothing but a repetition; otherwise the text. */
  private static String once(String text) {
    for (int period = 1; period <= text.length() / 2; period++) {
      if (text.regionMatches(0, text, period, text.length() - period)) {
        return text.substring(0, period);
      }
    }
    return text;
  }

  /** The least number of parts for each beginning of the text, from the shortest. */
  private int fewest(int enough) {
    int[] least = new int[text.length() + 1];
    Arrays.fill(least, Integer.MAX_VALUE);
    least[0] = 0;
    for (int from = 0; from < text.length(); from++) {
      if (least[from] >= enough) {
        // Nothing that begins here makes the whole small enough.
        continue;
      }
      int sofar = least[from];
      int one = Character.charCount(text.codePointAt(from));
      reach(least, from + one, sofar + (isSeparator(text.charAt(from)) ? 0 : 1));
      reach(least, from + repeated(from), sofar + 1);
      reach(least, from + row(from), sofar + 1);
      int digits = digits(from);
      if (digits >= MIN_DIGITS) {
        reach(least, from + digits, sofar + (isYear(from, digits) ? 1 : DIGITS_PARTS));
      }
      for (int length = MIN_WORD; length <= longest() && from + length <= text.length(); length++) {
        if (isKnown(text.substring(from, from + length))) {
          reach(least, from + length, sofar + 1);
        }
      }
    }
    return Math.min(least[text.length()], enough);
  }

  private static void reach(int[] least, int end, int parts) {
    least[end] = Math.min(least[end], parts);
  }

  private static boolean isSeparator(char c) {
    return c < 0x80 && !Character.isLetterOrDigit(c);
  }

  private int repeated(int from) {
    int c = text.codePointAt(from);
    int end = from;
    while (end < text.length() && text.codePointAt(end) == c) {
      end += Character.charCount(c);
    }
    return end - from;
  }

  private int digits(int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end - from;
  }

  private boolean isYear(int from, int digits) {
    return digits == 4 && (text.startsWith("19", from) || text.startsWith("20", from));
  }

  /** Length of the longest walk along a row, in either direction, that begins here; 0 for none. */
  private int row(int from) {
    int longest = 0;
    for (String row : ROWS) {
      for (int at = row.indexOf(text.charAt(from));
          at >= 0;
          at = row.indexOf(text.charAt(from), at + 1)) {
        longest = Math.max(longest, Math.max(walk(from, row, at, 1), walk(from, row, at, -1)));
      }
    }
    return longest >= MIN_ROW ? longest : 0;
  }

  private int walk(int from, String row, int at, int step) {
    int length = 0;
    for (int key = at;
        key >= 0
            && key < row.length()
            && from + length < text.length()
            && text.charAt(from + length) == row.charAt(key);
        key += step) {
      length++;
    }
    return length;
  }

  private int longest() {
    return Math.max(LONGEST, known.stream().mapToInt(String::length).max().orElse(0));
  }

  private boolean isKnown(String piece) {
    if (has(piece)) {
      return true;
    }
    String plain = plain(piece, 'i');
    return !plain.equals(piece) && (has(plain) || has(plain(piece, 'l')));
  }

  private boolean has(String word) {
    return COMMON.contains(word) || known.contains(word);
  }

  /** Letters in place of what stands for them. */
  private static String plain(String piece, char one) {
    return piece
        .replace('0', 'o')
        .replace('1', one)
        .replace('!', one)
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('5', 's')
        .replace('$', 's')
        .replace('7', 't');
  }

  private static Set<String> read() {
    try (InputStream in = GuessableParts.class.getResourceAsStream(WORDS)) {
      if (in == null) {
        throw new IllegalStateException(WORDS + " is missing from the program");
      }
      Set<String> words = new HashSet<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(word -> word.length() >= MIN_WORD)
          .forEach(words::add);
      return Set.copyOf(words);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

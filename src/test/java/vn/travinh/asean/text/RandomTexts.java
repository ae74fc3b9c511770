package vn.travinh.asean.text;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Random texts for properties that hold for every text. A failure names its seed; {@code -Dseed=…}
 * runs that text again.
 */
public final class RandomTexts {
  private static final List<String> PIECES =
      List.of(
          "a", "Z", "đ", "Đ", "ð", "ơ", "Ư", "ế", "Ặ", "ỹ", "i", "I", "İ", "ı", "ß", "ſ", "K", "Å",
          "\u0300", "\u0301", "\u0302", "\u0306", "\u031B", "\u0323", "\u0309", "\u0303", "\u0345",
          "ខ", "្ម", "ែ", "រ", "ត្រាវិញ", "\u200B", "\u200C", "\u200D", "ก", "ັ", "မ", "ا", "א",
          "漢", "α", "Σ", "ς", "ΐ", "а", "Ж", "ϓ", "ﬁ", "№", "0", "9", "٣", " ", "\t", "\n", "-",
          "--", "_", ".", "/", "\\", "😀", "\uD83D", "\uDE00", "\u0000", "\uFEFF", "\uFFFD",
          "\u00AD");

  private RandomTexts() {}

  /** Runs a check on many texts, each made from a seed that a failure names. */
  public static void each(int count, Consumer<String> check) {
    String fixed = System.getProperty("seed");
    long first = fixed == null ? new Random().nextLong() : Long.parseLong(fixed);
    for (long seed = first; seed < first + (fixed == null ? count : 1); seed++) {
      String text = of(new Random(seed));
      try {
        check.accept(text);
      } catch (RuntimeException | Error failed) {
        throw new AssertionError("with -Dseed=" + seed + ", the text " + escaped(text), failed);
      }
    }
  }

  private static String of(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40);
    while (text.length() < length) {
      if (random.nextInt(4) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
    }
    return text.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append("U+%04X ".formatted(c)));
    return escaped.toString().strip();
  }
}

package vn.travinh.asean.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.history.WordComparison.Change;

/** A reader of a comparison sees words that came and went, and both texts are in it whole. */
class WordComparisonTest {
  private static String shown(String before, String after) {
    WordComparison comparison = WordComparison.of(before, after);
    assertThat(side(comparison, Change.ADDED)).as("what went").isEqualTo(before);
    assertThat(side(comparison, Change.REMOVED)).as("what came").isEqualTo(after);
    return comparison.pieces().stream()
        .map(
            piece ->
                switch (piece.change()) {
                  case SAME -> piece.text();
                  case ADDED -> "{+" + piece.text() + "+}";
                  case REMOVED -> "[-" + piece.text() + "-]";
                })
        .collect(Collectors.joining());
  }

  private static String side(WordComparison comparison, Change other) {
    return comparison.pieces().stream()
        .filter(piece -> piece.change() != other)
        .map(WordComparison.Piece::text)
        .collect(Collectors.joining());
  }

  @Test
  void wordsAreComparedWhole() {
    assertThat(shown("Lễ hội Ok Om Bok năm 2025.", "Lễ hội Ok Om Bok năm 2026."))
        .isEqualTo("Lễ hội Ok Om Bok năm [-2025-]{+2026+}.");
    assertThat(shown("một hai ba", "một ba")).isEqualTo("một [-hai -]ba");
    assertThat(shown("một ba", "một hai ba")).isEqualTo("một {+hai +}ba");
    assertThat(WordComparison.of("một", "một").isSame()).isTrue();
    assertThat(WordComparison.of("một", "mốt").isSame()).isFalse();
  }

  @Test
  void wordsInARowThatWereExchangedAreOneChange() {
    assertThat(shown("đi hai ba bốn về", "đi năm sáu bảy về"))
        .isEqualTo("đi [-hai ba bốn-]{+năm sáu bảy+} về");
  }

  @Test
  void linesAndWhiteSpaceAreKept() {
    assertThat(shown("một\n\nhai\n", "một\n\nhai\n\nba\n")).isEqualTo("một\n\nhai\n{+\nba\n+}");
    assertThat(shown("một  hai", "một hai")).isEqualTo("một[-  -]{+ +}hai");
    assertThat(shown("", "một")).isEqualTo("{+một+}");
    assertThat(shown("một", "")).isEqualTo("[-một-]");
    assertThat(shown("", "")).isEmpty();
  }

  @Test
  void khmerIsCutIntoClustersAndNeverThroughOne() {
    assertThat(shown("ភ្នំពេញ", "ភ្នំក្រោម")).isEqualTo("ភ្នំ[-ពេញ-]{+ក្រោម+}");
    assertThat(shown("សៀម", "សៀមរាប")).isEqualTo("សៀម{+រាប+}");
    assertThat(shown("ក្រ", "ក្រុ")).as("a sign alone is no piece").isEqualTo("[-ក្រ-]{+ក្រុ+}");
  }

  @Test
  void signsOfSeveralCodePointsStayWhole() {
    assertThat(shown("a 👩‍🌾 b", "a 👨‍🌾 b")).isEqualTo("a [-👩‍🌾-]{+👨‍🌾+} b");
    assertThat(shown("🇻🇳", "🇰🇭")).isEqualTo("[-🇻🇳-]{+🇰🇭+}");
  }

  @Test
  void anyTwoTextsAreInTheirComparisonWhole() {
    Random random = new Random(2026);
    for (int round = 0; round < 500; round++) {
      shown(text(random, 60), text(random, 60));
    }
  }

  @Test
  void longTextsWithNothingInCommonAreComparedInTime() {
    Random random = new Random(26);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> shown(text(random, 60_000), text(random, 60_000)));
  }

  private static String text(Random random, int words) {
    String[] some = {
      "một", " ", "\n", "ភ្នំ", "ពេញ", ".", "👩‍🌾", "  ", "\t", "hai", "ba", "e\u0301", "្"
    };
    return random
        .ints(random.nextInt(words) + 1, 0, some.length)
        .mapToObj(i -> some[i])
        .collect(Collectors.joining());
  }
}

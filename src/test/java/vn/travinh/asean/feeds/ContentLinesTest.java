package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
  private static void assertFolds(String line) {
    String folded = ContentLines.fold(line + "\r\n");
    assertThat(folded).endsWith("\r\n");
    for (String part : folded.split("\r\n", -1)) {
      assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
      // A character cut in two would not survive being written and read by itself.
      assertThat(new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
          .isEqualTo(part)
          .doesNotContain("\uFFFD");
    }
    assertThat(folded.replace("\r\n ", "")).isEqualTo(line + "\r\n");
  }

  @Test
  void lettersOfOneOctetFillTheLine() {
    assertThat(ContentLines.fold("a".repeat(76) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n a\r\n");
    assertThat(ContentLines.fold("a".repeat(75) + "\r\n")).isEqualTo("a".repeat(75) + "\r\n");
  }

  @Test
  void vietnameseKhmerAndSignsBeyondTheBasicPlaneAreCountedInOctets() {
    assertFolds("SUMMARY:" + "Lễ hội Ok Om Bok ở Trà Vinh ".repeat(9));
    assertFolds("SUMMARY:" + "ពិធីបុណ្យអកអំបុក ".repeat(20));
    assertFolds("SUMMARY:" + "🎉🚣".repeat(60));
    assertFolds("S:" + " ".repeat(200));
  }

  @Test
  void eachLineIsCountedByItself() {
    String lines = ("a".repeat(70) + "\r\n").repeat(3);
    assertThat(ContentLines.fold(lines)).isEqualTo(lines);
  }
}

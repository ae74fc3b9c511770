package vn.travinh.asean.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineBreaksTest {
  private static final Language VI = new Language("vi");

  @Test
  void noLineBeginsWithADash() {
    String title = LineBreaks.withoutLeadingDash("Chào bạn đến với ASEAN – Trà Vinh");
    assertThat(LineBreaks.pieces(title, VI))
        .containsExactly("Chào ", "bạn ", "đến ", "với ", "ASEAN\u00a0– ", "Trà ", "Vinh");
  }

  @Test
  void aSpanOfYearsStaysAsItIs() {
    assertThat(LineBreaks.withoutLeadingDash("Kế hoạch 2021–2025")).isEqualTo("Kế hoạch 2021–2025");
  }
}

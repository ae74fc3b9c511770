package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A body is read neither for longer nor farther than its address allows. */
class BodiesAreBoundedTest {
  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }

  @Test
  void whoSendsAByteNowAndThenIsCutOff() {
    BodyStream body = new BodyStream(bytes(10), 100, Duration.ofNanos(-1));
    assertThatThrownBy(body::read)
        .isInstanceOf(Refusal.class)
        .hasMessage("Đường truyền quá chậm nên việc gửi bị ngắt. Hãy gửi lại.")
        .extracting(refused -> ((Refusal) refused).status())
        .isEqualTo(408);
  }

  @Test
  void aBodyIsReadToItsLimitAndNotBeyond() throws IOException {
    assertThat(new BodyStream(bytes(100), 100, Duration.ofMinutes(1)).readAllBytes()).hasSize(100);
    BodyStream tooLong = new BodyStream(bytes(101), 100, Duration.ofMinutes(1));
    assertThatThrownBy(tooLong::readAllBytes)
        .isInstanceOf(Refusal.class)
        .extracting(refused -> ((Refusal) refused).status())
        .isEqualTo(413);
  }

  @Test
  void everyAddressThatTakesSomethingHasALimitOfTime() {
    for (BodyLimit limit : BodyLimit.values()) {
      assertThat(limit.time().isZero()).isEqualTo(limit == BodyLimit.NONE);
      assertThat(limit.bytes()).isLessThanOrEqualTo(55_000_000);
    }
  }
}

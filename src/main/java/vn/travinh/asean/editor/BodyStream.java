package vn.travinh.asean.editor;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The body of a request, no longer and no slower than it may be. Jetty ends a connection that is
 * silent; this one ends those that send a byte now and then.
 */
final class BodyStream extends InputStream {
  private static final String TOO_LARGE =
      "Nội dung gửi lên lớn quá mức cho phép. Hãy bớt chữ hoặc chọn tệp nhỏ hơn rồi gửi lại.";

  private final InputStream in;
  private final long endNanos;
  private long left;

  BodyStream(InputStream in, long limit, Duration time) {
    this.in = in;
    this.left = limit;
    this.endNanos = System.nanoTime() + time.toNanos();
  }

  static Refusal tooLarge() {
    return Refusal.tooLarge(TOO_LARGE);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (System.nanoTime() - endNanos > 0) {
      throw Refusal.tooSlow("Đường truyền quá chậm nên việc gửi bị ngắt. Hãy gửi lại.");
    }
    int read = in.read(bytes, offset, length);
    if (read > left) {
      throw tooLarge();
    }
    left -= Math.max(0, read);
    return read;
  }
}

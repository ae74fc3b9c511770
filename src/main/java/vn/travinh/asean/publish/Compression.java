package vn.travinh.asean.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes bytes smaller once, so that sending them costs nothing more. Thread-safe. */
final class Compression {
  /** Below this, headers weigh more than what is saved. */
  private static final int WORTHWHILE_BYTES = 512;

  /** Nine of ten bytes that level 11 saves, in a hundredth of its time. */
  private static final int BROTLI_FOR_PAGES = 6;

  /**
   * A tenth smaller once more, in a few hundredths of a second each: worth it for the few files
   * that every first visit fetches.
   */
  private static final int BROTLI_FOR_ASSETS = 10;

  private static final boolean HAS_BROTLI = Brotli4jLoader.isAvailable();

  private Compression() {}

  static @Nullable Payload gzip(byte[] bytes) {
    if (bytes.length < WORTHWHILE_BYTES) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
    try (GZIPOutputStream zip =
        new GZIPOutputStream(out, 8_192) {
          {
            def.setLevel(Deflater.BEST_COMPRESSION);
          }
        }) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory cannot refuse bytes", impossible);
    }
    return smaller(out.toByteArray(), bytes);
  }

  static @Nullable Payload brotli(byte[] bytes) {
    return brotli(bytes, BROTLI_FOR_PAGES);
  }

  /** Takes longer, for what is made once and sent to everybody. */
  static @Nullable Payload brotliOfAsset(byte[] bytes) {
    return brotli(bytes, BROTLI_FOR_ASSETS);
  }

  private static @Nullable Payload brotli(byte[] bytes, int quality) {
    if (!HAS_BROTLI || bytes.length < WORTHWHILE_BYTES) {
      return null;
    }
    try {
      byte[] encoded = Encoder.compress(bytes, new Encoder.Parameters().setQuality(quality));
      return smaller(encoded, bytes);
    } catch (IOException refused) {
      return null; // gzip and identity are there
    }
  }

  private static @Nullable Payload smaller(byte[] encoded, byte[] original) {
    return encoded.length < original.length ? new Payload(encoded) : null;
  }
}

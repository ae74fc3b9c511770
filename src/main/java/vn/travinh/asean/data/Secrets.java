package vn.travinh.asean.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Things that nobody can guess, and the hashes by which they are known again. */
final class Secrets {
  /** 256 bits: beyond all guessing, so that a plain hash protects them where they are stored. */
  private static final int BYTES = 32;

  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A fresh secret, fit for an address and a cookie: 43 letters, digits, hyphens, underscores. */
  static String fresh() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
  }

  static byte[] random(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** SHA-256 in hexadecimal. */
  static String hash(String text) {
    return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}

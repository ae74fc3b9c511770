package vn.travinh.asean.data;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Codes that change every half minute (TOTP, RFC 6238), as every authenticator makes them. */
final class SecondFactor {
  /** What authenticators show above the code. */
  private static final String ISSUER = "ASEAN Trà Vinh";

  /** 160 bits, as RFC 4226 section 4 asks for: 32 letters without padding. */
  private static final int SECRET_BYTES = 20;

  private static final Pattern SECRET = Pattern.compile("[A-Z2-7]{32}");

  /** Seconds in which a code holds; the only number that all authenticators know. */
  private static final Duration STEP = Duration.ofSeconds(30);

  /** Clocks differ and people type slowly: the code before and the one after are right too. */
  private static final int STEPS_AROUND = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator(STEP);

  private SecondFactor() {}

  static String freshSecret() {
    return Base32.encode(Secrets.random(SECRET_BYTES));
  }

  static boolean isSecret(String text) {
    return SECRET.matcher(text).matches();
  }

  /** What the QR code says; the form is Google Authenticator's, which the others read. */
  static URI address(String account, String secret) {
    return URI.create(
        "otpauth://totp/"
            + escaped(ISSUER)
            + ":"
            + escaped(account)
            + "?secret="
            + secret
            + "&issuer="
            + escaped(ISSUER)
            + "&algorithm=SHA1&digits=6&period="
            + STEP.toSeconds());
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /**
   * @param code six digits, blanks among them are passed over
   * @param now when it was typed
   * @param lastStep the last step that was used; this and earlier ones count no more
   * @return number of the step that has this code, empty where none does
   */
  static OptionalLong step(@Nullable String secret, String code, Instant now, long lastStep) {
    if (secret == null) {
      return OptionalLong.empty();
    }
    byte[] typed = code.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long present = now.getEpochSecond() / STEP.toSeconds();
    for (long step = present - STEPS_AROUND; step <= present + STEPS_AROUND; step++) {
      if (step > lastStep && MessageDigest.isEqual(code(secret, step), typed)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  private static byte[] code(String secret, long step) {
    try {
      var key = new SecretKeySpec(Base32.decode(secret), "RAW");
      Instant within = Instant.ofEpochSecond(step * STEP.toSeconds());
      return GENERATOR
          .generateOneTimePasswordString(key, within, Locale.ROOT)
          .getBytes(StandardCharsets.US_ASCII);
    } catch (InvalidKeyException refused) {
      throw new IllegalStateException("a key of 20 bytes is right for HMAC", refused);
    }
  }
}

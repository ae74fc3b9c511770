package vn.travinh.asean.data;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.travinh.asean.text.Folding;

/** Hashes of passwords: Argon2id (RFC 9106), salted, slow and large on purpose. */
final class Passwords {
  /**
   * One of the equally strong settings that OWASP's Password Storage Cheat Sheet names: 12 MiB and
   * three passes. Those with more memory and fewer passes take less time, but the program is run
   * with 192 MB for everything, and the library keeps one such block for good beside those in use.
   */
  private static final int MEMORY_KIBIBYTES = 12 * 1024;

  private static final int PASSES = 3;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;

  /**
   * How many are reckoned at once. Each takes 12 MiB while it lasts, so a thousand attempts at the
   * same moment would otherwise take all memory, and all processors from those who read.
   */
  private static final int AT_ONCE = 2;

  /** How long an attempt waits for its turn; a hash takes about a tenth of a second. */
  private static final int PATIENCE_SECONDS = 3;

  /**
   * How many may wait. Each of them holds a thread of the server, which has others to answer for.
   */
  private static final int MAX_WAITING = 16;

  private static final Argon2Function FUNCTION =
      Argon2Function.getInstance(MEMORY_KIBIBYTES, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private static final Semaphore TURNS = new Semaphore(AT_ONCE, true);
  private static final Semaphore PLACES = new Semaphore(AT_ONCE + MAX_WAITING);

  /** What passwords for unknown names are compared with, so that they take as long. Never right. */
  private static final String OF_NOBODY =
      FUNCTION.hash(new byte[0], Secrets.random(SALT_BYTES)).getResult();

  private Passwords() {}

  /** Too many passwords are being checked at this moment. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("too many passwords are being checked");
    }
  }

  /**
   * @return what is stored, with its own salt and settings
   */
  static String hash(String password) throws BusyException {
    return inTurn(() -> FUNCTION.hash(bytes(password), Secrets.random(SALT_BYTES)).getResult());
  }

  static boolean matches(String password, String stored) throws BusyException {
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(stored)
                .check(bytes(password), stored.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Takes as long as {@link #matches} and finds nothing. */
  static void matchesNobody(String password) throws BusyException {
    matches(password, OF_NOBODY);
  }

  private static byte[] bytes(String password) {
    return Folding.compose(password).getBytes(StandardCharsets.UTF_8);
  }

  private static <T> T inTurn(Supplier<T> work) throws BusyException {
    if (!PLACES.tryAcquire()) {
      throw new BusyException();
    }
    try {
      if (!TURNS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
      try {
        return work.get();
      } finally {
        TURNS.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    } finally {
      PLACES.release();
    }
  }
}

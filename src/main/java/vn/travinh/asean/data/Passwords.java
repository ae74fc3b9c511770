package vn.travinh.asean.data;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.travinh.asean.text.Folding;

/** Hashes of passwords: Argon2id (RFC 9106), salted, slow and large on purpose. Thread-safe. */
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
   * How many may wait. Each of them holds a thread of the server and asks the database, which have
   * others to answer for.
   */
  private static final int MAX_WAITING = 16;

  private final int memoryKibibytes;
  private final int passes;
  private final Semaphore turns = new Semaphore(AT_ONCE, true);
  private final Semaphore places = new Semaphore(AT_ONCE + MAX_WAITING);

  /** What passwords for unknown names are compared with, so that they take as long. */
  private final String ofNobody;

  Passwords() {
    this(MEMORY_KIBIBYTES, PASSES);
  }

  /** Other settings than those above are for tests that are about something else. */
  Passwords(int memoryKibibytes, int passes) {
    this.memoryKibibytes = memoryKibibytes;
    this.passes = passes;
    this.ofNobody =
        "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
            .formatted(memoryKibibytes, passes, LANES, random(SALT_BYTES), random(HASH_BYTES));
  }

  private static String random(int bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(Secrets.random(bytes));
  }

  /** Too many passwords are being checked at this moment. */
  static final class BusyException extends Exception {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("too many passwords are being checked");
    }
  }

  /** What is done for who came with a password. */
  interface Work<T> {
    T run() throws BusyException;
  }

  /** Turns away, before anything is done, who comes while too many others are here. */
  <T> T admit(Work<T> work) throws BusyException {
    if (!places.tryAcquire()) {
      throw new BusyException();
    }
    try {
      return work.run();
    } finally {
      places.release();
    }
  }

  /**
   * @return what is stored, with its own salt and settings
   */
  String hash(String password) throws BusyException {
    return inTurn(
        () ->
            Argon2Function.getInstance(memoryKibibytes, passes, LANES, HASH_BYTES, Argon2.ID)
                .hash(bytes(password), Secrets.random(SALT_BYTES))
                .getResult());
  }

  boolean matches(String password, String stored) throws BusyException {
    return inTurn(
        () ->
            Argon2Function.getInstanceFromHash(stored)
                .check(bytes(password), stored.getBytes(StandardCharsets.US_ASCII)));
  }

  /** Takes as long as {@link #matches} and finds nothing. */
  void matchesNobody(String password) throws BusyException {
    matches(password, ofNobody);
  }

  private static byte[] bytes(String password) {
    return Folding.compose(password).getBytes(StandardCharsets.UTF_8);
  }

  private <T> T inTurn(Supplier<T> work) throws BusyException {
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new BusyException();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BusyException();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}

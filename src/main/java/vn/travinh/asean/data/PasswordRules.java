package vn.travinh.asean.data;

import java.util.List;
import java.util.Optional;
import vn.travinh.asean.text.Folding;

/**
 * Which passwords are good enough: long ones that nobody guesses. No rule asks for digits, capitals
 * or signs, and none for a new password every few months: both make people choose worse ones (NIST
 * SP 800-63B, section 5.1.1.2).
 */
public final class PasswordRules {
  /** In characters (code points) of the composed form. */
  public static final int MIN_LENGTH = 12;

  /** Beyond any passphrase; what is hashed has to end somewhere. */
  public static final int MAX_LENGTH = 256;

  /**
   * Things to guess that a password is made of at least: {@code matkhau} + {@code 123456} are two,
   * {@code Nguyễn} + {@code Văn} + {@code An} + {@code 1990} are four.
   */
  private static final int MIN_PARTS = 5;

  private PasswordRules() {}

  /**
   * @param ofOwner the owner's names, which everybody knows
   * @return why it is refused, empty where it is good
   */
  public static Optional<Refusal> judge(String password, List<String> ofOwner) {
    if (!isPossible(password)) {
      return Optional.of(Refusal.PASSWORD_LONG);
    }
    String composed = Folding.compose(password);
    if (StoredText.length(composed) < MIN_LENGTH) {
      return Optional.of(Refusal.PASSWORD_SHORT);
    }
    return GuessableParts.count(composed, ofOwner, MIN_PARTS) < MIN_PARTS
        ? Optional.of(Refusal.PASSWORD_COMMON)
        : Optional.empty();
  }

  /** Whether it is short enough to be anybody's password. */
  static boolean isPossible(String password) {
    // A composed form is at least a third as long, so that longer texts need not be composed.
    return password.length() <= 6 * MAX_LENGTH
        && StoredText.length(Folding.compose(password)) <= MAX_LENGTH;
  }
}

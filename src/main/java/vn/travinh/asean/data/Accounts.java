package vn.travinh.asean.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Staff accounts, their passwords (Argon2id) and second factors (TOTP, RFC 6238). */
public final class Accounts {
  Accounts() {}

  /** Why an account, a password or a code was refused, by a stable word and in Vietnamese. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    RefusedException(String message) {
      super(message);
    }
  }

  /** What became of an attempt to sign in. */
  public sealed interface SignIn {
    /** Name and password are right. */
    record Right(Account account) implements SignIn {}

    /** Not the right name or password; which of both is never told. */
    record Wrong() implements SignIn {}

    /** Too many attempts for this name or from this address. */
    record Later(long seconds) implements SignIn {}
  }

  public Account add(String name, String displayName, Role role, String password)
      throws RefusedException {
    throw new UnsupportedOperationException();
  }

  public List<Account> all() {
    throw new UnsupportedOperationException();
  }

  public Optional<Account> byId(long id) {
    throw new UnsupportedOperationException();
  }

  public Optional<Account> byName(String name) {
    throw new UnsupportedOperationException();
  }

  public boolean isEmpty() {
    throw new UnsupportedOperationException();
  }

  /**
   * Checks name and password, taking the same time whether the name exists or not, and counts
   * failures by name and by address.
   */
  public SignIn signIn(String name, String password, String address) {
    throw new UnsupportedOperationException();
  }

  public void changePassword(Account account, String old, String replacement)
      throws RefusedException {
    throw new UnsupportedOperationException();
  }

  /** By an admin, for somebody who forgot theirs. */
  public void setPassword(Account account, String replacement) throws RefusedException {
    throw new UnsupportedOperationException();
  }

  public void setRole(Account account, Role role) throws RefusedException {
    throw new UnsupportedOperationException();
  }

  public void setDisplayName(Account account, String displayName) throws RefusedException {
    throw new UnsupportedOperationException();
  }

  /** The last active admin can neither be barred nor lose the role. */
  public void setActive(Account account, boolean active) throws RefusedException {
    throw new UnsupportedOperationException();
  }

  /** A fresh secret for an authenticator, not in force until {@link #confirmSecondFactor}. */
  public record Enrolment(String secret, URI address) {}

  public Enrolment beginSecondFactor(Account account) {
    throw new UnsupportedOperationException();
  }

  /**
   * @return recovery codes, shown once
   */
  public List<String> confirmSecondFactor(Account account, String secret, String code)
      throws RefusedException {
    throw new UnsupportedOperationException();
  }

  /**
   * Whether this is the code of this minute, used for the first time, or an unused recovery code.
   */
  public SignIn checkSecondFactor(Account account, String code, String address) {
    throw new UnsupportedOperationException();
  }

  public void removeSecondFactor(Account account) {
    throw new UnsupportedOperationException();
  }
}

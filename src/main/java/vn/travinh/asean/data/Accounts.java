package vn.travinh.asean.data;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Staff accounts, their passwords (Argon2id) and second factors (TOTP, RFC 6238). Accounts are
 * barred, never deleted, so that the audit log's names keep their meaning. Thread-safe.
 */
public final class Accounts {
  private static final Pattern NAME = Pattern.compile("[a-z](?:[a-z0-9.-]{0,30}[a-z0-9])");

  private static final int MAX_DISPLAY_NAME_LENGTH = 80;

  /** How long an address from which one signed in is spared the waits that strangers cause. */
  private static final Duration KNOWN_FOR = Duration.ofDays(30);

  /** What those hear who come while too many passwords are being checked. */
  private static final int BUSY_SECONDS = 5;

  private static final String COLUMNS =
      "id, name, display_name, role, active, second_factor, created_at";

  private final Jdbi jdbi;
  private final Engine engine;
  private final Clock clock;
  private final Passwords passwords;
  private final Attempts attempts;

  Accounts(Jdbi jdbi, Engine engine, Clock clock, Passwords passwords) {
    this.jdbi = jdbi;
    this.engine = engine;
    this.clock = clock;
    this.passwords = passwords;
    this.attempts = new Attempts(jdbi, clock);
  }

  /** An account, a password or a code was refused; the message is the Vietnamese one. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    RefusedException(Refusal refusal) {
      super(refusal.vietnamese());
      this.refusal = refusal;
    }

    public Refusal refusal() {
      return refusal;
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

  /** What of an account stays within this class. */
  private record Stored(
      Account account, String password, @Nullable String secondFactor, long lastStep) {}

  /**
   * @param name brought to lower case
   */
  public Account add(String name, String displayName, Role role, String password)
      throws RefusedException {
    String kept = canonical(name);
    if (!NAME.matcher(kept).matches()) {
      throw new RefusedException(Refusal.NAME_FORM);
    }
    String shown = displayName(displayName);
    String hash = hash(password, kept, shown);
    return jdbi.inTransaction(
            handle ->
                handle
                    .createQuery(
                        "INSERT INTO account (name, display_name, role, active, password, last_step, created_at)"
                            + " VALUES (:name, :shown, :role, TRUE, :password, 0, :now)"
                            + " ON CONFLICT (name) DO NOTHING RETURNING "
                            + COLUMNS)
                    .bind("name", kept)
                    .bind("shown", shown)
                    .bind("role", role.word())
                    .bind("password", hash)
                    .bind("now", clock.millis())
                    .map((rows, context) -> account(rows))
                    .findOne())
        .orElseThrow(() -> new RefusedException(Refusal.NAME_TAKEN));
  }

  /** By name. */
  public List<Account> all() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM account ORDER BY name")
                .map((rows, context) -> account(rows))
                .list());
  }

  public Optional<Account> byId(long id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT " + COLUMNS + " FROM account WHERE id = :id")
                .bind("id", id)
                .map((rows, context) -> account(rows))
                .findOne());
  }

  public Optional<Account> byName(String name) {
    return stored(name).map(Stored::account);
  }

  public boolean isEmpty() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM account LIMIT 1")
                .mapTo(long.class)
                .findOne()
                .isEmpty());
  }

  /**
   * Checks name and password, taking the same time whether the name exists or not, and counts
   * failures by name and by address. Whoever fails often waits longer and longer, at most some
   * minutes; an address from which the account was signed in to lately is counted by itself, so
   * that strangers cannot keep its owner out.
   *
   * @param address of the browser, an IP address; empty where it is not known, which is not counted
   */
  public SignIn signIn(String name, String password, String address) {
    try {
      return passwords.admit(() -> attempt(name, password, address));
    } catch (Passwords.BusyException busy) {
      return new SignIn.Later(BUSY_SECONDS);
    }
  }

  private SignIn attempt(String name, String password, String address)
      throws Passwords.BusyException {
    Optional<Stored> found = stored(name);
    List<Attempts.Key> keys = new ArrayList<>();
    Attempts.Key ofName = nameKey(name, found, address);
    keys.add(ofName);
    Addresses.network(address)
        .ifPresent(network -> keys.add(Attempts.Key.of("address", network, Attempts.ONE_ADDRESS)));
    OptionalLong wait = attempts.begin(keys);
    if (wait.isPresent()) {
      return new SignIn.Later(wait.getAsLong());
    }
    try {
      if (!matches(found.filter(stored -> stored.account.active()), password)) {
        return new SignIn.Wrong();
      }
    } catch (Passwords.BusyException busy) {
      keys.forEach(attempts::takeBack);
      throw busy;
    }
    attempts.forget(ofName);
    keys.stream().skip(1).forEach(attempts::takeBack);
    Account account = found.orElseThrow().account;
    remember(account, address);
    return new SignIn.Right(account);
  }

  private Attempts.Key nameKey(String name, Optional<Stored> found, String address) {
    // Nobody has the id 0; asked all the same, so that unknown names take no less.
    long id = found.map(stored -> stored.account.id()).orElse(0L);
    return Addresses.network(address)
        .filter(network -> isKnown(id, network))
        .map(network -> Attempts.Key.of("known address", id + "\n" + network, Attempts.ONE_ACCOUNT))
        .orElseGet(() -> Attempts.Key.of("name", canonical(name), Attempts.ONE_ACCOUNT));
  }

  private boolean matches(Optional<Stored> found, String password) throws Passwords.BusyException {
    boolean possible = PasswordRules.isPossible(password);
    if (found.isEmpty() || !possible) {
      passwords.matchesNobody(possible ? password : "");
      return false;
    }
    return passwords.matches(password, found.get().password);
  }

  /**
   * By the account's owner. Ends all sessions: the caller starts a new one for the browser that
   * asked.
   */
  public void changePassword(Account account, String old, String replacement)
      throws RefusedException {
    Stored stored = stored(account);
    Attempts.Key key = Attempts.Key.of("password change", account.name(), Attempts.ONE_ACCOUNT);
    if (attempts.begin(List.of(key)).isPresent()) {
      throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
    }
    try {
      if (!matches(Optional.of(stored), old)) {
        throw new RefusedException(Refusal.PASSWORD_WRONG);
      }
    } catch (Passwords.BusyException busy) {
      attempts.takeBack(key);
      throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
    }
    attempts.forget(key);
    setPassword(stored.account, replacement);
  }

  /** By an admin, for somebody who forgot theirs. Ends all sessions of the account. */
  public void setPassword(Account account, String replacement) throws RefusedException {
    String hash = hash(replacement, account.name(), account.displayName());
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate("UPDATE account SET password = :password WHERE id = :id")
              .bind("password", hash)
              .bind("id", account.id())
              .execute();
          // Who knew the old one is a stranger now, wherever they signed in from.
          forgetAddresses(handle, account);
          Sessions.endAll(handle, account.id());
        });
  }

  /** Ends all sessions of the account, for another role may ask for a second factor. */
  public void setRole(Account account, Role role) throws RefusedException {
    change(
        account,
        role == Role.ADMIN,
        handle ->
            handle
                .createUpdate("UPDATE account SET role = :role WHERE id = :id")
                .bind("role", role.word())
                .bind("id", account.id())
                .execute());
  }

  public void setDisplayName(Account account, String displayName) throws RefusedException {
    String shown = displayName(displayName);
    jdbi.useTransaction(
        handle ->
            handle
                .createUpdate("UPDATE account SET display_name = :shown WHERE id = :id")
                .bind("shown", shown)
                .bind("id", account.id())
                .execute());
  }

  /**
   * The last active admin can neither be barred nor lose the role. Ends all sessions of who is
   * barred.
   */
  public void setActive(Account account, boolean active) throws RefusedException {
    change(
        account,
        active,
        handle ->
            handle
                .createUpdate("UPDATE account SET active = :active WHERE id = :id")
                .bind("active", active)
                .bind("id", account.id())
                .execute());
  }

  private interface Change {
    void on(Handle handle);
  }

  private void change(Account account, boolean keepsAdmin, Change change) throws RefusedException {
    Optional<Refusal> refusal =
        jdbi.inTransaction(
            handle -> {
              engine.keepOthersFromWriting(handle, "account");
              if (!keepsAdmin && isLastAdmin(handle, account)) {
                return Optional.of(Refusal.LAST_ADMIN);
              }
              change.on(handle);
              Sessions.endAll(handle, account.id());
              return Optional.empty();
            });
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.get());
    }
  }

  private static boolean isLastAdmin(Handle handle, Account account) {
    List<Long> admins =
        handle
            .createQuery("SELECT id FROM account WHERE role = 'admin' AND active")
            .mapTo(Long.class)
            .list();
    return admins.equals(List.of(account.id()));
  }

  /** A fresh secret for an authenticator, not in force until {@link #confirmSecondFactor}. */
  public record Enrolment(String secret, URI address) {
    /** Without the secret, for logs. */
    @Override
    public String toString() {
      return "Enrolment[***]";
    }
  }

  public Enrolment beginSecondFactor(Account account) {
    String secret = SecondFactor.freshSecret();
    return new Enrolment(secret, SecondFactor.address(account.name(), secret));
  }

  /**
   * Puts a second factor in force, in place of one that was there.
   *
   * @param secret of {@link #beginSecondFactor}
   * @param code that the authenticator shows for it; it is used up by this
   * @return recovery codes, shown once
   */
  public List<String> confirmSecondFactor(Account account, String secret, String code)
      throws RefusedException {
    if (!SecondFactor.isSecret(secret)) {
      throw new RefusedException(Refusal.CODE_WRONG);
    }
    OptionalLong step = SecondFactor.step(secret, code, clock.instant(), 0);
    if (step.isEmpty()) {
      throw new RefusedException(Refusal.CODE_WRONG);
    }
    return jdbi.inTransaction(
        handle -> {
          setSecondFactor(handle, account, secret, step.getAsLong());
          return renewRecoveryCodes(handle, account);
        });
  }

  /**
   * Whether this is the code of this minute, used for the first time, or an unused recovery code.
   * Failures are counted as with {@link #signIn}.
   */
  public SignIn checkSecondFactor(Account account, String code, String address) {
    Attempts.Key ofAccount = Attempts.Key.of("code", account.name(), Attempts.ONE_ACCOUNT);
    List<Attempts.Key> keys = new ArrayList<>(List.of(ofAccount));
    Addresses.network(address)
        .ifPresent(network -> keys.add(Attempts.Key.of("address", network, Attempts.ONE_ADDRESS)));
    OptionalLong wait = attempts.begin(keys);
    if (wait.isPresent()) {
      return new SignIn.Later(wait.getAsLong());
    }
    Optional<Stored> found = stored(account.name()).filter(stored -> stored.account.active());
    if (found.isEmpty() || !useUp(found.get(), code)) {
      return new SignIn.Wrong();
    }
    attempts.forget(ofAccount);
    keys.stream().skip(1).forEach(attempts::takeBack);
    return new SignIn.Right(found.get().account);
  }

  /** Only one of two that try the same code at the same moment gets it. */
  private boolean useUp(Stored stored, String code) {
    long id = stored.account.id();
    if (RecoveryCodes.looksLikeOne(code)) {
      return jdbi.inTransaction(
          handle ->
              handle
                      .createUpdate(
                          "DELETE FROM recovery_code WHERE account_id = :id AND code_hash = :hash")
                      .bind("id", id)
                      .bind("hash", RecoveryCodes.hash(code))
                      .execute()
                  == 1);
    }
    OptionalLong step =
        SecondFactor.step(stored.secondFactor, code, clock.instant(), stored.lastStep);
    return step.isPresent()
        && jdbi.inTransaction(
            handle ->
                handle
                        .createUpdate(
                            "UPDATE account SET last_step = :step WHERE id = :id AND last_step < :step")
                        .bind("step", step.getAsLong())
                        .bind("id", id)
                        .execute()
                    == 1);
  }

  /** How many recovery codes were not used yet. */
  public int recoveryCodesLeft(Account account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM recovery_code WHERE account_id = :id")
                .bind("id", account.id())
                .mapTo(int.class)
                .one());
  }

  /** Ends all sessions of the account: whoever lost the telephone may have lost more. */
  public void removeSecondFactor(Account account) {
    jdbi.useTransaction(
        handle -> {
          setSecondFactor(handle, account, null, 0);
          deleteRecoveryCodes(handle, account);
          Sessions.endAll(handle, account.id());
        });
  }

  private static void setSecondFactor(
      Handle handle, Account account, @Nullable String secret, long lastStep) {
    handle
        .createUpdate(
            "UPDATE account SET second_factor = :secret, last_step = :step WHERE id = :id")
        .bind("secret", secret)
        .bind("step", lastStep)
        .bind("id", account.id())
        .execute();
  }

  private static List<String> renewRecoveryCodes(Handle handle, Account account) {
    deleteRecoveryCodes(handle, account);
    List<String> codes = RecoveryCodes.fresh();
    for (String code : codes) {
      handle
          .createUpdate("INSERT INTO recovery_code (account_id, code_hash) VALUES (:id, :hash)")
          .bind("id", account.id())
          .bind("hash", RecoveryCodes.hash(code))
          .execute();
    }
    return codes;
  }

  private static void deleteRecoveryCodes(Handle handle, Account account) {
    handle
        .createUpdate("DELETE FROM recovery_code WHERE account_id = :id")
        .bind("id", account.id())
        .execute();
  }

  private boolean isKnown(long id, String network) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT 1 FROM known_address WHERE account_id = :id AND address_hash = :hash"
                        + " AND last_at > :since")
                .bind("id", id)
                .bind("hash", Secrets.hash(network))
                .bind("since", clock.millis() - KNOWN_FOR.toMillis())
                .mapTo(int.class)
                .findOne()
                .isPresent());
  }

  private void remember(Account account, String address) {
    Addresses.network(address)
        .ifPresent(
            network ->
                jdbi.useTransaction(
                    handle -> {
                      handle
                          .createUpdate("DELETE FROM known_address WHERE last_at <= :before")
                          .bind("before", clock.millis() - KNOWN_FOR.toMillis())
                          .execute();
                      handle
                          .createUpdate(
                              "INSERT INTO known_address (account_id, address_hash, last_at)"
                                  + " VALUES (:id, :hash, :now) ON CONFLICT (account_id, address_hash)"
                                  + " DO UPDATE SET last_at = :now")
                          .bind("id", account.id())
                          .bind("hash", Secrets.hash(network))
                          .bind("now", clock.millis())
                          .execute();
                    }));
  }

  private static void forgetAddresses(Handle handle, Account account) {
    handle
        .createUpdate("DELETE FROM known_address WHERE account_id = :id")
        .bind("id", account.id())
        .execute();
  }

  private Stored stored(Account account) throws RefusedException {
    return stored(account.name()).orElseThrow(() -> new RefusedException(Refusal.NO_ACCOUNT));
  }

  private Optional<Stored> stored(String name) {
    String kept = canonical(name);
    // Unknown names are asked for too: the answer must not come sooner for those that cannot be.
    String asked = NAME.matcher(kept).matches() ? kept : "";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT " + COLUMNS + ", password, last_step FROM account WHERE name = :name")
                .bind("name", asked)
                .map(
                    (rows, context) ->
                        new Stored(
                            account(rows),
                            rows.getString("password"),
                            rows.getString("second_factor"),
                            rows.getLong("last_step")))
                .findOne());
  }

  private String hash(String password, String name, String displayName) throws RefusedException {
    Optional<Refusal> refusal = PasswordRules.judge(password, List.of(name, displayName));
    if (refusal.isPresent()) {
      throw new RefusedException(refusal.get());
    }
    try {
      return passwords.hash(password);
    } catch (Passwords.BusyException busy) {
      throw new RefusedException(Refusal.TOO_MANY_ATTEMPTS);
    }
  }

  private static String displayName(String text) throws RefusedException {
    String shown = StoredText.line(text, MAX_DISPLAY_NAME_LENGTH + 1);
    if (StoredText.length(shown) > MAX_DISPLAY_NAME_LENGTH
        || shown.codePoints().noneMatch(Character::isLetter)) {
      throw new RefusedException(Refusal.DISPLAY_NAME);
    }
    return shown;
  }

  /** As names are stored. */
  private static String canonical(String name) {
    return StoredText.line(name, 64).toLowerCase(Locale.ROOT);
  }

  private static Account account(ResultSet rows) throws SQLException {
    return new Account(
        rows.getLong("id"),
        rows.getString("name"),
        rows.getString("display_name"),
        Role.valueOf(rows.getString("role").toUpperCase(Locale.ROOT)),
        rows.getBoolean("active"),
        rows.getString("second_factor") != null,
        Instant.ofEpochMilli(rows.getLong("created_at")));
  }
}

package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Accounts.SignIn;

/** Accounts are made, used, changed and barred as they should. */
@ParameterizedClass
@EnumSource(Engine.class)
class AccountsTest {
  private static final String PASSWORD = "bốn con cò trắng đậu";
  private static final String OTHER = "tám chiếc xuồng ba lá";
  private static final String HERE = "203.0.113.7";

  @Parameter private Engine engine;
  private TestDatabase test;
  private Accounts accounts;
  private Sessions sessions;

  @BeforeEach
  void fresh() throws IOException {
    test = TestDatabase.of(engine);
    accounts = test.database().accounts();
    sessions = test.database().sessions();
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  private Account lan() throws RefusedException {
    return accounts.add("lan.nguyen", "Nguyễn Thị Lan", Role.ADMIN, PASSWORD);
  }

  @Test
  void aNewAccountIsThereAfterTheNextStart() throws Exception {
    assertThat(accounts.isEmpty()).isTrue();
    Account lan = lan();
    test.openAgain();
    accounts = test.database().accounts();
    assertThat(accounts.isEmpty()).isFalse();
    assertThat(accounts.all()).containsExactly(lan);
    assertThat(accounts.byId(lan.id())).contains(lan);
    assertThat(accounts.byName("lan.nguyen")).contains(lan);
    assertThat(lan.displayName()).isEqualTo("Nguyễn Thị Lan");
    assertThat(lan.role()).isEqualTo(Role.ADMIN);
    assertThat(lan.active()).isTrue();
    assertThat(lan.hasSecondFactor()).isFalse();
    assertThat(lan.createdAt()).isEqualTo(test.clock().instant());
  }

  @Test
  void aNameIsGivenOnce() throws Exception {
    lan();
    assertThatThrownBy(() -> accounts.add("Lan.Nguyen", "Lan", Role.AUTHOR, OTHER))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NAME_TAKEN))
        .hasMessage("Đã có tài khoản mang tên này. Bạn hãy chọn tên khác.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "1lan",
        "lan-",
        "-lan",
        "lan nguyen",
        "lân",
        "lan@sở",
        "lan\0",
        "lan'; DROP TABLE account; --",
        "..",
        "../lan",
        "🙂🙂",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aNameThatCannotBeOneIsRefused(String name) {
    assertThatThrownBy(() -> accounts.add(name, "Lan", Role.AUTHOR, PASSWORD))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Tên đăng nhập cần 2–32 ký tự");
    assertThat(accounts.byName(name)).isEmpty();
    assertThat(accounts.signIn(name, PASSWORD, HERE)).isEqualTo(new SignIn.Wrong());
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  void theRightPasswordSignsInHoweverItsMarksAreTyped() throws Exception {
    Account lan = lan();
    String decomposed = java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD);
    assertThat(decomposed).isNotEqualTo(PASSWORD);
    assertThat(accounts.signIn("lan.nguyen", PASSWORD, HERE)).isEqualTo(new SignIn.Right(lan));
    assertThat(accounts.signIn(" LAN.Nguyen ", decomposed, HERE)).isEqualTo(new SignIn.Right(lan));
    assertThat(accounts.signIn("lan.nguyen", PASSWORD + " ", HERE)).isEqualTo(new SignIn.Wrong());
    assertThat(accounts.signIn("lan.nguyen", "", HERE)).isEqualTo(new SignIn.Wrong());
    assertThat(accounts.signIn("lan", PASSWORD, HERE)).isEqualTo(new SignIn.Wrong());
  }

  @Test
  void whoIsBarredCannotSignInAndIsSignedOut() throws Exception {
    lan();
    Account hoa = accounts.add("hoa", "Hoa", Role.EDITOR, OTHER);
    String secret = sessions.start(hoa, true, "Firefox").secret();
    accounts.setActive(hoa, false);
    assertThat(sessions.of(secret)).isEmpty();
    assertThat(accounts.signIn("hoa", OTHER, HERE)).isEqualTo(new SignIn.Wrong());
    accounts.setActive(hoa, true);
    assertThat(accounts.signIn("hoa", OTHER, HERE)).isInstanceOf(SignIn.Right.class);
    assertThat(sessions.of(secret)).isEmpty();
  }

  @Test
  void theLastActiveAdminStaysOne() throws Exception {
    Account lan = lan();
    Account hoa = accounts.add("hoa", "Hoa", Role.ADMIN, OTHER);
    accounts.setActive(hoa, false);
    assertThatThrownBy(() -> accounts.setRole(lan, Role.EDITOR))
        .hasMessageContaining("quản trị viên duy nhất còn hoạt động");
    assertThatThrownBy(() -> accounts.setActive(lan, false))
        .hasMessageContaining("quản trị viên duy nhất còn hoạt động");
    accounts.setActive(hoa, true);
    accounts.setRole(lan, Role.AUTHOR);
    assertThat(accounts.byId(lan.id())).get().extracting(Account::role).isEqualTo(Role.AUTHOR);
    assertThatThrownBy(() -> accounts.setActive(hoa, false)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aChangedPasswordEndsAllSessionsAndTheOldOneIsGone() throws Exception {
    Account lan = lan();
    String secret = sessions.start(lan, true, "Firefox").secret();
    assertThatThrownBy(() -> accounts.changePassword(lan, OTHER, OTHER))
        .hasMessage("Mật khẩu hiện tại không đúng.");
    assertThat(sessions.of(secret)).isPresent();
    accounts.changePassword(lan, PASSWORD, OTHER);
    assertThat(sessions.of(secret)).isEmpty();
    assertThat(accounts.signIn("lan.nguyen", PASSWORD, HERE)).isEqualTo(new SignIn.Wrong());
    assertThat(accounts.signIn("lan.nguyen", OTHER, HERE)).isInstanceOf(SignIn.Right.class);
  }

  @Test
  void aWeakPasswordIsRefusedWhereverItIsSet() throws Exception {
    assertThatThrownBy(() -> accounts.add("lan", "Lan", Role.AUTHOR, "ngắn"))
        .hasMessageContaining("ít nhất 12 ký tự");
    Account lan = lan();
    assertThatThrownBy(() -> accounts.setPassword(lan, "lan.nguyen.2026"))
        .hasMessageContaining("dễ đoán");
    assertThatThrownBy(() -> accounts.changePassword(lan, PASSWORD, "matkhau123456"))
        .hasMessageContaining("dễ đoán");
    assertThat(accounts.signIn("lan.nguyen", PASSWORD, HERE)).isInstanceOf(SignIn.Right.class);
  }

  @Test
  void aDisplayNameIsAnyNameButNotNothing() throws Exception {
    Account lan = lan();
    accounts.setDisplayName(lan, "  ឡាន   Lan 🙂\0'; DROP TABLE account; -- ");
    assertThat(accounts.byId(lan.id()))
        .get()
        .extracting(Account::displayName)
        .isEqualTo("ឡាន Lan 🙂\uFFFD'; DROP TABLE account; --");
    for (String nothing : List.of("", " ", "12", "\u200B", "x".repeat(10_000))) {
      assertThatThrownBy(() -> accounts.setDisplayName(lan, nothing))
          .hasMessageContaining("Họ tên cần có ít nhất một chữ");
    }
  }

  @Test
  void passwordsAndSecretsAreNotInTheDatabase() throws Exception {
    Account lan = lan();
    String session = sessions.start(lan, true, "Firefox").secret();
    String token = test.database().previewLinks().create("news/a/vi.md", "lan", Duration.ofDays(1));
    String secret = accounts.beginSecondFactor(lan).secret();
    List<String> codes = accounts.confirmSecondFactor(lan, secret, test.code(secret, 0));
    accounts.signIn("mật khẩu gõ nhầm chỗ", PASSWORD, HERE);
    String stored = test.everything();
    assertThat(stored)
        .contains("lan.nguyen", "Nguyễn Thị Lan", "$argon2id$v=19$")
        .doesNotContain(PASSWORD, session, token, "gõ nhầm chỗ", HERE)
        .doesNotContain(codes)
        .doesNotContain(codes.stream().map(code -> code.replace("-", "")).toList());
    assertThat(lan.toString()).doesNotContain("argon2");
    assertThat(accounts.beginSecondFactor(lan).toString()).isEqualTo("Enrolment[***]");
  }

  @Test
  void twoAdminsWhoDemoteEachOtherAtOnceLeaveOne() throws Exception {
    Account lan = lan();
    Account hoa = accounts.add("hoa", "Hoa", Role.ADMIN, OTHER);
    for (int round = 0; round < 5; round++) {
      try (Database elsewhere = test.open()) {
        AtOnce.run(() -> demote(accounts, lan), () -> demote(elsewhere.accounts(), hoa));
      }
      assertThat(accounts.all()).filteredOn(each -> each.role() == Role.ADMIN).hasSize(1);
      accounts.setRole(lan, Role.ADMIN);
      accounts.setRole(hoa, Role.ADMIN);
    }
  }

  private static void demote(Accounts accounts, Account account) {
    try {
      accounts.setRole(account, Role.AUTHOR);
    } catch (RefusedException refused) {
      assertThat(refused.refusal()).isEqualTo(Refusal.LAST_ADMIN);
    }
  }

  @Test
  void textsThatWouldBeCommandsAreTexts() throws Exception {
    String hostile = "x'; DELETE FROM account; --\0\u202E\uD800 :name ? {fn now()}";
    Account lan = accounts.add("lan", "Lan " + hostile, Role.ADMIN, PASSWORD);
    accounts.signIn(hostile, hostile, hostile);
    accounts.signIn("lan", hostile, hostile);
    accounts.checkSecondFactor(lan, hostile, hostile);
    String secret = sessions.start(lan, true, hostile.repeat(1_000)).secret();
    assertThat(sessions.of(hostile)).isEmpty();
    assertThat(sessions.of(secret)).isPresent();
    assertThat(accounts.byName(hostile.repeat(1_000))).isEmpty();
    assertThat(accounts.all()).containsExactly(lan);
    assertThat(lan.displayName())
        .isEqualTo("Lan x'; DELETE FROM account; --\uFFFD\uFFFD :name ? {fn now()}");
  }

  @Test
  void outsideOfTestsPasswordsAreHashedAsSlowlyAsIsAdvised() throws Exception {
    try (TestDatabase slow = TestDatabase.slow(engine)) {
      Account lan = slow.database().accounts().add("lan", "Lan", Role.ADMIN, PASSWORD);
      assertThat(slow.everything()).contains("$argon2id$v=19$m=12288,t=3,p=1$");
      assertThat(slow.database().accounts().signIn("lan", PASSWORD, HERE))
          .isEqualTo(new SignIn.Right(lan));
    }
  }
}

package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.data.Accounts.Enrolment;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Accounts.SignIn;

/** The second factor holds what it promises: each code once, codes on paper, no guessing. */
@ParameterizedClass
@EnumSource(Engine.class)
class SecondFactorTest {
  private static final String HERE = "203.0.113.7";
  private static final SignIn WRONG = new SignIn.Wrong();

  @Parameter private Engine engine;
  private TestDatabase test;
  private Accounts accounts;
  private Account lan;

  @BeforeEach
  void oneAccount() throws Exception {
    test = TestDatabase.of(engine);
    accounts = test.database().accounts();
    lan = accounts.add("lan", "Lan", Role.EDITOR, "bốn con cò trắng đậu");
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  /** What an authenticator shows so many steps from now. */
  private SignIn check(String code) {
    return accounts.checkSecondFactor(lan, code, HERE);
  }

  private List<String> enrol(String secret) throws Exception {
    List<String> codes = accounts.confirmSecondFactor(lan, secret, test.code(secret, 0));
    lan = accounts.byId(lan.id()).orElseThrow();
    test.clock().pass(Duration.ofSeconds(60));
    return codes;
  }

  @Test
  void theAddressForTheQrCodeIsWhatAuthenticatorsRead() {
    Enrolment enrolment = accounts.beginSecondFactor(lan);
    assertThat(enrolment.secret()).matches("[A-Z2-7]{32}");
    assertThat(enrolment.address())
        .hasToString(
            "otpauth://totp/ASEAN%20Tr%C3%A0%20Vinh:lan?secret="
                + enrolment.secret()
                + "&issuer=ASEAN%20Tr%C3%A0%20Vinh&algorithm=SHA1&digits=6&period=30");
    assertThat(accounts.beginSecondFactor(lan).secret()).isNotEqualTo(enrolment.secret());
  }

  @Test
  void codesAreThoseOfTheStandard() {
    // RFC 6238, appendix B, cut to six digits.
    String secret = Base32.encode("12345678901234567890".getBytes());
    for (Object[] row :
        new Object[][] {
          {59L, "287082"},
          {1111111109L, "081804"},
          {1234567890L, "005924"},
          {20000000000L, "353130"}
        }) {
      Instant at = Instant.ofEpochSecond((long) row[0]);
      assertThat(SecondFactor.step(secret, (String) row[1], at, 0))
          .isEqualTo(OptionalLong.of((long) row[0] / 30));
    }
  }

  @Test
  void itIsInForceOnceACodeWasGiven() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    assertThat(accounts.byName("lan").orElseThrow().hasSecondFactor()).isFalse();
    assertThatThrownBy(() -> accounts.confirmSecondFactor(lan, secret, "000000"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CODE_WRONG));
    assertThatThrownBy(() -> accounts.confirmSecondFactor(lan, "AAAA", "000000"))
        .hasMessageContaining("Mã không đúng hoặc đã hết hạn");
    assertThat(accounts.confirmSecondFactor(lan, secret, test.code(secret, 0)))
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
    lan = accounts.byName("lan").orElseThrow();
    assertThat(lan.hasSecondFactor()).isTrue();
    assertThat(check(test.code(secret, 0))).as("the code that confirmed it").isEqualTo(WRONG);
  }

  @Test
  void aCodeIsRightOnceAndNoneBeforeIt() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    enrol(secret);
    String present = test.code(secret, 0);
    assertThat(check(present.substring(0, 3) + " " + present.substring(3)))
        .isEqualTo(new SignIn.Right(lan));
    assertThat(check(present)).isEqualTo(WRONG);
    assertThat(check(test.code(secret, -1))).isEqualTo(WRONG);
    assertThat(check(test.code(secret, 1))).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void aCodeOfHalfAMinuteAgoIsRightAndOneOfAMinuteAgoIsNot() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    enrol(secret);
    String shown = test.code(secret, 0);
    test.clock().pass(Duration.ofSeconds(60));
    assertThat(check(shown)).isEqualTo(WRONG);
    shown = test.code(secret, 0);
    test.clock().pass(Duration.ofSeconds(30));
    assertThat(check(shown)).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void ofTwoWhoGiveTheSameCodeAtTheSameMomentOneGetsIn() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    List<String> paper = enrol(secret);
    try (Database elsewhere = test.open()) {
      for (String code : List.of(test.code(secret, 0), paper.get(0))) {
        List<Callable<SignIn>> both =
            List.of(
                () -> accounts.checkSecondFactor(lan, code, ""),
                () -> elsewhere.accounts().checkSecondFactor(lan, code, ""));
        assertThat(AtOnce.call(both)).filteredOn(SignIn.Right.class::isInstance).hasSize(1);
      }
    }
  }

  @Test
  void aCodeOnPaperIsRightOnceHoweverItIsTyped() throws Exception {
    List<String> paper = enrol(accounts.beginSecondFactor(lan).secret());
    assertThat(accounts.recoveryCodesLeft(lan)).isEqualTo(10);
    assertThat(check(" " + paper.get(3).toUpperCase(Locale.ROOT).replace('-', ' ')))
        .isEqualTo(new SignIn.Right(lan));
    assertThat(check(paper.get(3))).isEqualTo(WRONG);
    assertThat(accounts.recoveryCodesLeft(lan)).isEqualTo(9);
    List<String> renewed = enrol(accounts.beginSecondFactor(lan).secret());
    assertThat(accounts.recoveryCodesLeft(lan)).isEqualTo(10);
    assertThat(check(paper.get(4))).isEqualTo(WRONG);
    assertThat(check(renewed.get(4))).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void guessingCodesIsMadeToWaitAlsoFromOtherAddresses() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    enrol(secret);
    for (int each = 0; each < 5; each++) {
      assertThat(accounts.checkSecondFactor(lan, "00000" + each, "203.0.113." + each))
          .isEqualTo(WRONG);
    }
    assertThat(check(test.code(secret, 0))).isEqualTo(new SignIn.Later(2));
    test.clock().pass(Duration.ofSeconds(2));
    assertThat(check(test.code(secret, 0))).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void whatIsNoCodeIsWrong() throws Exception {
    enrol(accounts.beginSecondFactor(lan).secret());
    for (String nothing : List.of("", "x".repeat(10_000), "'; --\0", "１２３４５６")) {
      assertThat(accounts.checkSecondFactor(lan, nothing, "")).isEqualTo(WRONG);
    }
  }

  @Test
  void whenItIsRemovedNoCodeOpensAnythingAndAllAreSignedOut() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    List<String> paper = enrol(secret);
    String session = test.database().sessions().start(lan, true, "Firefox").secret();
    accounts.removeSecondFactor(lan);
    assertThat(accounts.byName("lan").orElseThrow().hasSecondFactor()).isFalse();
    assertThat(accounts.recoveryCodesLeft(lan)).isZero();
    assertThat(test.database().sessions().of(session)).isEmpty();
    assertThat(check(test.code(secret, 0))).isEqualTo(WRONG);
    assertThat(check(paper.get(0))).isEqualTo(WRONG);
  }

  @Test
  void aBarredAccountHasNoSecondFactorToGive() throws Exception {
    String secret = accounts.beginSecondFactor(lan).secret();
    enrol(secret);
    accounts.setActive(lan, false);
    assertThat(check(test.code(secret, 0))).isEqualTo(WRONG);
  }
}

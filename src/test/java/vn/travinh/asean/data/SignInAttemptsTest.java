package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.data.Accounts.SignIn;

/** Who guesses waits longer and longer; who has the right password is not kept out by strangers. */
@ParameterizedClass
@EnumSource(Engine.class)
class SignInAttemptsTest {
  private static final String PASSWORD = "bốn con cò trắng đậu";
  private static final String WRONG = "năm con cò trắng đậu";
  private static final String HOME = "203.0.113.7";
  private static final String STRANGER = "198.51.100.9";

  @Parameter private Engine engine;
  private TestDatabase test;
  private Accounts accounts;
  private Account lan;

  @BeforeEach
  void oneAccount() throws Exception {
    test = TestDatabase.of(engine);
    accounts = test.database().accounts();
    lan = accounts.add("lan", "Lan", Role.ADMIN, PASSWORD);
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  private void fail(int times, String name, String address) {
    for (int each = 0; each < times; each++) {
      assertThat(accounts.signIn(name, WRONG, address)).isEqualTo(new SignIn.Wrong());
    }
  }

  @Test
  void afterFiveFailuresTheWaitDoublesAndEndsAtAQuarterOfAnHour() {
    fail(5, "lan", STRANGER);
    long wait = 2;
    while (wait < 900) {
      assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Later(wait));
      test.clock().pass(Duration.ofSeconds(wait).minusMillis(500));
      assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Later(1));
      test.clock().pass(Duration.ofMillis(500));
      fail(1, "lan", STRANGER);
      wait *= 2;
    }
    assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Later(900));
    test.clock().pass(Duration.ofSeconds(900));
    assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Right(lan));
    fail(4, "lan", STRANGER);
    assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void aNameThatNobodyHasIsTreatedAlike() {
    fail(5, "nobody", STRANGER);
    assertThat(accounts.signIn("nobody", WRONG, STRANGER)).isEqualTo(new SignIn.Later(2));
    fail(5, "không ai\0", HOME);
    assertThat(accounts.signIn("không ai\0", WRONG, HOME)).isEqualTo(new SignIn.Later(2));
  }

  @Test
  void aNameThatNobodyHasCostsTheSameWork() throws Exception {
    try (TestDatabase slow = TestDatabase.slow(engine)) {
      Accounts accounts = slow.database().accounts();
      accounts.add("lan", "Lan", Role.ADMIN, PASSWORD);
      accounts.signIn("lan", WRONG, "");
      long forNobody = memoryOf(() -> accounts.signIn("nobody", WRONG, ""));
      long forSomebody = memoryOf(() -> accounts.signIn("lan", WRONG, ""));
      long tooLong = memoryOf(() -> accounts.signIn("lan", "x".repeat(300), ""));
      // Argon2id's blocks are nearly all of it.
      assertThat(forNobody).isBetween(forSomebody * 9 / 10, forSomebody * 11 / 10);
      assertThat(tooLong).isBetween(forSomebody * 9 / 10, forSomebody * 11 / 10);
      assertThat(forSomebody).isGreaterThan(12L * 1024 * 1024);
    }
  }

  private static long memoryOf(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void strangersDoNotKeepTheOwnerOut() {
    assertThat(accounts.signIn("lan", PASSWORD, HOME)).isEqualTo(new SignIn.Right(lan));
    fail(5, "lan", STRANGER);
    assertThat(accounts.signIn("lan", WRONG, STRANGER)).isInstanceOf(SignIn.Later.class);
    assertThat(accounts.signIn("lan", PASSWORD, HOME)).isEqualTo(new SignIn.Right(lan));
    assertThat(accounts.signIn("lan", WRONG, STRANGER)).isInstanceOf(SignIn.Later.class);
    test.clock().pass(Duration.ofDays(31));
    fail(5, "lan", STRANGER);
    assertThat(accounts.signIn("lan", PASSWORD, HOME)).isInstanceOf(SignIn.Later.class);
  }

  @Test
  void anAddressThatTriesManyNamesWaitsToo() {
    for (int name = 0; name < 20; name++) {
      fail(1, "name" + name, STRANGER);
    }
    assertThat(accounts.signIn("lan", PASSWORD, STRANGER)).isEqualTo(new SignIn.Later(2));
    assertThat(accounts.signIn("lan", PASSWORD, HOME)).isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void allAddressesOfOneNetworkOfTheNewKindAreOne() {
    for (int each = 0; each < 20; each++) {
      fail(1, "name" + each, "2001:db8:1:2:" + each + "::1");
    }
    assertThat(accounts.signIn("lan", PASSWORD, "2001:db8:1:2:ffff::"))
        .isEqualTo(new SignIn.Later(2));
    assertThat(accounts.signIn("lan", PASSWORD, "2001:db8:1:3::1"))
        .isEqualTo(new SignIn.Right(lan));
  }

  @Test
  void successesOfAnOfficeBehindOneAddressCountForNothing() {
    for (int each = 0; each < 30; each++) {
      assertThat(accounts.signIn("lan", PASSWORD, HOME)).isEqualTo(new SignIn.Right(lan));
    }
  }

  @Test
  void aStartDoesNotForgetAndADayDoes() throws IOException {
    fail(5, "lan", STRANGER);
    test.openAgain();
    accounts = test.database().accounts();
    assertThat(accounts.signIn("lan", WRONG, STRANGER)).isEqualTo(new SignIn.Later(2));
    test.clock().pass(Duration.ofHours(25));
    fail(5, "lan", STRANGER);
    assertThat(accounts.signIn("lan", WRONG, STRANGER)).isEqualTo(new SignIn.Later(2));
  }

  @Test
  void oldCountsAreThrownAway() throws Exception {
    for (int each = 0; each < 3; each++) {
      fail(1, "name" + each, "");
    }
    test.clock().pass(Duration.ofHours(25));
    fail(1, "other", "");
    String stored = test.everything();
    assertThat(stored.lines().filter(line -> line.matches("[0-9a-f]{64}")).count()).isEqualTo(1);
  }

  @Test
  void aThousandGuessesAtOnceAreNotAThousandGuesses() throws Exception {
    List<Callable<SignIn>> guesses = new ArrayList<>();
    for (int each = 0; each < 50; each++) {
      guesses.add(
          () -> {
            SignIn last = new SignIn.Wrong();
            for (int again = 0; again < 20; again++) {
              last = accounts.signIn("lan", WRONG, "");
              if (last instanceof SignIn.Wrong) {
                return last;
              }
            }
            return last;
          });
    }
    List<SignIn> answers = AtOnce.call(guesses);
    assertThat(answers.stream().filter(SignIn.Wrong.class::isInstance).count())
        .isLessThanOrEqualTo(5);
    assertThat(answers.stream().filter(SignIn.Later.class::isInstance).count())
        .isGreaterThanOrEqualTo(45);
    assertThat(answers.stream().filter(SignIn.Right.class::isInstance)).isEmpty();
  }
}

package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.data.Sessions.Started;

/** A session lasts while it is used, at most a working day, and ends when it is told to. */
@ParameterizedClass
@EnumSource(Engine.class)
class SessionsTest {
  @Parameter private Engine engine;
  private TestDatabase test;
  private Sessions sessions;
  private Account lan;

  @BeforeEach
  void oneAccount() throws Exception {
    test = TestDatabase.of(engine);
    sessions = test.database().sessions();
    lan = test.database().accounts().add("lan", "Lan", Role.EDITOR, "bốn con cò trắng đậu");
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  private void pass(Duration time) {
    test.clock().pass(time);
  }

  @Test
  void aSessionIsKnownByItsSecretAlsoAfterAStart() throws Exception {
    Started started = sessions.start(lan, true, "Firefox on Linux");
    assertThat(started.secret()).matches("[A-Za-z0-9_-]{43}");
    test.openAgain();
    Session session = test.database().sessions().of(started.secret()).orElseThrow();
    assertThat(session).isEqualTo(started.session());
    assertThat(session.accountId()).isEqualTo(lan.id());
    assertThat(session.browser()).isEqualTo("Firefox on Linux");
    assertThat(test.database().sessions().of(started.secret() + "x")).isEmpty();
    assertThat(test.database().sessions().of("")).isEmpty();
  }

  @Test
  void anHourWithoutUseEndsIt() {
    String secret = sessions.start(lan, true, "").secret();
    pass(Duration.ofMinutes(59));
    assertThat(sessions.of(secret)).isPresent();
    pass(Duration.ofMinutes(59));
    assertThat(sessions.of(secret)).isPresent();
    pass(Duration.ofMinutes(60));
    assertThat(sessions.of(secret)).isEmpty();
    assertThat(sessions.ofAccount(lan.id())).isEmpty();
  }

  @Test
  void twelveHoursEndItHoweverMuchItIsUsed() {
    String secret = sessions.start(lan, true, "").secret();
    for (int half = 1; half < 24; half++) {
      pass(Duration.ofMinutes(30));
      assertThat(sessions.of(secret)).isPresent();
    }
    pass(Duration.ofMinutes(30));
    assertThat(sessions.of(secret)).isEmpty();
  }

  @Test
  void useIsNotedOnceAMinute() {
    Started started = sessions.start(lan, true, "");
    Instant begin = started.session().lastUsedAt();
    pass(Duration.ofSeconds(59));
    sessions.of(started.secret());
    assertThat(sessions.ofAccount(lan.id()).get(0).lastUsedAt()).isEqualTo(begin);
    pass(Duration.ofSeconds(1));
    sessions.of(started.secret());
    assertThat(sessions.ofAccount(lan.id()).get(0).lastUsedAt()).isEqualTo(begin.plusSeconds(60));
  }

  @Test
  void oneThatAwaitsTheSecondFactorEndsAfterTenMinutes() {
    Started started = sessions.start(lan, false, "");
    assertThat(started.session().complete()).isFalse();
    pass(Duration.ofMinutes(9));
    assertThat(sessions.of(started.secret())).isPresent();
    pass(Duration.ofMinutes(1));
    assertThat(sessions.of(started.secret())).isEmpty();
    assertThatThrownBy(() -> sessions.complete(started.session()))
        .isInstanceOf(Sessions.EndedException.class)
        .hasMessage("the session has ended");
  }

  @Test
  void aCompleteOneHasAnotherSecretAndTheOldOneIsWorthNothing() {
    Started half = sessions.start(lan, false, "Firefox");
    pass(Duration.ofMinutes(2));
    Started whole = sessions.complete(half.session());
    assertThat(whole.session().complete()).isTrue();
    assertThat(whole.session().browser()).isEqualTo("Firefox");
    assertThat(whole.secret()).isNotEqualTo(half.secret());
    assertThat(sessions.of(half.secret())).isEmpty();
    assertThat(sessions.of(whole.secret())).contains(whole.session());
    pass(Duration.ofMinutes(30));
    assertThat(sessions.of(whole.secret())).isPresent();
    assertThatThrownBy(() -> sessions.complete(half.session()))
        .isInstanceOf(Sessions.EndedException.class);
  }

  @Test
  void oneOrAllOfAnAccountCanBeEnded() throws Exception {
    Account hoa =
        test.database().accounts().add("hoa", "Hoa", Role.AUTHOR, "tám chiếc xuồng ba lá");
    Started here = sessions.start(lan, true, "Firefox");
    Started there = sessions.start(lan, true, "Chrome");
    Started hers = sessions.start(hoa, true, "Safari");
    assertThat(sessions.ofAccount(lan.id()))
        .extracting(Session::browser)
        .containsExactlyInAnyOrder("Firefox", "Chrome");
    sessions.end(here.session());
    assertThat(sessions.of(here.secret())).isEmpty();
    assertThat(sessions.of(there.secret())).isPresent();
    sessions.endAll(lan.id());
    assertThat(sessions.of(there.secret())).isEmpty();
    assertThat(sessions.of(hers.secret())).isPresent();
  }

  @Test
  void nobodyFillsTheTableBySigningInAgainAndAgain() {
    Started first = sessions.start(lan, true, "first");
    for (int each = 0; each < 25; each++) {
      sessions.start(lan, true, "browser " + each);
    }
    assertThat(sessions.ofAccount(lan.id())).hasSize(20);
    assertThat(sessions.of(first.secret())).isEmpty();
  }

  @Test
  void whatABrowserCallsItselfIsOneShortLine() {
    String hostile = "Mozilla\0\n\t'; DROP TABLE session; -- 🙂\uD83D\u202E" + "x".repeat(10_000);
    sessions.start(lan, true, hostile);
    String kept = sessions.ofAccount(lan.id()).get(0).browser();
    assertThat(kept)
        .startsWith("Mozilla\uFFFD '; DROP TABLE session; -- 🙂\uFFFDxxx")
        .endsWith("…");
    assertThat(StoredText.length(kept)).isEqualTo(200);
  }
}

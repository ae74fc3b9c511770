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
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.data.Comments.Comment;
import vn.travinh.asean.data.PreviewLinks.PreviewLink;
import vn.travinh.asean.data.Switches.Switch;

/** Comments, links to previews and switches are kept, found again and let go. */
@ParameterizedClass
@EnumSource(Engine.class)
class NotesTest {
  private static final String DRAFT = "news/2026-11-26-le-hoi/vi.md";
  private static final String OTHER = "places/ao-ba-om/en.md";

  @Parameter private Engine engine;
  private TestDatabase test;
  private Comments comments;
  private PreviewLinks links;
  private Switches switches;

  @BeforeEach
  void fresh() throws IOException {
    test = TestDatabase.of(engine);
    open();
  }

  private void open() {
    comments = test.database().comments();
    links = test.database().previewLinks();
    switches = test.database().switches();
  }

  @AfterEach
  void close() {
    if (test != null) {
      test.close();
    }
  }

  @Test
  void commentsStandInTheOrderInWhichTheyWereWritten() throws IOException {
    Comment first = comments.add(DRAFT, "lan", "Câu đầu nên ngắn hơn.\r\n\r\nNguồn ở đâu?");
    test.clock().pass(Duration.ofMinutes(1));
    Comment second = comments.add(DRAFT, "hoa", "Đã sửa.");
    comments.add(OTHER, "hoa", "Elsewhere.");
    test.openAgain();
    open();
    assertThat(comments.on(DRAFT)).containsExactly(first, second);
    assertThat(first.text()).isEqualTo("Câu đầu nên ngắn hơn.\n\nNguồn ở đâu?");
    assertThat(second.at()).isEqualTo(test.clock().instant());
    comments.settle(first.id());
    comments.settle(99);
    assertThat(comments.on(DRAFT)).extracting(Comment::settled).containsExactly(true, false);
  }

  @Test
  void aCommentSaysSomethingAndEnds() {
    for (String text :
        List.of("", " \n ", "x".repeat(Comments.MAX_LENGTH + 1), "🙂".repeat(10_000))) {
      assertThatThrownBy(() -> comments.add(DRAFT, "lan", text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a comment has 1 to 5000 characters");
    }
    assertThat(comments.add(DRAFT, "lan", "🙂".repeat(5_000)).text()).hasSize(10_000);
    String hostile = "'); DROP TABLE comment; --\0<script>\uD800";
    assertThat(comments.add(DRAFT, "lan", hostile).text())
        .isEqualTo("'); DROP TABLE comment; --\uFFFD<script>\uFFFD");
    assertThat(comments.on(DRAFT)).hasSize(2);
  }

  @Test
  void pathsThatNoDraftHasLeadToNothing() {
    for (String path : List.of("", "a\0b", "x".repeat(10_000))) {
      assertThat(comments.on(path)).isEmpty();
      assertThat(links.on(path)).isEmpty();
      assertThatThrownBy(() -> comments.add(path, "lan", "x"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> links.create(path, "lan", Duration.ofDays(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(comments.on("' OR '1'='1")).isEmpty();
  }

  @Test
  void aPreviewLinkOpensItsDraftUntilItExpires() throws IOException {
    String token = links.create(DRAFT, "lan", Duration.ofDays(7));
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    test.openAgain();
    open();
    PreviewLink link = links.of(token).orElseThrow();
    assertThat(link.path()).isEqualTo(DRAFT);
    assertThat(link.account()).isEqualTo("lan");
    assertThat(link.expiresAt()).isEqualTo(test.clock().instant().plus(Duration.ofDays(7)));
    assertThat(links.on(DRAFT)).containsExactly(link);
    test.clock().pass(Duration.ofDays(7).minusMillis(1));
    assertThat(links.of(token)).contains(link);
    test.clock().pass(Duration.ofMillis(1));
    assertThat(links.of(token)).isEmpty();
    assertThat(links.on(DRAFT)).isEmpty();
  }

  @Test
  void aPreviewLinkLastsThirtyDaysAtMost() {
    String token = links.create(DRAFT, "lan", Duration.ofDays(3_650));
    test.clock().pass(Duration.ofDays(30));
    assertThat(links.of(token)).isEmpty();
  }

  @Test
  void aPreviewLinkCanBeTakenBack() {
    String token = links.create(DRAFT, "lan", Duration.ofDays(7));
    String other = links.create(DRAFT, "lan", Duration.ofDays(7));
    links.revoke(links.of(token).orElseThrow().id());
    assertThat(links.of(token)).isEmpty();
    assertThat(links.of(other)).isPresent();
    for (String guess : List.of("", "\0", token.substring(1), "' OR 1=1 --", "x".repeat(10_000))) {
      assertThat(links.of(guess)).isEmpty();
    }
  }

  @Test
  void switchesAreOffUntilTheyAreTurnedOn() throws IOException {
    for (Switch each : Switch.values()) {
      assertThat(switches.isOn(each)).isFalse();
    }
    switches.set(Switch.PASSWORD_ALONE, true);
    switches.set(Switch.PASSWORD_ALONE, true);
    test.openAgain();
    open();
    assertThat(switches.isOn(Switch.PASSWORD_ALONE)).isTrue();
    assertThat(switches.isOn(Switch.EDITORS_APPROVE_THEIR_OWN)).isFalse();
    switches.set(Switch.PASSWORD_ALONE, false);
    assertThat(switches.isOn(Switch.PASSWORD_ALONE)).isFalse();
  }
}

package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Session;
import vn.travinh.asean.editor.Standing.State;
import vn.travinh.asean.text.Language;

/** Whether something may happen to a document, for everybody in every state. */
class EditRulesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
  private static final DocumentFile FILE =
      new DocumentFile(new DocumentId("news", "tin"), Language.VIETNAMESE);

  @ParameterizedTest
  @CsvSource({
    // state of the draft, wrote it, switch is on: author, editor, admin may publish
    "draft, no, off, no, no, yes",
    "draft, yes, off, no, no, yes",
    "draft, yes, on, no, yes, yes",
    "review, no, off, no, yes, yes",
    "review, yes, off, no, no, yes",
    "review, yes, on, no, yes, yes",
    "none, no, on, no, no, no"
  })
  void whoMayPublish(
      String state, String wrote, String own, String author, String editor, String admin) {
    Standing standing =
        standing("published", state.equals("none") ? null : "status: " + state + "\n");
    for (Role role : Role.values()) {
      String expected =
          switch (role) {
            case AUTHOR -> author;
            case EDITOR -> editor;
            case ADMIN -> admin;
          };
      Optional<String> refused =
          EditRules.publish(
              actor(role),
              standing,
              wrote.equals("yes") ? List.of("hoa", "lan") : List.of("lan"),
              own.equals("on"));
      assertThat(refused.isEmpty()).as("%s: %s", role, refused).isEqualTo(expected.equals("yes"));
    }
  }

  @Test
  void refusalsSayWhatToDoInstead() {
    Standing mine = standing(null, "status: review\n");
    assertThat(EditRules.publish(actor(Role.AUTHOR), mine, List.of(), false))
        .hasValue("Người viết không tự đăng bài được. Hãy bấm “Gửi duyệt” để biên tập viên xem.");
    assertThat(EditRules.publish(actor(Role.EDITOR), mine, List.of("hoa"), false))
        .hasValue(
            "Bạn đã sửa bản nháp này nên không thể tự duyệt. Hãy nhờ một biên tập viên khác.");
    assertThat(EditRules.unpublish(actor(Role.EDITOR), standing("published", "status: draft\n")))
        .get()
        .asString()
        .contains("Hãy đăng hoặc bỏ bản nháp trước");
  }

  @ParameterizedTest
  @CsvSource({
    "published, PUBLISHED, yes, no",
    "withdrawn, WITHDRAWN, yes, no",
    "moved, MOVED, yes, no",
    "gone, GONE, no, yes",
    "draft, DRAFT, no, yes",
    "review, DRAFT, no, yes"
  })
  void whatIsPublicIsTakenAwayFirstAndDeletedThen(
      String status, State state, String unpublish, String delete) {
    Standing standing = standing(status, null);
    assertThat(standing.publishedState()).isEqualTo(state);
    assertThat(EditRules.unpublish(actor(Role.EDITOR), standing).isEmpty())
        .isEqualTo(unpublish.equals("yes"));
    assertThat(EditRules.delete(actor(Role.EDITOR), standing).isEmpty())
        .isEqualTo(delete.equals("yes"));
    assertThat(EditRules.unpublish(actor(Role.AUTHOR), standing)).isPresent();
    assertThat(EditRules.delete(actor(Role.AUTHOR), standing)).isPresent();
  }

  @Test
  void aMomentDecidesWhetherAPageIsScheduledOrExpired() {
    assertThat(published("publish_at: 2026-11-26T15:01:00+07:00\n").publishedState())
        .isEqualTo(State.SCHEDULED);
    assertThat(published("publish_at: 2026-11-26T15:00\n").publishedState())
        .isEqualTo(State.PUBLISHED);
    assertThat(published("expires_at: 2026-11-26 14:59\n").publishedState())
        .isEqualTo(State.EXPIRED);
  }

  @Test
  void onlyWhatIsShownIsCorrectedAndOnlyWhatIsNotWithdrawnIsRenamed() {
    assertThat(EditRules.correct(actor(Role.EDITOR), standing("published", null))).isEmpty();
    assertThat(EditRules.correct(actor(Role.EDITOR), standing("withdrawn", null))).isPresent();
    assertThat(EditRules.rename(actor(Role.EDITOR), standing("withdrawn", null))).isPresent();
    assertThat(EditRules.rename(actor(Role.AUTHOR), standing("published", null))).isPresent();
  }

  @Test
  void reviewIsAskedForOnceAndEndedByEditors() {
    assertThat(EditRules.askForReview(standing(null, "status: draft\n"))).isEmpty();
    assertThat(EditRules.askForReview(standing(null, "status: review\n"))).isPresent();
    assertThat(EditRules.askForReview(standing("published", null))).isPresent();
    assertThat(EditRules.sendBack(actor(Role.EDITOR), standing(null, "status: review\n")))
        .isEmpty();
    assertThat(EditRules.sendBack(actor(Role.EDITOR), standing(null, "status: draft\n")))
        .isPresent();
    assertThat(EditRules.sendBack(actor(Role.AUTHOR), standing(null, "status: review\n")))
        .isPresent();
    assertThat(EditRules.discard(standing("published", null))).isPresent();
    assertThat(EditRules.discard(standing(null, "status: draft\n"))).isEmpty();
  }

  private static Standing published(String more) {
    return new Standing(FILE, stored("status: published\n" + more), null, NOW);
  }

  private static Standing standing(@Nullable String published, @Nullable String draft) {
    return new Standing(
        FILE,
        published == null ? null : stored("status: " + published + "\n"),
        draft == null ? null : stored(draft),
        NOW);
  }

  private static Stored stored(String fields) {
    return new Stored("---\ntitle: Tin\n" + fields + "---\nChữ.\n", "1");
  }

  private static Actor actor(Role role) {
    return new Actor(
        new Account(1, "hoa", "Hoa", role, true, false, NOW),
        new Session(1, 1, true, NOW, NOW, ""));
  }
}

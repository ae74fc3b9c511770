package vn.travinh.asean.editor;

import java.util.List;
import java.util.Optional;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.editor.Standing.State;

/**
 * Whether something may happen to a document. Each rule answers with the reason why not, in
 * Vietnamese, or with nothing where it may. Does nothing itself; see {@link Edits}.
 */
final class EditRules {
  private static final String EDITORS =
      "Việc này dành cho biên tập viên. Hãy gửi duyệt và ghi lại điều bạn cần.";
  private static final String NOTHING_WRITTEN =
      "Bài này không có bản nháp nào. Hãy mở trang sửa và lưu trước.";
  private static final String NOTHING_PUBLIC =
      "Bài này chưa được đăng nên không làm việc này được.";

  private EditRules() {}

  static Optional<String> askForReview(Standing standing) {
    if (!standing.hasDraft()) {
      return Optional.of(NOTHING_WRITTEN);
    }
    return standing.draftState() == State.REVIEW
        ? Optional.of("Bài này đã được gửi duyệt rồi.")
        : Optional.empty();
  }

  static Optional<String> sendBack(Actor actor, Standing standing) {
    if (!actor.may(Role.EDITOR)) {
      return Optional.of(EDITORS);
    }
    return standing.draftState() == State.REVIEW
        ? Optional.empty()
        : Optional.of("Bài này không ở trạng thái chờ duyệt nên không trả lại được.");
  }

  /**
   * @param authors accounts that wrote the draft
   * @param ownAllowed whether an admin lets editors approve what they wrote themselves
   */
  static Optional<String> publish(
      Actor actor, Standing standing, List<String> authors, boolean ownAllowed) {
    if (!actor.may(Role.EDITOR)) {
      return Optional.of(
          "Người viết không tự đăng bài được. Hãy bấm “Gửi duyệt” để biên tập viên xem.");
    }
    if (!standing.hasDraft()) {
      return Optional.of(NOTHING_WRITTEN);
    }
    boolean free = actor.may(Role.ADMIN) || ownAllowed;
    if (!free && authors.contains(actor.name())) {
      return Optional.of(
          "Bạn đã sửa bản nháp này nên không thể tự duyệt. Hãy nhờ một biên tập viên khác.");
    }
    if (!free && standing.draftState() != State.REVIEW) {
      return Optional.of(
          "Bài này chưa được gửi duyệt. Hãy đợi người viết gửi duyệt, hoặc nhắn họ ở phần góp ý.");
    }
    return Optional.empty();
  }

  /** Withdraw, move, take away: all change what visitors get without a draft. */
  static Optional<String> unpublish(Actor actor, Standing standing) {
    return changePublic(actor, standing);
  }

  static Optional<String> correct(Actor actor, Standing standing) {
    Optional<String> refused = changePublic(actor, standing);
    if (refused.isPresent()) {
      return refused;
    }
    return standing.publishedState() == State.PUBLISHED
        ? Optional.empty()
        : Optional.of("Chỉ thêm đính chính vào bài đang đăng.");
  }

  static Optional<String> rename(Actor actor, Standing standing) {
    Optional<String> refused = changePublic(actor, standing);
    if (refused.isPresent()) {
      return refused;
    }
    return standing.publishedState() == State.PUBLISHED
            || standing.publishedState() == State.SCHEDULED
        ? Optional.empty()
        : Optional.of("Chỉ đổi địa chỉ của bài đang đăng.");
  }

  /**
   * Somebody writing has begun with what is public; were that changed behind their back, publishing
   * the draft would undo it.
   */
  private static Optional<String> changePublic(Actor actor, Standing standing) {
    if (!actor.may(Role.EDITOR)) {
      return Optional.of(EDITORS);
    }
    if (!standing.isPublicOrScheduled()) {
      return Optional.of(NOTHING_PUBLIC);
    }
    return standing.hasDraft()
        ? Optional.of(
            "Bài này đang có bản nháp. Hãy đăng hoặc bỏ bản nháp trước, để thay đổi này không bị bản nháp ghi đè.")
        : Optional.empty();
  }

  static Optional<String> discard(Standing standing) {
    return standing.hasDraft() ? Optional.empty() : Optional.of(NOTHING_WRITTEN);
  }

  static Optional<String> delete(Actor actor, Standing standing) {
    if (!actor.may(Role.EDITOR)) {
      return Optional.of(EDITORS);
    }
    if (!standing.hasPublished()) {
      return Optional.of("Không có gì để xóa: bài này chưa từng được đăng.");
    }
    return standing.isPublicOrScheduled()
        ? Optional.of(
            "Bài đang công khai không xóa được, vì địa chỉ của nó sẽ báo lỗi cho người đọc. Hãy gỡ bài trước.")
        : Optional.empty();
  }
}

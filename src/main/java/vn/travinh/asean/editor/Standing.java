package vn.travinh.asean.editor;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.content.Workspace.Stored;

/**
 * Where a document stands: what is public of it and what is being written.
 *
 * @param published null where nothing lies in the content folder
 * @param draft null where nobody is writing
 */
record Standing(
    DocumentFile file, @Nullable Stored published, @Nullable Stored draft, Instant now) {

  /** What a page says about a document, in the order of its life. */
  enum State {
    NEW("Bài mới"),
    DRAFT("Bản nháp"),
    REVIEW("Chờ duyệt"),
    SCHEDULED("Hẹn đăng"),
    PUBLISHED("Đang đăng"),
    WITHDRAWN("Đã rút, còn thông báo"),
    MOVED("Đã chuyển sang trang khác"),
    GONE("Đã gỡ"),
    EXPIRED("Đã hết hạn");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  static Standing of(DocumentFile file, Workspace workspace, Instant now) throws IOException {
    return new Standing(
        file, workspace.published(file).orElse(null), workspace.draft(file).orElse(null), now);
  }

  /** What would be edited: the draft, else what is published, else nothing. */
  Stored current() {
    if (draft != null) {
      return draft;
    }
    return published == null ? Stored.NOTHING : published;
  }

  boolean isThere() {
    return draft != null || published != null;
  }

  boolean hasDraft() {
    return draft != null;
  }

  boolean hasPublished() {
    return published != null;
  }

  /** What is being written. */
  State draftState() {
    if (draft == null) {
      return State.NEW;
    }
    return word(draft).equals(Status.REVIEW.word()) ? State.REVIEW : State.DRAFT;
  }

  /** What visitors get. */
  State publishedState() {
    if (published == null) {
      return State.NEW;
    }
    Manuscript file = Manuscript.parse(published.text());
    String word = word(published);
    if (word.equals(Status.DRAFT.word()) || word.equals(Status.REVIEW.word())) {
      return State.DRAFT;
    }
    if (isAfterNow(file.value("publish_at"))) {
      return State.SCHEDULED;
    }
    if (word.equals(Status.GONE.word())) {
      return State.GONE;
    }
    if (!file.value("expires_at").isEmpty() && !isAfterNow(file.value("expires_at"))) {
      return State.EXPIRED;
    }
    if (word.equals(Status.WITHDRAWN.word())) {
      return State.WITHDRAWN;
    }
    return word.equals(Status.MOVED.word()) ? State.MOVED : State.PUBLISHED;
  }

  /** Whether visitors can get at it, or will be without anybody doing more. */
  boolean isPublicOrScheduled() {
    return switch (publishedState()) {
      case PUBLISHED, SCHEDULED, WITHDRAWN, MOVED -> true;
      case NEW, DRAFT, REVIEW, GONE, EXPIRED -> false;
    };
  }

  /** Labels of all that is to be said, the public side first. */
  List<State> states() {
    if (!isThere()) {
      return List.of(State.NEW);
    }
    if (published == null) {
      return List.of(draftState());
    }
    return draft == null ? List.of(publishedState()) : List.of(publishedState(), draftState());
  }

  private static String word(Stored stored) {
    Manuscript manuscript = Manuscript.parse(stored.text());
    return manuscript.isReadable() ? manuscript.value("status") : "";
  }

  private boolean isAfterNow(String moment) {
    return moment(moment).map(at -> at.isAfter(now)).orElse(false);
  }

  /** A moment as front matter writes it; without an offset in Asia/Ho_Chi_Minh. */
  static Optional<Instant> moment(String text) {
    String joined = text.strip().replace(' ', 'T');
    try {
      return Optional.of(OffsetDateTime.parse(joined).toInstant());
    } catch (DateTimeParseException withoutOffset) {
      try {
        return Optional.of(LocalDateTime.parse(joined).atZone(ContentDate.ZONE).toInstant());
      } catch (DateTimeParseException none) {
        return Optional.empty();
      }
    }
  }
}

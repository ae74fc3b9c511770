package vn.travinh.asean.editor;

import java.util.List;
import java.util.stream.Stream;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.editor.FormField.Choice;
import vn.travinh.asean.editor.FormField.Input;

/**
 * What {@link FormFields#SET_BY_WORKFLOW} is called where two versions of a document are compared
 * or brought together; no form shows it.
 */
final class WorkflowFields {
  static final String STATUS = "status";

  static final List<FormField> ALL =
      List.of(
          FormField.of(STATUS, Input.CHOICE, "Trạng thái", "")
              .among(
                  Stream.of(Status.values())
                      .map(status -> new Choice(status.word(), label(status)))
                      .toList()),
          FormField.of("status_note", Input.TEXT, "Thông báo cho người đọc", ""),
          FormField.of("moved_to", Input.LINE, "Bài thay thế", ""),
          FormField.of("publish_at", Input.MOMENT, "Đăng lúc", ""),
          FormField.of("expires_at", Input.MOMENT, "Tự gỡ lúc", ""),
          FormField.of("reviewed_by", Input.LINE, "Người duyệt", ""),
          FormField.of("translated_from.language", Input.LINE, "Dịch từ ngôn ngữ", ""),
          FormField.of("translated_from.version", Input.LINE, "Dịch từ lần lưu", ""),
          FormField.of("corrections", Input.BLOCKS, "Đính chính", "")
              .madeOf(
                  FormField.of("date", Input.DATE, "Ngày", ""),
                  FormField.of("text", Input.TEXT, "Điều đã sửa", "")));

  private WorkflowFields() {}

  private static String label(Status status) {
    return switch (status) {
      case DRAFT -> Standing.State.DRAFT.label();
      case REVIEW -> Standing.State.REVIEW.label();
      case PUBLISHED -> Standing.State.PUBLISHED.label();
      case WITHDRAWN -> Standing.State.WITHDRAWN.label();
      case MOVED -> Standing.State.MOVED.label();
      case GONE -> Standing.State.GONE.label();
    };
  }
}

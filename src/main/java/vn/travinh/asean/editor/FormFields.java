package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.editor.FormField.Choice;
import vn.travinh.asean.editor.FormField.Input;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;

/** The fields of the form for each kind of document, in the order in which they are filled in. */
public final class FormFields {
  /**
   * Fields of front matter that no form shows, each with who sets it instead. What is not listed
   * here and is known to the reader of a kind is in that kind's form.
   */
  public static final Map<String, String> SET_BY_WORKFLOW = setByWorkflow();

  private static final Set<Kind> SUMMARY_REQUIRED = Set.of(Kind.NEWS, Kind.PLACE, Kind.FESTIVAL);

  private final Map<Kind, List<FormGroup>> groups = new EnumMap<>(Kind.class);

  /**
   * @param messages of the public pages, whose words for kinds and levels the form uses too
   */
  public FormFields(Messages messages) {
    KindFields own = new KindFields(messages.in(Language.VIETNAMESE));
    for (Kind kind : Kind.values()) {
      groups.put(kind, groups(kind, own));
    }
  }

  /** The form of a kind; no group is empty. */
  public List<FormGroup> of(Kind kind) {
    return groups.getOrDefault(kind, List.of());
  }

  /** All fields that documents of a kind can have, those that the workflow sets last. */
  List<FormField> all(Kind kind) {
    return Stream.concat(
            of(kind).stream().flatMap(group -> group.fields().stream()),
            WorkflowFields.ALL.stream())
        .toList();
  }

  /** A field of the kind by its path; a field of a block by {@code sources.title}. */
  public Optional<FormField> field(Kind kind, String path) {
    for (FormGroup group : of(kind)) {
      for (FormField field : group.fields()) {
        if (field.path().equals(path)) {
          return Optional.of(field);
        }
        for (FormField part : field.parts()) {
          if (path.equals(field.path() + "." + part.path())) {
            return Optional.of(part);
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The field that a message names, be it by its innermost block alone, {@code dates.start}. */
  Optional<FormField> fieldNamed(Kind kind, String name) {
    return pathNamed(kind, name).flatMap(path -> field(kind, path));
  }

  /** The path of {@link #fieldNamed}. */
  Optional<String> pathNamed(Kind kind, String name) {
    for (FormGroup group : of(kind)) {
      for (FormField field : group.fields()) {
        String outer = field.path();
        if (outer.equals(name)) {
          return Optional.of(outer);
        }
        for (FormField part : field.parts()) {
          String path = outer + "." + part.path();
          if (path.equals(name) || (name.contains(".") && path.endsWith("." + name))) {
            return Optional.of(path);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> setByWorkflow() {
    Map<String, String> reasons = new LinkedHashMap<>();
    reasons.put("status", "asking for review, publishing and withdrawing set it");
    reasons.put("status_note", "asked for when a page is withdrawn");
    reasons.put("moved_to", "asked for when a page is moved");
    reasons.put("publish_at", "set when a page is scheduled");
    reasons.put("expires_at", "set when a page is scheduled");
    reasons.put("reviewed_by", "whoever publishes is written down");
    reasons.put("translated_from", "translating side by side sets it");
    reasons.put("corrections", "asked for when a published page is corrected");
    return Map.copyOf(reasons);
  }

  private static List<FormGroup> groups(Kind kind, KindFields own) {
    List<FormGroup> form = new ArrayList<>();
    form.add(main(kind));
    form.addAll(own.of(kind));
    form.add(picture());
    form.add(sources());
    form.add(finding());
    form.add(editorial());
    return form;
  }

  private static FormGroup main(Kind kind) {
    FormField title =
        FormField.of("title", Input.LINE, "Tiêu đề", "Ngắn và nói đúng việc; nên dưới 60 ký tự.")
            .must()
            .inWords()
            .upTo(150);
    FormField summary =
        FormField.of(
                "summary",
                Input.TEXT,
                "Tóm tắt",
                "Một hoặc hai câu; hiện trong danh sách và trên máy tìm kiếm.")
            .inWords()
            .upTo(300);
    FormField date =
        FormField.of("date", Input.DATE_OR_MOMENT, "Ngày của bài", "Bài được xếp theo ngày này.");
    FormField tags =
        FormField.of("tags", Input.TAGS, "Chủ đề", "Hai đến năm chủ đề giúp người đọc tìm bài.");
    return new FormGroup(
        "main",
        "Nội dung chính",
        false,
        List.of(
            title,
            SUMMARY_REQUIRED.contains(kind) ? summary.must() : summary,
            kind == Kind.NEWS ? date.must() : date,
            tags));
  }

  private static FormGroup picture() {
    return new FormGroup(
        "picture",
        "Ảnh chính",
        false,
        List.of(
            FormField.of("image", Input.PICTURE, "Ảnh", "Chọn trong các ảnh đã tải lên của bài."),
            FormField.of(
                    "image_alt",
                    Input.LINE,
                    "Ảnh cho thấy gì",
                    "Tả cho người không nhìn thấy ảnh; bắt buộc khi có ảnh.")
                .inWords(),
            FormField.of(
                    "image_credit",
                    Input.LINE,
                    "Tác giả và giấy phép",
                    "Ví dụ: Ảnh: Nguyễn A, CC BY 4.0.")
                .inWords()));
  }

  private static FormGroup sources() {
    return new FormGroup(
        "sources",
        "Nguồn",
        false,
        List.of(
            FormField.of(
                    "sources",
                    Input.BLOCKS,
                    "Nguồn của bài",
                    "Mỗi điều nêu trong bài cần tìm thấy được ở một nguồn.")
                .inWords()
                .madeOf(
                    FormField.of(
                            "title",
                            Input.LINE,
                            "Tên nguồn",
                            "Nơi đăng – nội dung (năm), ví dụ: Báo Vĩnh Long – … (2026).")
                        .must()
                        .inWords(),
                    FormField.of(
                        "url",
                        Input.LINE,
                        "Địa chỉ web",
                        "Bắt đầu bằng https://; để trống nếu không nên dẫn liên kết."))));
  }

  private static FormGroup finding() {
    return new FormGroup(
        "finding",
        "Tìm và liên kết",
        true,
        List.of(
            FormField.of(
                    "other_names",
                    Input.LINES,
                    "Tên gọi khác",
                    "Mỗi dòng một tên hoặc cách viết mà người đọc có thể gõ khi tìm.")
                .inWords(),
            FormField.of(
                "related", Input.IDS, "Bài nên đọc tiếp", "Ba đến sáu bài, ví dụ places/ao-ba-om."),
            FormField.of(
                    "slug",
                    Input.LINE,
                    "Phần cuối của địa chỉ",
                    "Chữ thường không dấu, số và gạch nối; để trống thì lấy theo tên thư mục.")
                .inWords(),
            FormField.of(
                    "aliases",
                    Input.LINES,
                    "Địa chỉ cũ",
                    "Mỗi dòng một địa chỉ dẫn về bài này, ví dụ /vi/diem-den/ao-vuong/.")
                .inWords()
                .forEditors(),
            FormField.of(
                    "weight",
                    Input.NUMBER,
                    "Thứ tự trong danh sách",
                    "Số nhỏ đứng trước; để trống thì đứng sau cùng.")
                .forEditors(),
            FormField.of(
                    "featured",
                    Input.FLAG,
                    "Có thể lên trang chủ",
                    "Bài được xét để hiện ở trang chủ.")
                .forEditors()));
  }

  private static FormGroup editorial() {
    return new FormGroup(
        "editorial",
        "Biên tập",
        true,
        List.of(
            FormField.of("author", Input.LINE, "Người viết", "Tên hiện dưới bài, nếu có."),
            FormField.of("owner", Input.LINE, "Đơn vị phụ trách", "Ai trả lời khi có câu hỏi."),
            FormField.of(
                "updated",
                Input.DATE_OR_MOMENT,
                "Kiểm tra lần cuối",
                "Ngày nội dung được đối chiếu lại."),
            FormField.of(
                "review_by",
                Input.DATE,
                "Xem lại trước ngày",
                "Đến ngày này bài sẽ được nhắc trên bàn làm việc."),
            FormField.of(
                    "translation",
                    Input.CHOICE,
                    "Cách dịch",
                    "Chỉ chọn ở bản dịch; bản chờ người thạo tiếng đọc lại có ghi chú cho người đọc.")
                .among(
                    List.of(
                        new Choice("human", "Người dịch"),
                        new Choice("assisted", "Máy dịch, người sửa"),
                        new Choice("awaiting-review", "Chờ người thạo tiếng đọc lại")))
                .inWords(),
            FormField.of(
                "plan_tasks",
                Input.LINES,
                "Nhiệm vụ theo Quyết định 1436",
                "Mỗi dòng một số, ví dụ III.8-e (nhiệm vụ) hoặc VI.4 (đầu mối).")));
  }
}

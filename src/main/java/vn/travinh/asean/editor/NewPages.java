package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.text.Language;

/** Beginning a document: in which section, under which title, in which language. */
final class NewPages implements StaffRoutes {
  private static final int TITLE_LENGTH = 300;

  private final Writing writing;
  private final Office office;

  NewPages(Writing writing) {
    this.writing = writing;
    this.office = writing.office();
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(StaffAddresses.NEW, Role.AUTHOR, this::sections),
        StaffRoute.page(StaffAddresses.NEW + "/{section}", Role.AUTHOR, this::page),
        StaffRoute.action(
            StaffAddresses.NEW + "/{section}", Role.AUTHOR, BodyLimit.FORM, this::create));
  }

  record SectionChoice(String href, String title, String hint) {}

  record SectionsPage(List<SectionChoice> sections) {
    SectionsPage {
      sections = List.copyOf(sections);
    }
  }

  private void sections(Context ctx, Actor actor) {
    List<SectionChoice> choices = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (isThere(kind)) {
        choices.add(
            new SectionChoice(StaffAddresses.NEW + "/" + kind.section(), title(kind), hint(kind)));
      }
    }
    office.renderer().send(ctx, "Viết bài mới", "new-sections", new SectionsPage(choices));
  }

  private boolean isThere(Kind kind) {
    return office.publication().site().settingsOf(kind) != null;
  }

  private String title(Kind kind) {
    SectionSettings settings = office.publication().site().settingsOf(kind);
    if (settings == null || settings.title().isEmpty()) {
      return kind == Kind.PAGE ? "Trang thông tin chung" : kind.section();
    }
    return settings.title().in(Language.VIETNAMESE);
  }

  private static String hint(Kind kind) {
    return switch (kind) {
      case NEWS -> "Việc vừa xảy ra, có ngày";
      case PLACE -> "Nơi người ta đến thăm";
      case FESTIVAL -> "Lễ hội lặp lại hằng năm";
      case HERITAGE -> "Nghề, nghệ thuật, phong tục được gìn giữ";
      case FOOD -> "Món ăn, trái cây, đặc sản";
      case EXPLAINER -> "Giải thích về ASEAN";
      case COUNTRY -> "Một nước thành viên";
      case OPPORTUNITY -> "Học bổng, việc làm, chương trình có hạn nộp";
      case PLAN -> "Nhiệm vụ của kế hoạch";
      case EVENT -> "Việc sắp diễn ra, có ngày và nơi";
      case PUBLICATION -> "Tập tài liệu gồm nhiều bài";
      case PAGE -> "Giới thiệu, liên hệ, quy định";
    };
  }

  record LanguageChoice(String code, String name, boolean chosen) {}

  /**
   * @param error what is wrong with the title, empty where nothing is
   */
  record NewPage(
      String section,
      String sectionTitle,
      String title,
      String error,
      List<LanguageChoice> languages) {
    NewPage {
      languages = List.copyOf(languages);
    }

    public boolean hasError() {
      return !error.isEmpty();
    }
  }

  private void page(Context ctx, Actor actor) {
    show(ctx, kind(ctx), "", "", Language.VIETNAMESE);
  }

  private void show(Context ctx, Kind kind, String title, String error, Language chosen) {
    List<LanguageChoice> languages =
        office.publication().site().languages().stream()
            .map(
                language ->
                    new LanguageChoice(
                        language.code(), LanguageWords.of(language), language.equals(chosen)))
            .toList();
    office
        .renderer()
        .send(
            ctx,
            "Viết bài mới",
            "new",
            new NewPage(kind.section(), title(kind), title, error, languages));
  }

  private Kind kind(Context ctx) {
    return Kind.ofSection(ctx.pathParam("section"))
        .filter(this::isThere)
        .orElseThrow(() -> Refusal.notFound("Không có mục này. Hãy chọn lại mục của bài."));
  }

  private void create(Context ctx, Actor actor) throws IOException, ConflictException {
    Kind kind = kind(ctx);
    Form form = Form.of(ctx);
    String title = Edits.oneLine(form.text("title"));
    String code = form.line("language");
    Language language =
        office.publication().site().languages().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElse(Language.VIETNAMESE);
    if (title.isEmpty() || title.length() > TITLE_LENGTH) {
      ctx.status(422);
      show(
          ctx,
          kind,
          title,
          title.isEmpty()
              ? "Hãy viết tiêu đề của bài."
              : "Tiêu đề dài quá " + TITLE_LENGTH + " ký tự. Hãy viết ngắn hơn.",
          language);
      return;
    }
    LocalDate today = LocalDate.ofInstant(office.clock().instant(), ContentDate.ZONE);
    DocumentFile file =
        new DocumentFile(
            office.workspace().freeId(kind.section(), title, isDated(kind) ? today : null),
            language);
    Manuscript manuscript = Manuscript.empty().withValue("title", title);
    if (kind == Kind.NEWS) {
      manuscript = manuscript.withValue("date", today.toString());
    }
    writing.edits().save(actor, file, manuscript.text(), "", "Bắt đầu bài");
    Redirect.to(ctx, StaffAddresses.edit(file));
  }

  /** What is about a day has that day in its folder's name. */
  static boolean isDated(Kind kind) {
    return kind == Kind.NEWS || kind == Kind.EVENT;
  }
}

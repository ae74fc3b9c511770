package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.content.Workspace.Draft;
import vn.travinh.asean.content.Workspace.Stored;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** The list of all documents. */
final class DocumentPages implements StaffRoutes {
  private static final int ON_A_PAGE = 50;
  private static final int MAX_PAGE = 1_000;

  /** Longer than titles are. */
  private static final int MAX_QUERY = 200;

  private final Office office;

  DocumentPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(StaffRoute.page(StaffAddresses.DOCUMENTS, Role.AUTHOR, this::show));
  }

  /** Which things are asked for. */
  private enum State {
    ALL("Tất cả"),
    DRAFT("Đang có bản nháp"),
    MISSING("Chưa có bản dịch");

    private final String label;

    State(String label) {
      this.label = label;
    }

    private String value() {
      return name().toLowerCase(Locale.ROOT);
    }

    private static State of(@Nullable String value) {
      return Arrays.stream(values())
          .filter(state -> state.value().equals(value))
          .findFirst()
          .orElse(ALL);
    }
  }

  /**
   * What to show.
   *
   * @param section empty for all
   * @param language the one that is missing or written; null for any
   */
  private record Filter(String query, String section, State state, @Nullable Language language) {
    boolean takes(DocumentId id, Thing thing) {
      if (!section.isEmpty() && !id.section().equals(section)) {
        return false;
      }
      boolean named = Folding.fold(thing.title() + " " + id).contains(Folding.fold(query.strip()));
      return named
          && switch (state) {
            case ALL -> language == null || thing.isWritten(language);
            case DRAFT -> language == null ? thing.hasDraft() : thing.drafts.containsKey(language);
            case MISSING -> language != null && !thing.isWritten(language);
          };
    }

    String address(int page) {
      return StaffAddresses.DOCUMENTS
          + "?q="
          + URLEncoder.encode(query, StandardCharsets.UTF_8)
          + "&section="
          + section
          + "&state="
          + state.value()
          + "&lang="
          + (language == null ? "" : language.code())
          + "&page="
          + page;
    }
  }

  /** One thing in all its languages, published or being written. */
  private static final class Thing {
    private final Map<Language, Document> documents =
        new TreeMap<>(java.util.Comparator.comparing(Language::code));
    private final Map<Language, String> drafts =
        new TreeMap<>(java.util.Comparator.comparing(Language::code));

    boolean isWritten(Language language) {
      return documents.containsKey(language) || drafts.containsKey(language);
    }

    boolean hasDraft() {
      return !drafts.isEmpty();
    }

    /** In Vietnamese where there is one, else in any language. */
    String title() {
      Document vietnamese = documents.get(Language.VIETNAMESE);
      return Optional.ofNullable(vietnamese)
          .map(Document::title)
          .or(() -> Optional.ofNullable(drafts.get(Language.VIETNAMESE)))
          .or(() -> documents.values().stream().map(Document::title).findFirst())
          .or(() -> drafts.values().stream().findFirst())
          .orElse("");
    }
  }

  private void show(Context ctx, Actor actor) throws IOException {
    List<Language> languages = office.publication().site().languages();
    Filter filter = filter(ctx, languages);
    List<Map.Entry<DocumentId, Thing>> found =
        things().entrySet().stream()
            .filter(each -> filter.takes(each.getKey(), each.getValue()))
            .toList();
    int page = PageNumber.of(ctx.queryParam("page"), MAX_PAGE);
    List<DocumentsPage.Row> rows =
        found.stream()
            .skip((page - 1L) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(each -> row(each.getKey(), each.getValue(), languages))
            .toList();
    office
        .renderer()
        .send(
            ctx,
            "Tất cả bài",
            "documents",
            new DocumentsPage(
                filter.query(),
                sections(filter),
                Arrays.stream(State.values())
                    .map(
                        state ->
                            new DocumentsPage.Choice(
                                state.value(), state.label, state == filter.state()))
                    .toList(),
                languages.stream()
                    .map(
                        language ->
                            new DocumentsPage.Choice(
                                language.code(),
                                LanguageNames.of(language),
                                language.equals(filter.language())))
                    .toList(),
                languages.stream().map(LanguageNames::of).toList(),
                rows,
                found.size(),
                page > 1 ? filter.address(page - 1) : "",
                found.size() > page * ON_A_PAGE ? filter.address(page + 1) : ""));
  }

  private static Filter filter(Context ctx, List<Language> languages) {
    String query = Optional.ofNullable(ctx.queryParam("q")).orElse("");
    String section = Optional.ofNullable(ctx.queryParam("section")).orElse("");
    String code = ctx.queryParam("lang");
    State state = State.of(ctx.queryParam("state"));
    Language language =
        languages.stream().filter(each -> each.code().equals(code)).findFirst().orElse(null);
    // Asked for without a language, what is missing is missing in the second one.
    boolean anyMissing = state == State.MISSING && language == null && languages.size() > 1;
    return new Filter(
        Folding.printable(query.substring(0, Math.min(query.length(), MAX_QUERY))),
        Kind.ofSection(section).map(Kind::section).orElse(""),
        state,
        anyMissing ? languages.get(1) : language);
  }

  private Map<DocumentId, Thing> things() throws IOException {
    Map<DocumentId, Thing> things = new TreeMap<>();
    Content content = office.publisher().content().orElse(null);
    if (content != null) {
      for (Document document : content.documents()) {
        things
            .computeIfAbsent(document.id(), key -> new Thing())
            .documents
            .put(document.language(), document);
      }
    }
    Workspace workspace = office.workspace();
    for (Draft draft : workspace.drafts()) {
      DocumentFile file = draft.file();
      Optional<Stored> stored = workspace.draft(file);
      if (stored.isPresent()) {
        things
            .computeIfAbsent(file.id(), key -> new Thing())
            .drafts
            .put(file.language(), DraftTrays.title(file, stored.get()));
      }
    }
    return things;
  }

  private List<DocumentsPage.Choice> sections(Filter filter) {
    return office.publication().site().content().sections().stream()
        .map(
            section ->
                new DocumentsPage.Choice(
                    section.kind().section(),
                    section.title().in(Language.VIETNAMESE),
                    section.kind().section().equals(filter.section())))
        .toList();
  }

  private DocumentsPage.Row row(DocumentId id, Thing thing, List<Language> languages) {
    Instant now = office.clock().instant();
    return new DocumentsPage.Row(
        id.toString(),
        thing.title(),
        sectionName(id),
        languages.stream().map(language -> cell(id, thing, language, now)).toList());
  }

  private String sectionName(DocumentId id) {
    return Kind.ofSection(id.section())
        .map(kind -> office.publication().site().settingsOf(kind))
        .map(SectionSettings::title)
        .map(title -> title.in(Language.VIETNAMESE))
        .orElse(id.section());
  }

  private static DocumentsPage.Cell cell(
      DocumentId id, Thing thing, Language language, Instant now) {
    DocumentFile file = new DocumentFile(id, language);
    String name = LanguageNames.of(language);
    Document document = thing.documents.get(language);
    if (document == null && !thing.drafts.containsKey(language)) {
      return new DocumentsPage.Cell(
          name, StaffAddresses.translate(file), "Chưa có", "", "Dịch sang " + name);
    }
    String published = document == null ? "Bản nháp" : state(document, now);
    boolean draft = thing.drafts.containsKey(language);
    return new DocumentsPage.Cell(
        name,
        StaffAddresses.edit(file),
        draft && document != null ? published + ", có bản nháp" : published,
        draft ? "waits" : "good",
        "Sửa bản " + name);
  }

  private static String state(Document document, Instant now) {
    return switch (document.lifecycle().status()) {
      case DRAFT -> "Bản nháp";
      case REVIEW -> "Chờ duyệt";
      case WITHDRAWN -> "Đã rút";
      case MOVED -> "Đã chuyển";
      case GONE -> "Đã gỡ";
      case PUBLISHED ->
          document.lifecycle().isGone(now)
              ? "Đã hết hạn"
              : document.lifecycle().isPublic(now) ? "Đang đăng" : "Hẹn đăng";
    };
  }
}

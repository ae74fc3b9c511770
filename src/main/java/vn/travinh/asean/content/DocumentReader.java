package vn.travinh.asean.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** Turns one file's text into a {@link Document}. Thread-safe. */
final class DocumentReader {
  private static final Set<Kind> SUMMARY_REQUIRED = Set.of(Kind.NEWS, Kind.PLACE, Kind.FESTIVAL);
  private static final List<String> STATUS_WORDS =
      Arrays.stream(Status.values()).map(Status::word).toList();

  private final MarkdownReader markdown;

  DocumentReader(MarkdownReader markdown) {
    this.markdown = markdown;
  }

  /** The document, or nothing where the file has an error; and all that was noticed either way. */
  Noted<Optional<Document>> read(SourceText source, DocumentId id, Language language, Kind kind) {
    Noted<Optional<Document>> all = readAll(source, id, language, kind);
    boolean usable = all.problems().stream().noneMatch(problem -> problem.severity().isError());
    return new Noted<>(usable ? all.value() : Optional.empty(), all.problems());
  }

  /** The same, with a document that has errors too, as long as its fields can be told apart. */
  Noted<Optional<Document>> readAll(
      SourceText source, DocumentId id, Language language, Kind kind) {
    List<Problem> problems = new ArrayList<>();
    FrontMatter parts = FrontMatter.split(source.text());
    if (!parts.found()) {
      problems.add(
          new Problem(
              Severity.LEAVES_OUT,
              "front-matter-missing",
              "this file does not begin with fields between two lines of ---",
              "begin with ---, then title: …, then --- and the text below",
              Place.ofFile(source.file())));
      return new Noted<>(Optional.empty(), problems);
    }
    YamlBlock fields =
        YamlText.read(parts.yaml(), source.file(), parts.yamlLine(), Severity.LEAVES_OUT, problems);
    Noted<Body> body =
        markdown.read(parts.markdown(), source.file(), parts.markdownLine(), language);
    problems.addAll(body.problems());
    if (problems.stream().anyMatch(problem -> problem.code().startsWith("yaml-"))) {
      return new Noted<>(Optional.empty(), problems); // its fields would only seem to be missing
    }
    Document document = document(source, id, language, kind, fields, body.value());
    fields.warnOfUnknownKeys();
    problems.addAll(DocumentChecks.of(document));
    return new Noted<>(Optional.of(document), problems);
  }

  private static Document document(
      SourceText source, DocumentId id, Language language, Kind kind, YamlBlock fields, Body body) {
    String title = fields.requiredText("title", "\"Ao Bà Om\"");
    String summary =
        SUMMARY_REQUIRED.contains(kind)
            ? fields.requiredText("summary", "\"One or two sentences …\"")
            : fields.text("summary");
    ContentDate date = fields.date("date");
    if (kind == Kind.NEWS && date == null && !fields.has("date")) {
      fields.error(
          "date", "missing-date", "\"date\" is missing", "add a line such as date: 2026-10-02");
    }
    return new Document(
        id,
        language,
        kind,
        source.file(),
        title,
        summary,
        date,
        fields.date("updated"),
        slug(fields),
        fields.texts("aliases"),
        fields.texts("tags"),
        fields.texts("other_names"),
        DetailsReader.ids(fields, "related"),
        image(fields),
        sources(fields),
        fields.number("weight", 0, 1_000_000),
        fields.flag("featured"),
        lifecycle(fields),
        editorial(fields),
        DetailsReader.read(kind, fields),
        body,
        source.sha256());
  }

  private static @Nullable String slug(YamlBlock fields) {
    String slug = fields.optionalText("slug");
    if (slug == null) {
      return null;
    }
    if (!Folding.isSlug(slug) || slug.equals("page") || slug.matches("\\d{4}")) {
      String better = Folding.slug(slug);
      String fix =
          Folding.isSlug(better) && !better.equals("page") && !better.matches("\\d{4}")
              ? "write slug: " + better
              : "write lower-case letters, digits and hyphens; not \"page\" and not four digits";
      fields.error(
          "slug", "slug-format", "\"slug\" is " + slug + ", which cannot be an address", fix);
    }
    return slug;
  }

  private static @Nullable CoverImage image(YamlBlock fields) {
    String file = fields.text("image");
    String alternative = fields.text("image_alt");
    String credit = fields.text("image_credit");
    if (file.isEmpty()) {
      return null;
    }
    if (alternative.isEmpty()) {
      fields.error(
          "image",
          "missing-image-alt",
          "\"image\" has no \"image_alt\"",
          "say in image_alt what the picture shows, for people who cannot see it");
    } else if (GenericText.isGeneric(alternative, file)) {
      fields.error(
          "image_alt",
          "generic-alt",
          "\"image_alt\" is " + alternative + ", which says nothing about the picture",
          "say what it shows, as in \"Ao Bà Om lúc sáng sớm, hàng sao soi bóng xuống nước\"");
    }
    if (credit.isEmpty()) {
      fields.warning(
          "image",
          "missing-image-credit",
          "\"image\" has no \"image_credit\"",
          "name who made the picture and its licence");
    }
    return new CoverImage(file, alternative, credit);
  }

  private static List<Source> sources(YamlBlock fields) {
    List<Source> sources = new ArrayList<>();
    for (YamlBlock block : fields.blocks("sources")) {
      String title = block.requiredText("title", "\"Báo Vĩnh Long – …\"");
      String url = DetailsReader.webAddress(block, "url", false);
      block.warnOfUnknownKeys();
      sources.add(new Source(title, url.isEmpty() ? null : url));
    }
    return sources;
  }

  private static Lifecycle lifecycle(YamlBlock fields) {
    String word = fields.word("status", STATUS_WORDS);
    Status status =
        Arrays.stream(Status.values())
            .filter(each -> each.word().equals(word))
            .findFirst()
            .orElse(Status.PUBLISHED);
    String note = fields.text("status_note");
    String movedTo = fields.optionalText("moved_to");
    if (status == Status.WITHDRAWN && note.isEmpty()) {
      fields.error(
          "status",
          "missing-status_note",
          "a withdrawn page needs a \"status_note\"",
          "say in status_note why it no longer holds");
    }
    if (status == Status.MOVED && movedTo == null) {
      fields.error(
          "status",
          "missing-moved_to",
          "a moved page needs \"moved_to\"",
          "name the new page in moved_to, as in places/ao-ba-om");
    }
    OffsetDateTime publishAt = fields.moment("publish_at");
    OffsetDateTime expiresAt = fields.moment("expires_at");
    if (publishAt != null && expiresAt != null && !expiresAt.isAfter(publishAt)) {
      fields.error(
          "expires_at",
          "expires-before-published",
          "\"expires_at\" is not after \"publish_at\"",
          "swap them or correct one");
    }
    return new Lifecycle(
        status,
        note,
        movedTo,
        publishAt == null ? null : publishAt.toInstant(),
        expiresAt == null ? null : expiresAt.toInstant());
  }

  private static Editorial editorial(YamlBlock fields) {
    List<Correction> corrections = new ArrayList<>();
    for (YamlBlock block : fields.blocks("corrections")) {
      LocalDate date = block.day("date");
      if (date == null && !block.has("date")) {
        block.error(
            "date", "missing-date", block.quoted("date") + " is missing", "add date: 2026-10-02");
      }
      String text = block.requiredText("text", "\"…\"");
      block.warnOfUnknownKeys();
      if (date != null) {
        corrections.add(new Correction(date, text));
      }
    }
    List<String> planTasks = fields.texts("plan_tasks");
    planTasks.forEach(number -> DetailsReader.checkPlanNumber(fields, "plan_tasks", number));
    return new Editorial(
        fields.text("owner"),
        fields.day("review_by"),
        fields.text("author"),
        fields.text("reviewed_by"),
        fields.word("translation", FieldWords.TRANSLATIONS),
        translationSource(fields),
        corrections,
        planTasks);
  }

  private static @Nullable TranslationSource translationSource(YamlBlock fields) {
    if (!fields.has("translated_from")) {
      fields.text("translated_from"); // known, though most pages do without it
      return null;
    }
    YamlBlock block = fields.block("translated_from");
    String language = block.requiredText("language", "vi");
    String version = block.requiredText("version", "\"3f2a9c1d…\"");
    block.warnOfUnknownKeys();
    if (!language.isEmpty() && !Language.isCode(language)) {
      block.error(
          "language",
          "language-format",
          block.quoted("language") + " is " + language + ", which is no language's code",
          "write a code such as vi");
      return null;
    }
    return language.isEmpty() || version.isEmpty()
        ? null
        : new TranslationSource(new Language(language), version);
  }
}

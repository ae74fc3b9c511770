package vn.travinh.asean.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.text.NearestWord;

/**
 * The content folder on disk. Reading it again looks only at files that changed. A document whose
 * file has broken since it was last read keeps its last good version, for as long as this object
 * lives.
 *
 * <p>Used by one thread at a time.
 */
public final class ContentStore {
  /** A megabyte of Markdown is a book of 300 pages. */
  public static final int MAX_DOCUMENT_BYTES = SourceText.MAX_BYTES;

  /** Pictures from a phone have 3 to 8 MB; larger ones help nobody on the web. */
  public static final long MAX_PICTURE_BYTES = 10_000_000;

  /** Enough for a printed report as PDF. */
  public static final long MAX_FILE_BYTES = 50_000_000;

  /**
   * A file changed this shortly before it was read may change again within the clock's own grain.
   */
  private static final long UNSETTLED_MILLIS = 2_000;

  private static final Set<String> PICTURE_ENDINGS =
      Set.of("jpg", "jpeg", "png", "webp", "gif", "avif");
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "pdf", "svg", "csv", "txt", "json", "geojson", "gpx", "kml", "epub", "odt", "ods", "docx",
          "xlsx", "mp3", "opus", "ogg", "mp4", "webm", "vtt", "zip");

  private static final Set<String> ROOT_FILES =
      Set.of(
          "site.yaml",
          "glossary.yaml",
          "gazetteer.yaml",
          "tags.yaml",
          "best-bets.yaml",
          "README.md",
          "LICENSE",
          "LICENSE.md");

  /** Documents handed to a worker at a time. */
  private static final int PORTION = 25;

  private final Path folder;
  private final DocumentReader reader;
  private final Executor workers;
  private final Map<Path, Remembered> remembered = new HashMap<>();
  private final Map<Path, Document> lastGood = new HashMap<>();

  private record Stamp(long size, long modifiedMillis, @Nullable Object fileKey) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(), attributes.lastModifiedTime().toMillis(), attributes.fileKey());
    }
  }

  /**
   * A file or folder, looked at once: with thousands of them that is most of what reading takes.
   */
  private record Entry(Path path, BasicFileAttributes attributes) {
    boolean isDirectory() {
      return attributes.isDirectory();
    }
  }

  private record Remembered(Stamp stamp, boolean settled, Noted<Optional<Document>> result) {}

  public ContentStore(Path folder, MarkdownReader markdown) {
    this(folder, markdown, Runnable::run);
  }

  /**
   * @param workers do the reading, which is nearly all of the work
   */
  public ContentStore(Path folder, MarkdownReader markdown, Executor workers) {
    this.folder = folder;
    this.reader = new DocumentReader(markdown);
    this.workers = workers;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Reads everything anew.
   *
   * @return the content; where {@code site.yaml} is missing or broken, the problems block the site
   *     and the content is what could be read without it
   */
  public Noted<Content> read() {
    List<Problem> problems = new ArrayList<>();
    SiteSettings settings = siteSettings(problems);
    List<SectionSettings> sections = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    List<Attachment> attachments = new ArrayList<>();
    for (Entry section : entries(folder, problems)) {
      if (section.isDirectory()) {
        readSection(section.path(), settings, sections, found, attachments, problems);
      } else {
        checkRootFile(section.path(), problems);
      }
    }
    List<Document> documents = readAll(found, problems);
    Content content =
        new Content(
            settings,
            sections,
            documents,
            attachments,
            optional("glossary.yaml", problems)
                .map(source -> SettingsReader.glossary(source, problems))
                .orElse(List.of()),
            optional("gazetteer.yaml", problems)
                .map(source -> SettingsReader.gazetteer(source, problems))
                .orElse(List.of()),
            optional("tags.yaml", problems)
                .map(source -> SettingsReader.tags(source, problems))
                .orElse(Map.of()),
            optional("best-bets.yaml", problems)
                .map(source -> SettingsReader.bestBets(source, problems))
                .orElse(List.of()));
    return new Noted<>(content, problems);
  }

  private SiteSettings siteSettings(List<Problem> problems) {
    Path path = folder.resolve("site.yaml");
    if (!Files.exists(path)) {
      problems.add(
          new Problem(
              Severity.BLOCKS_SITE,
              "site-missing",
              "there is no site.yaml",
              "add one with name: and languages:",
              Place.ofFile(display(path))));
      return SettingsReader.site(new SourceText(display(path), "", ""), new ArrayList<>());
    }
    return SourceText.read(path, display(path), Severity.BLOCKS_SITE, problems)
        .map(source -> SettingsReader.site(source, problems))
        .orElseGet(
            () -> SettingsReader.site(new SourceText(display(path), "", ""), new ArrayList<>()));
  }

  private Optional<SourceText> optional(String name, List<Problem> problems) {
    Path path = folder.resolve(name);
    return Files.exists(path)
        ? SourceText.read(path, display(path), Severity.WORTH_FIXING, problems)
        : Optional.empty();
  }

  private void checkRootFile(Path file, List<Problem> problems) {
    String name = name(file);
    if (!ROOT_FILES.contains(name)) {
      warn(
          problems,
          file,
          "stray-file",
          "this file is not looked at here",
          NearestWord.to(name, ROOT_FILES)
              .map(near -> "did you mean " + near + "?")
              .orElse("put it beside the page it belongs to, as in places/ao-ba-om/"));
    }
  }

  private void readSection(
      Path section,
      SiteSettings settings,
      List<SectionSettings> sections,
      List<Found> found,
      List<Attachment> attachments,
      List<Problem> problems) {
    String name = name(section);
    Optional<Kind> kind = Kind.ofSection(name);
    if (kind.isEmpty()) {
      String fix =
          NearestWord.to(name, Kind.sections())
              .map(near -> "did you mean " + near + "?")
              .orElse("move its pages to one of: " + String.join(", ", Kind.sections()));
      warn(problems, section, "unknown-section", "the folder " + name + " is no section", fix);
      return;
    }
    Path settingsFile = section.resolve("section.yaml");
    SourceText source =
        Files.exists(settingsFile)
            ? SourceText.read(settingsFile, display(settingsFile), Severity.WORTH_FIXING, problems)
                .orElse(null)
            : null;
    if (kind.get() != Kind.PAGE && !Files.exists(settingsFile)) {
      warn(
          problems,
          settingsFile,
          "section-missing",
          "this section has no section.yaml",
          "add one with title: {vi: …, en: …}");
    }
    sections.add(SettingsReader.section(kind.get(), display(settingsFile), source, problems));
    for (Entry entry : entries(section, problems)) {
      if (entry.isDirectory()) {
        readDocuments(entry.path(), kind.get(), settings, found, attachments, problems);
      } else if (!entry.path().equals(settingsFile)) {
        warn(
            problems,
            entry.path(),
            "stray-file",
            "this file belongs to no page",
            "put each page into a folder of its own, as in " + name + "/my-page/vi.md");
      }
    }
  }

  private void readDocuments(
      Path thing,
      Kind kind,
      SiteSettings settings,
      List<Found> found,
      List<Attachment> attachments,
      List<Problem> problems) {
    DocumentId id = new DocumentId(kind.section(), name(thing));
    if (Folding.slug(id.folder()).isEmpty()) {
      warn(
          problems,
          thing,
          "folder-name",
          "no address can be made from this folder's name",
          "rename it to lower-case letters, digits and hyphens");
      return;
    }
    for (Entry file : entries(thing, problems)) {
      String name = name(file.path());
      if (file.isDirectory()) {
        warn(
            problems,
            file.path(),
            "stray-folder",
            "folders inside a page's folder are not looked at",
            "move its files one level up");
      } else if (name.endsWith(".md")) {
        find(file, id, kind, settings, found, problems);
      } else {
        attachment(file, id, problems).ifPresent(attachments::add);
      }
    }
  }

  /** A file that holds a document, found but not read yet. */
  private record Found(Path file, Stamp stamp, DocumentId id, Language language, Kind kind) {}

  private void find(
      Entry entry,
      DocumentId id,
      Kind kind,
      SiteSettings settings,
      List<Found> found,
      List<Problem> problems) {
    Path file = entry.path();
    String code = name(file).substring(0, name(file).length() - ".md".length());
    if (!Language.isCode(code) || !settings.languages().contains(new Language(code))) {
      List<String> codes = settings.languages().stream().map(Language::code).toList();
      warn(
          problems,
          file,
          "unknown-language",
          "this file's name is not one of the site's languages",
          "rename it to one of "
              + String.join(".md, ", codes)
              + ".md, or add the language to site.yaml");
      return;
    }
    found.add(new Found(file, Stamp.of(entry.attributes()), id, new Language(code), kind));
  }

  /** Reads what was found, on all processors, and keeps last good versions; in the order found. */
  private List<Document> readAll(List<Found> found, List<Problem> problems) {
    List<Remembered> results = inPortions(found);
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Path file = found.get(i).file();
      Remembered result = results.get(i);
      remembered.put(file, result);
      problems.addAll(result.result.problems());
      Optional<Document> document = result.result.value();
      document.ifPresent(good -> lastGood.put(file, good));
      document.or(() -> Optional.ofNullable(lastGood.get(file))).ifPresent(documents::add);
    }
    Set<Path> files = found.stream().map(Found::file).collect(Collectors.toSet());
    remembered.keySet().retainAll(files);
    lastGood.keySet().retainAll(files);
    return documents;
  }

  private List<Remembered> inPortions(List<Found> found) {
    List<Future<List<Remembered>>> portions = new ArrayList<>();
    for (int from = 0; from < found.size(); from += PORTION) {
      List<Found> portion = found.subList(from, Math.min(found.size(), from + PORTION));
      FutureTask<List<Remembered>> task =
          new FutureTask<>(() -> portion.stream().map(this::read).toList());
      workers.execute(task);
      portions.add(task);
    }
    List<Remembered> results = new ArrayList<>();
    for (Future<List<Remembered>> portion : portions) {
      results.addAll(result(portion));
    }
    return results;
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("reading was stopped", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a document could not be read", failed.getCause());
    }
  }

  /** Thread-safe: only looks at what was remembered, and changes nothing. */
  private Remembered read(Found found) {
    Path file = found.file();
    Stamp stamp = found.stamp();
    Remembered known = remembered.get(file);
    if (known != null && known.settled && stamp.equals(known.stamp)) {
      return known;
    }
    List<Problem> problems = new ArrayList<>();
    Optional<SourceText> source =
        SourceText.read(file, display(file), Severity.LEAVES_OUT, problems);
    Noted<Optional<Document>> result;
    if (source.isEmpty()) {
      result = new Noted<>(Optional.empty(), problems);
    } else if (known != null && hasHash(known, source.get().sha256())) {
      result = known.result; // touched, but not changed
    } else {
      result = reader.read(source.get(), found.id(), found.language(), found.kind());
    }
    // A file may become readable without any change to its size or time.
    boolean settled =
        source.isPresent() && System.currentTimeMillis() - stamp.modifiedMillis > UNSETTLED_MILLIS;
    return new Remembered(stamp, settled, result);
  }

  private static boolean hasHash(Remembered known, String sha256) {
    return known.result.value().map(document -> document.sourceHash().equals(sha256)).orElse(false);
  }

  private Optional<Attachment> attachment(Entry entry, DocumentId id, List<Problem> problems) {
    Path file = entry.path();
    String name = Folding.compose(name(file));
    if (!name.equals(name(file))) {
      warn(
          problems,
          file,
          "name-not-nfc",
          "this file's name is not in Unicode NFC",
          "rename it to plain letters: names typed on a Mac look right and are not found elsewhere");
    }
    String ending =
        name.contains(".")
            ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)
            : "";
    boolean picture = PICTURE_ENDINGS.contains(ending);
    if (!picture && !FILE_ENDINGS.contains(ending)) {
      warn(
          problems,
          file,
          "file-type",
          "files of this type are not published",
          "use one of: "
              + String.join(
                  ", ",
                  Stream.concat(PICTURE_ENDINGS.stream(), FILE_ENDINGS.stream())
                      .sorted()
                      .toList()));
      return Optional.empty();
    }
    Stamp stamp = Stamp.of(entry.attributes());
    long limit = picture ? MAX_PICTURE_BYTES : MAX_FILE_BYTES;
    if (stamp.size > limit) {
      warn(
          problems,
          file,
          "file-too-large",
          "this file has " + stamp.size + " bytes, more than " + limit,
          picture
              ? "save the picture smaller, 2,000 pixels wide is plenty"
              : "make it smaller or split it");
      return Optional.empty();
    }
    return Optional.of(new Attachment(id, name, file, stamp.size, stamp.modifiedMillis));
  }

  /** What is in a folder, by name; hidden files and links that lead elsewhere are passed over. */
  private List<Entry> entries(Path directory, List<Problem> problems) {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(path -> !name(path).startsWith(".") && !name(path).endsWith("~"))
          .sorted()
          .flatMap(path -> entry(path, problems).stream())
          .toList();
    } catch (IOException unreadable) {
      problems.add(
          new Problem(
              Severity.WORTH_FIXING,
              "folder-unreadable",
              "this folder cannot be read",
              "check that the program may read it",
              Place.ofFile(display(directory))));
      return List.of();
    }
  }

  private Optional<Entry> entry(Path path, List<Problem> problems) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile() || attributes.isDirectory()) {
        return Optional.of(new Entry(path, attributes));
      }
    } catch (NoSuchFileException gone) {
      return Optional.empty(); // since the folder was listed
    } catch (IOException unreadable) {
      // as little use as a link
    }
    warn(
        problems,
        path,
        "not-a-file",
        "this is neither a file nor a folder",
        "replace the link by what it leads to: links could publish files from elsewhere");
    return Optional.empty();
  }

  private void warn(List<Problem> problems, Path path, String code, String message, String fix) {
    problems.add(
        new Problem(Severity.WORTH_FIXING, code, message, fix, Place.ofFile(display(path))));
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** The path as the user would type it, with slashes on every system. */
  private String display(Path path) {
    return path.toString().replace('\\', '/');
  }
}

package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Writes a publication as files that any web server can serve: {@code /vi/tin-tuc/} becomes {@code
 * vi/tin-tuc/index.html}. Everything is written beside the target and put in its place at the end,
 * so that a failure leaves nothing half-written.
 */
public final class StaticExport {
  /** Marks a folder as one that an export may replace. */
  private static final String MARKER = ".portal-export";

  private StaticExport() {}

  /** The target holds something that an export must not overwrite. */
  public static final class TargetInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    TargetInUseException(Path target) {
      super(target + " is not empty and was not written by an earlier export");
    }
  }

  /**
   * @param cards what other sites show beside links
   * @param searchPages the search page per language, for visitors of a site without a server
   * @throws IOException where the target cannot be written; it is then as it was before
   */
  public static void write(
      Publication publication,
      List<MediaFile> cards,
      Map<Language, String> searchPages,
      String baseUrl,
      Path target)
      throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    refuseForeign(absolute);
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new TargetInUseException(target);
    }
    Files.createDirectories(parent);
    Path fresh = parent.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".new");
    try {
      Files.createDirectories(fresh);
      writeAll(publication, cards, searchPages, baseUrl, fresh);
      putInPlace(fresh, absolute);
    } finally {
      delete(fresh);
    }
  }

  private static void refuseForeign(Path target) throws IOException {
    if (!Files.exists(target) || Files.exists(target.resolve(MARKER))) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new TargetInUseException(target);
    }
    try (Stream<Path> entries = Files.list(target)) {
      if (entries.findAny().isPresent()) {
        throw new TargetInUseException(target);
      }
    }
  }

  private static void writeAll(
      Publication publication,
      List<MediaFile> cards,
      Map<Language, String> searchPages,
      String baseUrl,
      Path folder)
      throws IOException {
    Site site = publication.site();
    SortedMap<String, String> pages = new TreeMap<>();
    searchPages.forEach((language, html) -> pages.put(Addresses.search(language).value(), html));
    for (Map.Entry<String, Answer> entry :
        new TreeMap<>(publication.prepared().answers()).entrySet()) {
      byte[] bytes = entry.getValue().identity().toBytes();
      if (TextOnly.isPage(entry.getValue()) && entry.getKey().endsWith("/")) {
        pages.put(entry.getKey(), new String(bytes, StandardCharsets.UTF_8));
      } else {
        write(folder, entry.getKey(), bytes);
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      String path = page.getKey();
      String html = page.getValue();
      write(folder, path, bytes(TextOnly.withFile(html)));
      write(folder, TextOnly.fileBeside(path), bytes(TextOnly.file(html, path, pages.keySet())));
    }
    for (MediaFile file : publication.media().byAddress().values()) {
      copy(file, folder);
    }
    for (MediaFile card : cards) {
      copy(card, folder);
    }
    for (Map.Entry<String, String> redirect : site.redirects().entrySet()) {
      Path page = inside(folder, fileOf(redirect.getKey()));
      if (!Files.exists(page)) {
        write(folder, redirect.getKey(), leading(redirect.getValue(), baseUrl));
      }
    }
    write(folder, "/", leading(Addresses.home(site.defaultLanguage()).value(), baseUrl));
    publication
        .prepared()
        .error(404, site.defaultLanguage())
        .ifPresent(page -> writeUnchecked(folder, "/404.html", notFound(page)));
    Files.writeString(
        folder.resolve(MARKER), "written by the portal's export; replaced by the next one\n");
  }

  /** Servers send it for any address, so it has nothing beside it. */
  private static byte[] notFound(Answer page) {
    String html = new String(page.identity().toBytes(), StandardCharsets.UTF_8);
    return bytes(TextOnly.withoutSwitch(html));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void copy(MediaFile file, Path folder) throws IOException {
    Path copy = inside(folder, file.address());
    Files.createDirectories(copy.resolveSibling(""));
    Files.copy(file.copy(), copy);
  }

  private static void writeUnchecked(Path folder, String path, byte[] bytes) {
    try {
      write(folder, path, bytes);
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  /** A page that sends browsers on, for servers that know nothing of redirects. */
  private static byte[] leading(String target, String baseUrl) {
    String absolute = target.startsWith("/") ? baseUrl + target : target;
    String escaped = absolute.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    return ("<!doctype html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>"
            + escaped
            + "</title><meta http-equiv=\"refresh\" content=\"0; url="
            + escaped
            + "\"><link rel=\"canonical\" href=\""
            + escaped
            + "\"><meta name=\"robots\" content=\"noindex\"></head><body><p><a href=\""
            + escaped
            + "\">"
            + escaped
            + "</a></p></body></html>\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void write(Path folder, String path, byte[] bytes) throws IOException {
    Path file = inside(folder, fileOf(path));
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, bytes);
  }

  private static String fileOf(String path) {
    return path.endsWith("/") ? path + "index.html" : path;
  }

  private static Path inside(Path folder, String path) throws IOException {
    Path file = folder.resolve(path.substring(1)).normalize();
    if (!file.startsWith(folder)) {
      throw new IOException("an address leads out of the export: " + path);
    }
    return file;
  }

  private static void putInPlace(Path fresh, Path target) throws IOException {
    Path old = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".old");
    boolean replaced = Files.exists(target);
    if (replaced) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      if (replaced) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw failed;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}

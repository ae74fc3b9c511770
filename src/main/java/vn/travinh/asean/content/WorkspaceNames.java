package vn.travinh.asean.content;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** Which names files and folders may have that staff make. */
final class WorkspaceNames {
  /** Longer ones make addresses that nobody can read out, and file systems end at 255 bytes. */
  static final int MAX_FOLDER = 80;

  private static final Pattern ATTACHMENT = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*\\.[a-z0-9]+");

  /** Stands where a title has no letter that could be in an address. */
  private static final String UNTITLED = "bai-viet";

  private WorkspaceNames() {}

  /** A folder's name for something new, such as {@code 2026-11-26-le-hoi-moi}. */
  static String folder(String title, @Nullable LocalDate date) {
    String slug = Folding.slug(title);
    String start = date == null ? "" : date + "-";
    String name = shortened(slug.isEmpty() ? UNTITLED : slug, MAX_FOLDER - start.length());
    // A folder that is only digits or "page" would make an address of another meaning.
    return start + (name.matches("\\d{4}|page") ? UNTITLED + "-" + name : name);
  }

  /** Up to the last whole word. */
  private static String shortened(String slug, int length) {
    if (slug.length() <= length) {
      return slug;
    }
    int hyphen = slug.lastIndexOf('-', length);
    return slug.substring(0, hyphen > length / 2 ? hyphen : length);
  }

  /** The same name with a number, for when it is in use. */
  static String numbered(String name, int number) {
    int dot = name.lastIndexOf('.');
    String end = dot < 0 ? "" : name.substring(dot);
    return name.substring(0, name.length() - end.length()) + "-" + number + end;
  }

  static void checkAttachment(String name) throws RefusedException {
    if (name.length() > MAX_FOLDER + 10 || !ATTACHMENT.matcher(name).matches()) {
      throw new RefusedException(
          "file-name",
          "the file's name "
              + name
              + " cannot be used: write small letters, digits and hyphens, then a dot and its ending");
    }
  }

  /**
   * @param isThere whether such a folder exists, made by other means and under whatever name
   */
  static void check(DocumentId id, boolean isThere) throws RefusedException {
    if (Kind.ofSection(id.section()).isEmpty()) {
      throw new RefusedException(
          "unknown-section",
          id.section() + " is no section; there are: " + String.join(", ", Kind.sections()));
    }
    String folder = id.folder();
    boolean leadsElsewhere =
        folder.isEmpty()
            || folder.startsWith(".")
            || folder.endsWith("~")
            || folder.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c));
    if (leadsElsewhere || !isThere && (!Folding.isSlug(folder) || folder.length() > MAX_FOLDER)) {
      throw new RefusedException(
          "folder-name",
          "the folder "
              + folder
              + " cannot be made: write small letters, digits and hyphens, at most "
              + MAX_FOLDER);
    }
  }

  static void check(Language language, Path content) throws RefusedException {
    List<Language> languages = languages(content);
    if (!languages.isEmpty() && !languages.contains(language)) {
      throw new RefusedException(
          "unknown-language", language + " is no language of the site; there are: " + languages);
    }
  }

  /** The languages of the site as its settings are now; none where they cannot be read. */
  private static List<Language> languages(Path content) {
    Path settings = content.resolve("site.yaml");
    List<Problem> problems = new ArrayList<>();
    Optional<SourceText> source =
        Files.isRegularFile(settings, LinkOption.NOFOLLOW_LINKS)
            ? SourceText.read(settings, settings.toString(), Severity.BLOCKS_SITE, problems)
            : Optional.empty();
    return source.map(text -> SettingsReader.site(text, problems).languages()).orElse(List.of());
  }
}

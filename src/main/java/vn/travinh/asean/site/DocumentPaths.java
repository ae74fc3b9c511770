package vn.travinh.asean.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Language;

/**
 * Which document is shown at which address at one moment.
 *
 * @param shown by document and language of the address, the text to show there and where
 * @param redirects from a folder's name to the translation's own slug
 * @param gone addresses of documents that are no more
 * @param moved addresses of documents that lead elsewhere, with the document
 */
record DocumentPaths(
    Map<DocumentId, Map<Language, Shown>> shown,
    Map<String, String> redirects,
    Map<String, Language> gone,
    Map<String, Document> moved) {

  /**
   * @param fallback whether the text is in another language than the address
   */
  record Shown(Document document, PagePath path, boolean fallback) {}

  static DocumentPaths of(Content content, Instant now, List<Problem> problems) {
    return new Builder(content, now, problems).build();
  }

  private static final class Builder {
    /** How the address of a list's further page or of a year's archive ends. */
    private static final Pattern LIST_PART = Pattern.compile("/(page|\\d{4})/$");

    private final Content content;
    private final Instant now;
    private final List<Problem> problems;
    private final Map<String, Map<Language, PagePath>> sections = new HashMap<>();
    private final Set<PagePath> lists = new HashSet<>();
    private final Map<DocumentId, Map<Language, Document>> byId = new TreeMap<>();
    private final Map<DocumentId, Map<Language, Shown>> shown = new LinkedHashMap<>();
    private final Map<String, Document> taken = new HashMap<>();
    private final Map<String, String> redirects = new LinkedHashMap<>();
    private final Map<String, Language> gone = new LinkedHashMap<>();
    private final Map<String, Document> moved = new LinkedHashMap<>();

    Builder(Content content, Instant now, List<Problem> problems) {
      this.content = content;
      this.now = now;
      this.problems = problems;
      for (Language language : content.settings().languages()) {
        lists.add(Addresses.tags(language));
        lists.add(Addresses.search(language));
        for (SectionSettings section : content.sections()) {
          PagePath path = Addresses.section(section, language);
          sections
              .computeIfAbsent(section.kind().section(), key -> new HashMap<>())
              .put(language, path);
          if (section.kind() != Kind.PAGE) {
            lists.add(path);
          }
        }
      }
    }

    DocumentPaths build() {
      content.documents().stream()
          .sorted(Comparator.comparing(Document::file))
          .filter(document -> document.lifecycle().isPublic(now))
          .forEach(
              document ->
                  byId.computeIfAbsent(document.id(), id -> new HashMap<>())
                      .put(document.language(), document));
      byId.values().forEach(this::placeOriginals);
      byId.forEach(this::placeFallbacks);
      byId.keySet().forEach(this::redirectFolderNames);
      return new DocumentPaths(shown, redirects, gone, moved);
    }

    private void placeOriginals(Map<Language, Document> translations) {
      for (Language language : content.settings().languages()) {
        Document document = translations.get(language);
        if (document == null) {
          continue;
        }
        PagePath path = pathOf(document.id(), document, language);
        if (document.lifecycle().isGone(now)) {
          gone.put(path.value(), language);
        } else if (document.lifecycle().status() == Status.MOVED) {
          moved.put(path.value(), document);
        } else if (isList(path)) {
          note(
              document,
              "reserved-path",
              "the address " + path + " is kept for a list or the search page",
              "give this page another slug");
        } else if (claim(path, document)) {
          show(document, path, language, false);
        }
      }
    }

    private boolean claim(PagePath path, Document document) {
      Document owner = taken.putIfAbsent(path.value(), document);
      if (owner == null) {
        return true;
      }
      note(
          document,
          "duplicate-path",
          "the address " + path + " belongs to " + owner.file() + " already",
          "give one of the two another slug");
      return false;
    }

    private void note(Document document, String code, String message, String fix) {
      problems.add(
          new Problem(Severity.LEAVES_OUT, code, message, fix, Place.ofFile(document.file())));
    }

    private void placeFallbacks(DocumentId id, Map<Language, Document> translations) {
      List<Language> missing =
          content.settings().languages().stream()
              .filter(language -> !translations.containsKey(language))
              .toList();
      Optional<Document> substitute =
          missing.isEmpty() ? Optional.empty() : substitute(translations);
      if (substitute.isEmpty()) {
        return;
      }
      for (Language language : missing) {
        PagePath plain = pathOf(id, null, language);
        if (!isList(plain) && taken.putIfAbsent(plain.value(), substitute.get()) == null) {
          show(substitute.get(), plain, language, true);
        }
      }
    }

    /** Once all pages have their addresses, so that none is hidden behind a redirect. */
    private void redirectFolderNames(DocumentId id) {
      shown
          .getOrDefault(id, Map.of())
          .forEach(
              (language, own) -> {
                if (own.document().slug() == null) {
                  return; // it has the folder's name already
                }
                PagePath plain = pathOf(id, null, language);
                if (!taken.containsKey(plain.value()) && !isList(plain)) {
                  redirects.put(plain.value(), own.path().value());
                }
              });
    }

    /** Whether this address is a list's or the search page's, which documents must not hide. */
    private boolean isList(PagePath path) {
      return lists.contains(path) || LIST_PART.matcher(path.value()).find();
    }

    /**
     * Vietnamese first, then English, then the site's order: the text that most readers can use.
     */
    private Optional<Document> substitute(Map<Language, Document> translations) {
      List<Language> preference = new ArrayList<>(List.of(Language.VIETNAMESE, Language.ENGLISH));
      preference.addAll(content.settings().languages());
      return preference.stream()
          .map(translations::get)
          .filter(document -> document != null && isShown(document))
          .findFirst();
    }

    private boolean isShown(Document document) {
      Shown own = shown.getOrDefault(document.id(), Map.of()).get(document.language());
      return own != null;
    }

    private void show(Document document, PagePath path, Language language, boolean fallback) {
      shown
          .computeIfAbsent(document.id(), id -> new HashMap<>())
          .put(language, new Shown(document, path, fallback));
    }

    private PagePath pathOf(DocumentId id, @Nullable Document document, Language language) {
      if (id.equals(DocumentId.HOME)) {
        return Addresses.home(language);
      }
      PagePath section =
          Objects.requireNonNull(
              sections.getOrDefault(id.section(), Map.of()).get(language), id.section());
      return section.with(Addresses.slug(id, document));
    }
  }
}

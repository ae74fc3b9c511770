package vn.travinh.asean.editor;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.content.TranslationSource;
import vn.travinh.asean.content.Workspace;
import vn.travinh.asean.text.Language;

/**
 * Which translations of published pages are missing, and which tell what the original no longer
 * says. A translation is stale if title, summary or text of its original differ now from the
 * version that it was made from; other fields do not count. Thread-safe as far as the texts are.
 */
public final class StaleTranslations {
  private final Texts texts;

  public StaleTranslations(Texts texts) {
    this.texts = texts;
  }

  public StaleTranslations(Workspace workspace) {
    this(
        new Texts() {
          @Override
          public Optional<Workspace.Stored> published(DocumentFile file) throws IOException {
            return workspace.published(file);
          }

          @Override
          public Optional<String> ofVersion(String version) throws IOException {
            return workspace.textOfVersion(version);
          }
        });
  }

  /** Where the texts are. */
  public interface Texts {
    Optional<Workspace.Stored> published(DocumentFile file) throws IOException;

    /** The text that once had this version, see {@link vn.travinh.asean.history.Versions}. */
    Optional<String> ofVersion(String version) throws IOException;
  }

  public enum State {
    /** There is none. */
    MISSING,
    /** The original was changed since. */
    STALE,
    /** The original says what it said. */
    CURRENT,
    /** Nobody wrote down what it was made from, or that version cannot be found. */
    UNKNOWN
  }

  /**
   * A translation as it is or should be.
   *
   * @param source what it was or would be made from, null where nobody wrote that down
   * @param comparison what was changed in the source since; only if stale
   */
  public record Translation(
      DocumentFile file,
      @Nullable DocumentFile source,
      State state,
      @Nullable SourceComparison comparison) {}

  /**
   * Those that ask for work, missing and stale ones, by name. What has been withdrawn, moved or
   * taken away needs no translation.
   */
  public List<Translation> of(Content content) throws IOException {
    Map<DocumentId, Map<Language, Document>> things = new TreeMap<>();
    for (Document document : content.documents()) {
      things
          .computeIfAbsent(document.id(), id -> new HashMap<>())
          .put(document.language(), document);
    }
    List<Translation> wanted = new ArrayList<>();
    for (Map<Language, Document> versions : things.values()) {
      wanted.addAll(of(versions, content.settings().languages()));
    }
    return wanted;
  }

  private List<Translation> of(Map<Language, Document> versions, List<Language> languages)
      throws IOException {
    Optional<Document> original =
        languages.stream()
            .filter(versions::containsKey)
            .findFirst()
            .map(versions::get)
            .filter(document -> document.lifecycle().status() == Status.PUBLISHED);
    List<Translation> wanted = new ArrayList<>();
    if (original.isPresent()) {
      DocumentFile source = file(original.get());
      for (Language language : languages) {
        Document document = versions.get(language);
        if (document == null) {
          wanted.add(
              new Translation(
                  new DocumentFile(source.id(), language), source, State.MISSING, null));
        } else if (document.editorial().translatedFrom() != null) {
          Translation translation = of(file(document), document.editorial().translatedFrom());
          if (translation.state() == State.STALE) {
            wanted.add(translation);
          }
        }
      }
    }
    return wanted;
  }

  /**
   * How one translation stands.
   *
   * @param from what it says it was made from, null where it does not say
   */
  public Translation of(DocumentFile translation, @Nullable TranslationSource from)
      throws IOException {
    if (from == null) {
      return new Translation(translation, null, State.UNKNOWN, null);
    }
    DocumentFile source = new DocumentFile(translation.id(), from.language());
    Optional<Workspace.Stored> now = texts.published(source);
    if (now.isEmpty()) {
      return new Translation(translation, source, State.UNKNOWN, null);
    }
    if (now.get().version().equals(from.version())) {
      return new Translation(translation, source, State.CURRENT, null);
    }
    Optional<String> before = texts.ofVersion(from.version());
    Manuscript current = Manuscript.parse(now.get().text());
    if (before.isEmpty() || !current.isReadable()) {
      return new Translation(translation, source, State.UNKNOWN, null);
    }
    Manuscript then = Manuscript.parse(before.get());
    if (!then.isReadable()) {
      return new Translation(translation, source, State.UNKNOWN, null);
    }
    SourceComparison comparison =
        SourceComparison.of(TranslatedText.of(then), TranslatedText.of(current));
    return comparison.isChanged()
        ? new Translation(translation, source, State.STALE, comparison)
        : new Translation(translation, source, State.CURRENT, null);
  }

  private static DocumentFile file(Document document) {
    return new DocumentFile(document.id(), document.language());
  }
}

package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.assets.MediaLibrary;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.DraftReader;
import vn.travinh.asean.content.Lifecycle;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.feeds.StructuredData;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.RenderSettings;

/**
 * Shows a draft as visitors would see it: the current content with the draft laid over it goes the
 * way that every publication goes, for one page. Nothing of it becomes public. Thread-safe.
 */
public final class DraftPreviews implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftPreviews.class);

  private final Publisher publisher;
  private final PageRenderer renderer;
  private final DraftReader reader;
  private final MediaStore media;
  private final Path contentFolder;

  /**
   * @param contentFolder names files in problems as {@code check} does
   * @param pictures folder for what is made of drafts' pictures; a cache
   */
  public DraftPreviews(
      Publisher publisher, PageRenderer renderer, Path contentFolder, Path pictures) {
    this.publisher = publisher;
    this.renderer = renderer;
    this.contentFolder = contentFolder;
    this.reader = new DraftReader(new MarkdownReader());
    this.media = new MediaStore(pictures);
  }

  /**
   * A draft to be looked at.
   *
   * @param attachments the files beside it
   * @param mediaPrefix put before the addresses of these files, such as {@code /staff}
   * @param at the moment of the future site, null for a draft that is published now
   */
  public record Draft(
      DocumentFile file,
      String text,
      List<Attachment> attachments,
      String mediaPrefix,
      @Nullable Instant at) {
    public Draft {
      attachments = List.copyOf(attachments);
    }
  }

  /**
   * What a draft would become.
   *
   * @param document as far as it can be read
   * @param page null where no page shows it: it is moved, gone, not due, or cannot be read
   * @param html of the page, empty where there is none
   * @param publication the current one with this page in it; null where there is no page
   * @param problems of this draft, and those that it brings to other pages
   */
  public record Preview(
      @Nullable Document document,
      @Nullable Page page,
      String html,
      @Nullable Publication publication,
      List<Problem> problems) {
    public Preview {
      problems = List.copyOf(problems);
    }

    public boolean hasErrors() {
      return problems.stream().anyMatch(problem -> problem.severity().isError());
    }
  }

  /** Nothing before the first publication. */
  public Optional<Preview> of(Draft draft, Instant now) {
    Optional<Publication> publication = publisher.current();
    Optional<Content> content = publisher.content();
    if (publication.isEmpty() || content.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(of(draft, now, publication.get(), content.get()));
  }

  private Preview of(Draft draft, Instant now, Publication current, Content content) {
    String name = name(draft.file());
    Noted<Optional<Document>> read = reader.read(draft.file(), name, draft.text());
    List<Problem> problems = new ArrayList<>(read.problems());
    Noted<MediaLibrary> own = media(draft.attachments());
    problems.addAll(own.problems());
    if (read.value().isEmpty()) {
      return new Preview(null, null, "", null, inOrder(problems));
    }
    Document document =
        draft.at() == null ? shownNow(read.value().get()) : shownThen(read.value().get());
    MediaLibrary library =
        current.media().with(draft.file().id(), own.value().under(draft.mediaPrefix()));
    Noted<Site> built =
        SiteBuilder.build(
            laidOver(content, document, draft.attachments()),
            library,
            draft.at() == null ? now : draft.at());
    Set<Problem> known = Set.copyOf(current.report().problems());
    built.problems().stream()
        .filter(problem -> problem.place().file().equals(name) || !known.contains(problem))
        .forEach(problems::add);
    return shown(document, built.value(), library, current, problems);
  }

  private Preview shown(
      Document document,
      Site site,
      MediaLibrary library,
      Publication current,
      List<Problem> problems) {
    PagePath path =
        site.byDocument().getOrDefault(document.id(), Map.of()).get(document.language());
    Page page = path == null ? null : site.pageAt(path.value()).orElse(null);
    String html = page == null ? "" : html(page, site, library, current, problems);
    if (page == null || html.isEmpty()) {
      return new Preview(document, null, "", null, inOrder(problems));
    }
    PreparedSite before = current.prepared();
    Map<String, Answer> answers = new HashMap<>(before.answers());
    answers.put(page.path().value(), Answers.page(html));
    Publication laid =
        new Publication(
            site,
            new PreparedSite(
                answers, before.errors(), before.redirects(), before.gone(), before.languages()),
            library,
            List.of(),
            settings(site, library, current),
            Report.EMPTY);
    return new Preview(document, page, html, laid, inOrder(problems));
  }

  /** A document with errors may lack what its page cannot do without. */
  private String html(
      Page page, Site site, MediaLibrary library, Publication current, List<Problem> problems) {
    try {
      return renderer.render(renderer.prepare(page, site, settings(site, library, current)));
    } catch (RuntimeException failed) {
      if (problems.stream().noneMatch(problem -> problem.severity().isError())) {
        throw failed;
      }
      LOG.debug("A draft with errors cannot be shown.", failed);
      return "";
    }
  }

  /** Without cards: other sites never get to see a draft. */
  private static RenderSettings settings(Site site, MediaLibrary library, Publication current) {
    RenderSettings settings = current.renderSettings();
    return new RenderSettings(
        settings.baseUrl(),
        settings.assets(),
        library,
        page -> StructuredData.of(page, site, library, settings.baseUrl()));
  }

  /** One at a time: the store of pictures is made for one thread. */
  private synchronized Noted<MediaLibrary> media(List<Attachment> attachments) {
    return media.publish(attachments);
  }

  /**
   * A file beside a draft by its address.
   *
   * @param address without the prefix it was given
   */
  public Optional<MediaFile> file(List<Attachment> attachments, String address) {
    return Optional.ofNullable(media(attachments).value().byAddress().get(address));
  }

  /** How many pictures of these can be shown, with their names; those refused are left out. */
  public Map<String, MediaFile> files(DocumentId id, List<Attachment> attachments) {
    return media(attachments).value().byDocument().getOrDefault(id, Map.of());
  }

  /** Clears away what was made of drafts' pictures, see {@link MediaStore#clear}. */
  public synchronized int clearPictures(Instant moment, MediaStore.InUse inUse) throws IOException {
    return media.clear(moment, inUse);
  }

  /** The path by which {@code check} speaks of a file. */
  public String name(DocumentFile file) {
    return contentFolder.resolve(file.path()).toString().replace('\\', '/');
  }

  private static Content laidOver(
      Content content, Document document, List<Attachment> attachments) {
    List<Document> documents =
        content.documents().stream()
            .filter(
                other ->
                    !(other.id().equals(document.id())
                        && other.language().equals(document.language())))
            .collect(Collectors.toCollection(ArrayList::new));
    documents.add(document);
    List<Attachment> files =
        content.attachments().stream()
            .filter(file -> !file.document().equals(document.id()))
            .collect(Collectors.toCollection(ArrayList::new));
    files.addAll(attachments);
    return new Content(
        content.settings(),
        content.sections(),
        documents,
        files,
        content.glossary(),
        content.gazetteer(),
        content.tagNames(),
        content.bestBets());
  }

  /** As if it were published at this moment and stayed for ever. */
  private static Document shownNow(Document document) {
    Lifecycle lifecycle = document.lifecycle();
    return document.with(
        new Lifecycle(published(lifecycle), lifecycle.note(), lifecycle.movedTo(), null, null));
  }

  private static Document shownThen(Document document) {
    Lifecycle lifecycle = document.lifecycle();
    return document.with(
        new Lifecycle(
            published(lifecycle),
            lifecycle.note(),
            lifecycle.movedTo(),
            lifecycle.publishAt(),
            lifecycle.expiresAt()));
  }

  private static Status published(Lifecycle lifecycle) {
    return lifecycle.status() == Status.DRAFT || lifecycle.status() == Status.REVIEW
        ? Status.PUBLISHED
        : lifecycle.status();
  }

  private static List<Problem> inOrder(List<Problem> problems) {
    return new Report(problems).problems();
  }

  @Override
  public void close() {
    media.close();
  }
}

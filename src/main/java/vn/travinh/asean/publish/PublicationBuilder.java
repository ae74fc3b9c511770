package vn.travinh.asean.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.Asset;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.assets.MediaLibrary;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.assets.MissingAssetException;
import vn.travinh.asean.cards.CardStore;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.feeds.Feeds;
import vn.travinh.asean.feeds.Icon;
import vn.travinh.asean.feeds.StructuredData;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Around;
import vn.travinh.asean.view.LinkCard;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.RenderSettings;

/**
 * Makes publications: reads, assembles, renders. Remembers what earlier ones were made of, so that
 * only what changed is done again. Used by one thread at a time.
 */
public final class PublicationBuilder {
  /** What visitors may be told instead of a page. */
  private static final List<Integer> ERROR_STATUSES = List.of(400, 404, 405, 410, 421, 500, 503);

  private static final String SERVICE_WORKER = "js/service-worker.js";

  /** What browsers ask for at the root beside anything that is no page. */
  private static final String FAVICON = "images/icon-32.png";

  /** By their names in {@code static/}. */
  private static final List<Icon> ICONS =
      List.of(
          new Icon("images/icon.svg", "any", "image/svg+xml", "any"),
          new Icon("images/icon-192.png", "192x192", "image/png", "any"),
          new Icon("images/icon-512.png", "512x512", "image/png", "any"),
          new Icon("images/icon-maskable-512.png", "512x512", "image/png", "maskable"));

  private final ContentStore content;
  private final AssetFolder assetFolder;
  private final MediaStore mediaStore;
  private final PageRenderer renderer;
  private final ExecutorService workers;
  private final PageAnswers pageAnswers;
  private final Map<String, Answer> assetAnswers = new HashMap<>();
  private final FeedAnswers feedAnswers = new FeedAnswers();
  private final Map<String, Answer> offlineAnswers = new HashMap<>();
  private String assetVersion = "";
  private Errors lastErrors = Errors.NONE;
  private @Nullable Sources lastSources;

  public PublicationBuilder(
      ContentStore content,
      AssetFolder assetFolder,
      MediaStore mediaStore,
      PageRenderer renderer,
      ExecutorService workers) {
    this.content = content;
    this.assetFolder = assetFolder;
    this.mediaStore = mediaStore;
    this.renderer = renderer;
    this.workers = workers;
    this.pageAnswers = new PageAnswers(renderer, workers);
  }

  /** What was read of the content folder, with all that is not due yet, and what was made of it. */
  public record Made(Publication publication, Content content) {}

  /** What is shown instead of pages, and all that it is made of. */
  private record Errors(@Nullable Around around, Map<Integer, Map<Language, Answer>> pages) {
    static final Errors NONE = new Errors(null, Map.of());
  }

  /** All that a publication is made of but the time. */
  private record Sources(Noted<Content> content, Noted<MediaLibrary> media, Assets assets) {
    boolean areThoseOf(@Nullable Sources other) {
      return other != null
          && content.equals(other.content)
          && media.equals(other.media)
          && assets.version().equals(other.assets.version());
    }
  }

  /** Done when pictures are ready that the last publication could not wait for. */
  public Optional<CompletableFuture<Void>> latePictures() {
    return mediaStore.rest();
  }

  /** A site without anything rendered, for those who only want to know what is wrong with it. */
  public Noted<Site> check(Instant now) {
    Noted<Content> read = content.read();
    List<Problem> problems = new ArrayList<>(read.problems());
    Noted<MediaLibrary> media = mediaStore.publish(read.value().attachments());
    problems.addAll(media.problems());
    Noted<Site> site = SiteBuilder.build(read.value(), media.value(), now);
    problems.addAll(site.problems());
    return new Noted<>(site.value(), problems);
  }

  /** The same for those who make one alone. */
  public Made make(Instant now, String baseUrl) throws PublishingException {
    return make(now, baseUrl, (Made) null);
  }

  /**
   * Reads everything anew and makes the publication that holds at this moment.
   *
   * @param baseUrl scheme and host without a slash at the end
   * @param before what this made last, which is given back where nothing has changed since: a save
   *     in the newsroom is published at once, and then seen once more by whoever watches the folder
   * @throws PublishingException where a template, a style sheet or the disk is at fault
   */
  Made make(Instant now, String baseUrl, @Nullable Made before) throws PublishingException {
    Sources sources = read();
    if (before != null && sources.areThoseOf(lastSources) && now.isBefore(due(before))) {
      return before;
    }
    Made made;
    try {
      made = make(now, baseUrl, sources);
    } catch (RuntimeException failed) {
      throw missingAsset(failed).orElseThrow(() -> failed);
    }
    lastSources = sources;
    return made;
  }

  /**
   * What searches need, long before all pages are made once more: the site as it is, with pages
   * that an earlier run made of it.
   *
   * @param pages of an earlier run
   * @return nothing where the site has a page that is not among them
   */
  Optional<Made> withPagesOf(PreparedSite pages, Instant now, String baseUrl)
      throws PublishingException {
    Sources sources = read();
    Built built;
    try {
      built = built(now, baseUrl, sources);
    } catch (RuntimeException failed) {
      throw missingAsset(failed).orElseThrow(() -> failed);
    }
    return pages.answers().keySet().containsAll(built.site().pages().keySet())
        ? Optional.of(made(built, pages, List.of(), sources))
        : Optional.empty();
  }

  private Sources read() throws PublishingException {
    Noted<Content> read = content.read();
    Noted<MediaLibrary> media = mediaStore.publish(read.value().attachments());
    return new Sources(read, media, readAssets());
  }

  /** A site with what its pages need besides. */
  private record Built(Site site, RenderSettings settings, Report report) {}

  private static Built built(Instant now, String baseUrl, Sources sources) {
    MediaLibrary media = sources.media().value();
    List<Problem> problems = new ArrayList<>(sources.content().problems());
    problems.addAll(sources.media().problems());
    Noted<Site> built = SiteBuilder.build(sources.content().value(), media, now);
    problems.addAll(built.problems());
    Site site = built.value();
    RenderSettings settings =
        new RenderSettings(
            baseUrl,
            sources.assets(),
            media,
            page -> StructuredData.of(page, site, media, baseUrl),
            CardStore.style(sources.assets()));
    return new Built(site, settings, new Report(problems));
  }

  private static Made made(
      Built built, PreparedSite prepared, List<LinkCard> cards, Sources sources) {
    return new Made(
        new Publication(
            built.site(),
            prepared,
            sources.media().value(),
            cards,
            built.settings(),
            built.report()),
        sources.content().value());
  }

  /** The pages are rendered by several threads, each of which wraps what it met. */
  private static Optional<PublishingException> missingAsset(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof MissingAssetException missing) {
        return Optional.of(new PublishingException(String.valueOf(missing.getMessage()), null));
      }
    }
    return Optional.empty();
  }

  /** The moment at which a publication changes by itself. */
  private static Instant due(Made made) {
    return SiteBuilder.nextChange(made.content(), made.publication().site().madeAt());
  }

  private Made make(Instant now, String baseUrl, Sources sources) throws PublishingException {
    Built built = built(now, baseUrl, sources);
    Site site = built.site();
    RenderSettings settings = built.settings();
    Assets assets = sources.assets();
    CompletableFuture<Map<String, Answer>> feeds =
        CompletableFuture.supplyAsync(
            () -> feedAnswers.of(Feeds.sources(site, baseUrl, icons(assets))), workers);
    Map<String, Answer> answers = new HashMap<>(assetAnswers(assets));
    addOffline(answers, site, settings);
    addAtRoot(answers, "/service-worker.js", assets.files().get(SERVICE_WORKER));
    addAtRoot(answers, "/favicon.ico", assets.files().get(FAVICON));
    Around around = pageAnswers.around(site, settings);
    answers.putAll(pageAnswers.of(site, settings, around));
    answers.putAll(joined(feeds));
    PreparedSite prepared =
        new PreparedSite(
            answers,
            errors(site, settings, around),
            site.redirects(),
            site.gone(),
            site.languages());
    return made(built, prepared, pageAnswers.cards(), sources);
  }

  /** Whether this is still what the folders hold: nothing was changed since it was read. */
  public boolean isCurrent(Made made) {
    try {
      return content.read().value().equals(made.content())
          && readAssets().version().equals(assetVersion);
    } catch (PublishingException unreadable) {
      return false;
    }
  }

  /**
   * The same publication, whose answers lie elsewhere; what is made next takes them from there
   * where nothing changed.
   *
   * @param prepared equal to what the publication has
   */
  Made answerFrom(PreparedSite prepared, Made made) {
    Map<String, Answer> answers = prepared.answers();
    pageAnswers.answerFrom(answers);
    feedAnswers.answerFrom(answers);
    offlineAnswers.replaceAll(answers::getOrDefault);
    assetAnswers.replaceAll(answers::getOrDefault);
    lastErrors = new Errors(lastErrors.around(), prepared.errors());
    Publication publication = made.publication();
    return new Made(
        new Publication(
            publication.site(),
            prepared,
            publication.media(),
            publication.cards(),
            publication.renderSettings(),
            publication.report()),
        made.content());
  }

  private static <T> T joined(CompletableFuture<T> future) throws PublishingException {
    try {
      return future.join();
    } catch (CompletionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new PublishingException("a feed could not be made: " + cause.getMessage(), cause);
    }
  }

  /** Renders every page again the next time, whatever it looked like before. */
  public void forgetPages() {
    pageAnswers.forget();
    renderer.forget();
    lastErrors = Errors.NONE;
    lastSources = null;
  }

  private Assets readAssets() throws PublishingException {
    try {
      return assetFolder.read();
    } catch (IOException unreadable) {
      throw new PublishingException(
          "static/ cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** With those of the version before, which pages that are still open in a browser ask for. */
  private Map<String, Answer> assetAnswers(Assets assets) {
    if (!assets.version().equals(assetVersion)) {
      String before = "/assets/" + assetVersion + "/";
      assetAnswers.keySet().removeIf(address -> !address.startsWith(before));
      assets
          .files()
          .forEach((name, asset) -> assetAnswers.put(assets.address(name), assetAnswer(asset)));
      assetVersion = assets.version();
    }
    return assetAnswers;
  }

  /**
   * What reading without a line needs: a page per language. The service worker is at the root,
   * because a worker looks after what is below its own address only.
   */
  private void addOffline(Map<String, Answer> answers, Site site, RenderSettings settings) {
    for (Language language : site.languages()) {
      byte[] page =
          renderer.renderOffline(language, site, settings).getBytes(StandardCharsets.UTF_8);
      answers.put(
          Addresses.offline(language).value(),
          remembered(Addresses.offline(language).value(), page, "text/html; charset=utf-8"));
    }
  }

  private void addAtRoot(Map<String, Answer> answers, String path, @Nullable Asset asset) {
    if (asset != null) {
      answers.put(path, remembered(path, asset.bytes(), asset.contentType()));
    }
  }

  /** The answer of the last time where its bytes are still the same. */
  private Answer remembered(String path, byte[] bytes, String contentType) {
    Answer before = offlineAnswers.get(path);
    if (before == null || !before.identity().holds(bytes)) {
      before = Answers.of(bytes, contentType, Answer.REVALIDATE, false);
      offlineAnswers.put(path, before);
    }
    return before;
  }

  private static Answer assetAnswer(Asset asset) {
    return Answers.asset(asset.bytes(), asset.contentType());
  }

  /** Pictures that stand for the site on a phone's screen, as far as {@code static/} has them. */
  private static List<Icon> icons(Assets assets) {
    return ICONS.stream()
        .filter(icon -> assets.files().containsKey(icon.address()))
        .map(
            icon ->
                new Icon(assets.address(icon.address()), icon.sizes(), icon.type(), icon.purpose()))
        .toList();
  }

  /** Those of the last time where what all pages share is the same, for they show nothing else. */
  private Map<Integer, Map<Language, Answer>> errors(
      Site site, RenderSettings settings, Around around) {
    if (around.equals(lastErrors.around())) {
      return lastErrors.pages();
    }
    Map<Integer, Map<Language, Answer>> errors = new HashMap<>();
    for (int status : ERROR_STATUSES) {
      Map<Language, Answer> byLanguage = new HashMap<>();
      for (Language language : site.languages()) {
        String incident = status == 500 ? PreparedSite.INCIDENT : "";
        byLanguage.put(
            language,
            Answers.page(renderer.renderError(status, language, incident, site, settings)));
      }
      errors.put(status, Map.copyOf(byLanguage));
    }
    lastErrors = new Errors(around, errors);
    return errors;
  }
}

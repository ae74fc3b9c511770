package vn.travinh.asean.feeds;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Correction;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * The site's documents as open data: the JSON of {@code /api/documents} and {@code
 * /api/documents/{section}/{folder}}. Addresses in members named {@code url} are relative to the
 * root, as in the search; links and pictures inside {@code html} are in full, because a text is
 * shown elsewhere. Thread-safe.
 */
public final class DocumentsApi {
  /** Entries on a page where nobody asked for another number. */
  public static final int DEFAULT_SIZE = 10;

  /** An answer stays small enough for a phone on a slow line. */
  public static final int MOST_SIZE = 50;

  private final Site site;
  private final Media media;
  private final BaseAddress base;

  /**
   * @param baseUrl the site's full address, such as {@code https://example.vn}
   */
  public DocumentsApi(Site site, Media media, String baseUrl) {
    this.site = site;
    this.media = media;
    this.base = new BaseAddress(baseUrl);
  }

  /**
   * What a list is asked for.
   *
   * @param sections ids, one of which is enough; empty for all
   * @param tags ids, one of which is enough; empty for all
   * @param page from 1
   * @param size entries on a page, 1 to {@link #MOST_SIZE}
   */
  public record Query(
      Language language, List<String> sections, List<String> tags, int page, int size) {
    public Query {
      sections = List.copyOf(sections);
      tags = List.copyOf(tags);
      if (page < 1 || size < 1 || size > MOST_SIZE) {
        throw new IllegalArgumentException("no such page: " + page + " of size " + size);
      }
    }
  }

  /**
   * Documents written in this language, newest first, neither withdrawn ones nor the front page. A
   * page beyond the last one is empty.
   */
  public String list(Query query) {
    List<Page> all =
        FeedPages.newestFirst(site, query.language()).stream()
            .filter(page -> isWanted(page.document().orElseThrow(), query))
            .toList();
    List<Fields> documents =
        all.stream()
            .skip((query.page() - 1L) * query.size())
            .limit(query.size())
            .map(page -> summary(page, page.document().orElseThrow()))
            .toList();
    return Json.text(
        new Fields()
            .always("total", all.size())
            .always("page", query.page())
            .always("size", query.size())
            .add("licence", Licence.OWN_TEXTS.name())
            .add("licence_url", Licence.OWN_TEXTS.url())
            .always("documents", documents));
  }

  private static boolean isWanted(Document document, Query query) {
    return (query.sections().isEmpty() || query.sections().contains(document.id().section()))
        && (query.tags().isEmpty() || query.tags().stream().anyMatch(document.tags()::contains));
  }

  /**
   * One document, in another language where it has no translation, which {@code lang} and {@code
   * fallback} tell; empty where there is no such document.
   */
  public Optional<String> one(DocumentId id, Language language) {
    return site.pageOf(id, language)
        .flatMap(page -> page.document().map(document -> whole(page, document)))
        .map(Json::text);
  }

  private Fields summary(Page page, Document document) {
    Fields fields =
        new Fields()
            .add("id", document.id().toString())
            .add("lang", document.language().code())
            .add("section", document.id().section())
            .add("title", CleanText.line(document.title()))
            .add("summary", CleanText.line(document.summary()))
            .add("url", page.path().value())
            .add("date", text(document.date()))
            .add("updated", text(document.updated()))
            .always("tags", document.tags());
    if (Licence.covers(document)) {
      fields.add("licence", Licence.OWN_TEXTS.name());
    }
    return fields;
  }

  private Fields whole(Page page, Document document) {
    Fields fields = summary(page, document);
    if (!document.language().equals(page.language())) {
      fields.add("fallback", true).add("canonical", page.canonical().value());
    }
    if (Licence.covers(document)) {
      fields.add("licence_url", Licence.OWN_TEXTS.url());
    }
    if (FeedPages.isWithdrawn(document)) {
      fields
          .add("status", document.lifecycle().status().word())
          .add("status_note", CleanText.line(document.lifecycle().note()));
    }
    Fields translations = new Fields();
    page.translations()
        .forEach((language, path) -> translations.add(language.code(), path.value()));
    DetailsJson.addTo(fields, document.kind(), document.details());
    return fields
        .add("other_names", document.otherNames().stream().map(CleanText::line).toList())
        .add("image", image(document))
        .always("html", ArticleHtml.of(page, base))
        .always("sources", document.sources().stream().map(DocumentsApi::source).toList())
        .always("translations", translations)
        .add(
            "related",
            site.related(page, Integer.MAX_VALUE).stream()
                .flatMap(related -> related.document().stream())
                .map(related -> related.id().toString())
                .toList())
        .add("author", CleanText.line(document.editorial().author()))
        .add(
            "corrections",
            document.editorial().corrections().stream().map(DocumentsApi::correction).toList())
        .add("plan_tasks", document.editorial().planTasks());
  }

  private @Nullable Fields image(Document document) {
    CoverImage cover = document.image();
    PictureSource picture = cover == null ? null : media.picture(document.id(), cover.file());
    return cover == null || picture == null
        ? null
        : new Fields()
            .add("url", picture.address())
            .add("alternative", CleanText.line(cover.alternative()))
            .add("credit", CleanText.line(cover.credit()));
  }

  private static Fields source(Source source) {
    return new Fields().add("title", CleanText.line(source.title())).add("url", source.url());
  }

  private static Fields correction(Correction correction) {
    return new Fields()
        .add("date", correction.date().toString())
        .add("text", CleanText.line(correction.text()));
  }

  private static @Nullable String text(@Nullable ContentDate date) {
    return date == null ? null : Moments.text(date);
  }
}

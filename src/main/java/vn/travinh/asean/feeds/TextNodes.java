package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Correction;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;

/** A document as a text: who wrote it when, in which language, on which terms, from what. */
final class TextNodes {
  private static final Map<String, String> PAGE_TYPES =
      Map.of("about", "AboutPage", "contact", "ContactPage");

  private final Scope scope;
  private final Document document;

  private TextNodes(Scope scope, Document document) {
    this.scope = scope;
    this.document = document;
  }

  static Fields of(Scope scope, Document document) {
    return new TextNodes(scope, document).node();
  }

  private Fields node() {
    String type = type();
    boolean article = type.endsWith("Article");
    Fields node =
        new Fields()
            .add("@type", type)
            .add("@id", scope.id(article ? "article" : "page"))
            .add(article ? "headline" : "name", CleanText.line(document.title()))
            .add("description", CleanText.line(document.summary()))
            .add("url", scope.address())
            .add("inLanguage", document.language().code())
            .add("datePublished", Moments.published(document).map(Moments::text).orElse(null))
            .add("dateModified", Moments.updated(document).map(Moments::text).orElse(null))
            .add("isPartOf", SiteNodes.websiteReference(scope));
    addRights(node, article);
    if (article) {
      node.add("mainEntityOfPage", scope.address())
          .add("image", scope.image(document))
          .add("articleSection", section());
    } else {
      node.add("primaryImageOfPage", scope.image(document));
    }
    addTranslations(node);
    addOrigins(node);
    addKindsOwn(node);
    return node;
  }

  private String type() {
    if (FeedPages.isWithdrawn(document)) {
      return "WebPage";
    }
    return switch (document.kind()) {
      case NEWS -> "NewsArticle";
      case EXPLAINER, FOOD, HERITAGE, OPPORTUNITY, PLAN -> "Article";
      // The page is about a thing of its own type, which stands beside it.
      case PLACE, FESTIVAL, EVENT, COUNTRY -> "WebPage";
      case PUBLICATION -> "CollectionPage";
      case PAGE -> PAGE_TYPES.getOrDefault(document.id().folder(), "WebPage");
    };
  }

  /** An article taken from others is theirs; saying so is all that this site may do. */
  private void addRights(Fields node, boolean article) {
    Details.Quoted quoted = quoted();
    if (quoted != null) {
      node.add(
          "isBasedOn",
          new Fields()
              .add("@type", "NewsArticle")
              .add("url", quoted.url())
              .add("datePublished", Moments.text(quoted.published()))
              .add(
                  "publisher",
                  new Fields()
                      .add("@type", "Organization")
                      .add("name", CleanText.line(quoted.source()))));
    }
    if (article) {
      node.add("author", author(quoted));
    }
    node.add("publisher", SiteNodes.organizationReference(scope));
    if (Licence.covers(document)) {
      node.add("license", Licence.OWN_TEXTS.url());
    }
  }

  private @Nullable Fields author(Details.@Nullable Quoted quoted) {
    String name = CleanText.line(document.editorial().author());
    if (!name.isEmpty()) {
      return new Fields().add("@type", "Person").add("name", name);
    }
    return quoted == null ? SiteNodes.organizationReference(scope) : null;
  }

  private Details.@Nullable Quoted quoted() {
    return document.details() instanceof Details.News news ? news.quoted() : null;
  }

  private @Nullable String section() {
    var settings = scope.site().settingsOf(document.kind());
    return settings == null ? null : CleanText.line(settings.title().in(scope.language()));
  }

  /**
   * The text in the site's default language, or the first there is, counts as the work that the
   * others translate.
   */
  private void addTranslations(Fields node) {
    Map<Language, PagePath> translations = scope.page().translations();
    Optional<Language> first =
        scope.site().languages().stream().filter(translations::containsKey).findFirst();
    if (first.isEmpty()) {
      return;
    }
    if (first.get().equals(document.language())) {
      List<Fields> others = new ArrayList<>();
      translations.forEach(
          (language, path) -> {
            if (!language.equals(document.language())) {
              others.add(work(language, path));
            }
          });
      node.add("workTranslation", others);
    } else {
      PagePath original = translations.get(first.get());
      node.add("translationOfWork", original == null ? null : work(first.get(), original));
    }
  }

  private Fields work(Language language, PagePath path) {
    return new Fields()
        .add("@type", "CreativeWork")
        .add("url", scope.address(path))
        .add("inLanguage", language.code());
  }

  private void addOrigins(Fields node) {
    node.add(
            "keywords",
            document.tags().stream()
                .map(tag -> CleanText.line(scope.site().tagName(tag, document.language())))
                .toList())
        .add("citation", document.sources().stream().map(TextNodes::citation).toList())
        .add(
            "correction",
            document.editorial().corrections().stream().map(TextNodes::correction).toList());
  }

  private static Fields citation(Source source) {
    return new Fields()
        .add("@type", "CreativeWork")
        .add("name", CleanText.line(source.title()))
        .add("url", source.url());
  }

  private static Fields correction(Correction correction) {
    return new Fields()
        .add("@type", "CorrectionComment")
        .add("text", CleanText.line(correction.text()))
        .add("datePublished", correction.date().toString());
  }

  private void addKindsOwn(Fields node) {
    if (FeedPages.isWithdrawn(document)) {
      node.add("creativeWorkStatus", "Withdrawn");
    } else if (document.details() instanceof Details.Opportunity opportunity) {
      var deadline = opportunity.deadline();
      node.add("expires", deadline == null ? null : deadline.toString());
    } else if (document.details() instanceof Details.Plan plan) {
      node.add("identifier", plan.number());
    } else if (document.details() instanceof Details.Publication publication) {
      node.add(
          "hasPart",
          publication.documents().stream()
              .flatMap(id -> scope.site().pageOf(id, scope.language()).stream())
              .map(this::part)
              .toList());
    }
  }

  private Fields part(Page page) {
    return new Fields()
        .add("@type", "WebPage")
        .add("url", scope.address(page.canonical()))
        .add("name", CleanText.line(page.title()));
  }
}

package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.Site;

/**
 * What search engines should understand of a page, as JSON-LD in the words of schema.org: the text
 * itself, what it is about, its place in the site. A property that nothing is known of is left out.
 */
public final class StructuredData {
  private StructuredData() {}

  /** As {@link #of(Page, Site, Media, String)}, without pictures. */
  public static String of(Page page, Site site, String baseUrl) {
    return of(page, site, Media.NONE, baseUrl);
  }

  /**
   * The JSON-LD of a page, safe inside {@code <script type="application/ld+json">} as it is.
   *
   * @param baseUrl the site's full address, such as {@code https://example.vn}
   */
  public static String of(Page page, Site site, Media media, String baseUrl) {
    Scope scope = new Scope(page, site, media, new BaseAddress(baseUrl));
    return Json.forScript(
        new Fields().add("@context", "https://schema.org").add("@graph", graph(scope)));
  }

  private static List<Fields> graph(Scope scope) {
    List<Fields> graph = new ArrayList<>();
    if (scope.page().content() instanceof PageContent.Home) {
      graph.add(SiteNodes.website(scope));
      graph.add(SiteNodes.organization(scope));
    }
    Optional<Document> document = scope.page().document();
    Optional<Fields> breadcrumbs = ListNodes.breadcrumbs(scope);
    List<Fields> things = document.map(each -> ThingNodes.of(scope, each)).orElse(List.of());
    document
        .map(each -> TextNodes.of(scope, each))
        .or(() -> list(scope))
        .ifPresent(text -> graph.add(linked(text, things, breadcrumbs)));
    graph.addAll(things);
    breadcrumbs.ifPresent(graph::add);
    return graph;
  }

  private static Optional<Fields> list(Scope scope) {
    return scope.page().content() instanceof PageContent.Home
        ? Optional.empty()
        : Optional.of(ListNodes.collection(scope));
  }

  /** An article is about a thing; a page's main matter is the thing. */
  private static Fields linked(Fields text, List<Fields> things, Optional<Fields> breadcrumbs) {
    List<Fields> references = things.stream().map(StructuredData::reference).toList();
    boolean article = String.valueOf(text.values().get("@type")).endsWith("Article");
    text.add(
        article ? "about" : "mainEntity", references.size() == 1 ? references.get(0) : references);
    if (!article) {
      breadcrumbs.ifPresent(way -> text.add("breadcrumb", reference(way)));
    }
    return text;
  }

  private static Fields reference(Fields node) {
    return Scope.reference(String.valueOf(node.values().get("@id")));
  }
}

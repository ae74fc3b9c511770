package vn.travinh.asean.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.site.Crumb;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.Site;

/** Lists, and the way that leads from the front page to a page. */
final class ListNodes {
  private ListNodes() {}

  static Fields collection(Scope scope) {
    Page page = scope.page();
    Fields node =
        new Fields()
            .add("@type", "CollectionPage")
            .add("@id", scope.id("page"))
            .add("name", CleanText.line(page.title()))
            .add("description", CleanText.line(page.description()))
            .add("url", scope.address())
            .add("inLanguage", page.language().code())
            .add("isPartOf", SiteNodes.websiteReference(scope));
    if (page.content() instanceof PageContent.Listing listing && !listing.items().isEmpty()) {
      node.add("mainEntity", items(scope, listing));
    }
    return node;
  }

  private static Fields items(Scope scope, PageContent.Listing listing) {
    int position = (listing.number() - 1) * Site.LIST_SIZE;
    List<Fields> items = new ArrayList<>();
    for (var path : listing.items()) {
      Page item = scope.site().page(path);
      position++;
      items.add(
          new Fields()
              .add("@type", "ListItem")
              .add("position", position)
              .add("url", scope.address(item.canonical()))
              .add("name", CleanText.line(item.title())));
    }
    return new Fields()
        .add("@type", "ItemList")
        .add("numberOfItems", listing.total())
        .add("itemListElement", items);
  }

  static Optional<Fields> breadcrumbs(Scope scope) {
    Page page = scope.page();
    if (page.breadcrumbs().isEmpty()) {
      return Optional.empty();
    }
    List<Crumb> way = new ArrayList<>(page.breadcrumbs());
    way.add(new Crumb(page.title(), page.canonical()));
    List<Fields> items = new ArrayList<>();
    for (Crumb crumb : way) {
      items.add(
          new Fields()
              .add("@type", "ListItem")
              .add("position", items.size() + 1)
              .add("name", CleanText.line(crumb.title()))
              .add("item", scope.address(crumb.path())));
    }
    return Optional.of(
        new Fields()
            .add("@type", "BreadcrumbList")
            .add("@id", scope.id("breadcrumbs"))
            .add("itemListElement", items));
  }
}

package vn.travinh.asean.feeds;

import java.util.List;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** The site and those who answer for it, in the words of schema.org. */
final class SiteNodes {
  private SiteNodes() {}

  static Fields website(Scope scope) {
    Site site = scope.site();
    Language language = scope.page().language();
    return websiteReference(scope)
        .add("description", CleanText.line(site.settings().tagline().in(language)))
        .add("inLanguage", site.languages().stream().map(Language::code).toList())
        .add("publisher", organizationReference(scope))
        .add(
            "potentialAction",
            new Fields()
                .add("@type", "SearchAction")
                .add(
                    "target",
                    new Fields()
                        .add("@type", "EntryPoint")
                        .add(
                            "urlTemplate",
                            scope.address(Addresses.search(language)) + "?q={search_term_string}"))
                .add("query-input", "required name=search_term_string"));
  }

  static Fields websiteReference(Scope scope) {
    return new Fields()
        .add("@type", "WebSite")
        .add("@id", scope.base().of("/") + "#website")
        .add("url", scope.base().of("/"))
        .add("name", CleanText.line(scope.site().settings().name().in(scope.page().language())));
  }

  static Fields organization(Scope scope) {
    Identity identity = identity(scope);
    List<String> channels = identity.channels();
    return organizationReference(scope)
        .add("url", scope.base().of("/"))
        .add("email", identity.email())
        .add("telephone", identity.phone())
        .add("address", identity.address())
        .add(
            "parentOrganization",
            identity.governingBody().isEmpty()
                ? null
                : new Fields().add("@type", "Organization").add("name", identity.governingBody()))
        .add("sameAs", channels);
  }

  static Fields organizationReference(Scope scope) {
    return new Fields()
        .add("@type", "Organization")
        .add("@id", scope.base().of("/") + "#organization")
        .add("name", identity(scope).name());
  }

  private static Identity identity(Scope scope) {
    return Identity.of(scope.site().settings(), scope.page().language());
  }
}

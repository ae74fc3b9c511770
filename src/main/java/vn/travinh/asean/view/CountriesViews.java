package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.List;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;

/** Shows the member states together. */
final class CountriesViews {
  private CountriesViews() {}

  static CountriesView of(PageContext context) {
    List<Page> pages = context.pagesOf(Kind.COUNTRY);
    return pages.isEmpty()
        ? CountriesView.NONE
        : new CountriesView(
            MapViews.asean("", context), pages.stream().map(page -> row(page, context)).toList());
  }

  private static CountriesView.Row row(Page page, PageContext context) {
    Document document = PageContext.documentOf(page);
    LinkView link =
        LinkView.of(page.path().value(), document.title(), context.langOf(document.language()));
    if (!(document.details() instanceof Details.Country country)) {
      return new CountriesView.Row(link, "", "", "");
    }
    LocalDate accession = country.accession();
    return new CountriesView.Row(
        link,
        CardViews.flag(country.iso2(), context),
        country.capital(),
        accession == null ? "" : context.words().year(accession.getYear()));
  }
}

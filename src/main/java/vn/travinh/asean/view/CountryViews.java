package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of member states. */
final class CountryViews {
  private static final int NEWS = 6;

  private CountryViews() {}

  static CountryView of(
      Page page, PageContent.Article article, Details.Country country, PageContext context) {
    Document document = article.document();
    Words words = context.words();
    LocalDate accession = country.accession();
    List<FactView> facts =
        new Facts(words)
            .add("country.official-name", country.officialName())
            .add("country.capital", country.capital())
            .add(
                "country.accession",
                accession == null ? "" : words.capitalised(words.longDate(accession)))
            .add("country.languages", country.languages())
            .add("country.population", country.population())
            .add("country.area", country.area())
            .add("country.currency", country.currency())
            .add("country.greeting", country.greeting())
            .list();
    List<Page> news = concerning(Kind.NEWS, document, country, context);
    List<Page> opportunities = concerning(Kind.OPPORTUNITY, document, country, context);
    return new CountryView(
        ArticleViews.of(
            page, article, Stream.concat(news.stream(), opportunities.stream()).toList(), context),
        facts,
        CardViews.flag(country.iso2(), context),
        words.text("country.flag", document.title()),
        MapViews.asean(country.iso2().toUpperCase(Locale.ROOT), context),
        CardViews.section(words.text("country.news"), "list", news, context),
        CardViews.section(words.text("country.opportunities"), "list", opportunities, context),
        others(page, context));
  }

  /** Whether a document speaks of the country with this folder and ISO 3166-1 code. */
  static boolean concerns(Document document, String folder, String iso2) {
    if (document.tags().contains(folder)) {
      return true;
    }
    return document.details() instanceof Details.Opportunity opportunity
        && opportunity.countries().stream().anyMatch(code -> code.equalsIgnoreCase(iso2));
  }

  private static List<Page> concerning(
      Kind kind, Document state, Details.Country country, PageContext context) {
    return context.pagesOf(kind).stream()
        .filter(page -> concerns(PageContext.documentOf(page), state.id().folder(), country.iso2()))
        .limit(NEWS)
        .toList();
  }

  private static List<LinkView> others(Page page, PageContext context) {
    return context.pagesOf(Kind.COUNTRY).stream()
        .map(
            other ->
                new LinkView(
                    other.path().value(),
                    other.title(),
                    context.langOf(other.contentLanguage()),
                    "",
                    other.path().equals(page.path())))
        .toList();
  }
}

package vn.travinh.asean.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/** Makes the pages of opportunities to study, work, travel or do business. */
final class OpportunityViews {
  private OpportunityViews() {}

  /** Whether one can still apply: until the end of the last day, or always where none is known. */
  static boolean isOpen(Details.Opportunity opportunity, LocalDate today) {
    LocalDate deadline = opportunity.deadline();
    return deadline == null || !deadline.isBefore(today);
  }

  static OpportunityView of(
      Page page,
      PageContent.Article article,
      Details.Opportunity opportunity,
      PageContext context) {
    Words words = context.words();
    LocalDate deadline = opportunity.deadline();
    LocalDate today = context.site().today();
    boolean open = isOpen(opportunity, today);
    List<FactView> facts =
        new Facts(words)
            .add(
                "opportunity.kind",
                words.textOr("opportunity.kind." + opportunity.kind(), opportunity.kind()))
            .add("opportunity.provider", opportunity.provider())
            .add(
                "opportunity.countries",
                opportunity.countries().stream()
                    .map(iso2 -> MapViews.countryName(iso2, context))
                    .collect(Collectors.joining(", ")))
            .add(
                "opportunity.deadline",
                deadline == null ? "" : words.capitalised(words.longDate(deadline)))
            .list();
    String url = opportunity.url();
    String link = url == null ? "" : SafeAddress.outside(url);
    return new OpportunityView(
        ArticleViews.of(page, article, context),
        facts,
        !open ? "off" : deadline == null ? "maybe" : "on",
        words.text(
            !open
                ? "opportunity.closed"
                : deadline == null ? "opportunity.no-deadline" : "opportunity.open"),
        detail(deadline, open, !link.isEmpty(), today, words),
        link,
        SafeAddress.host(link));
  }

  private static String detail(
      @Nullable LocalDate deadline, boolean open, boolean linked, LocalDate today, Words words) {
    if (deadline == null) {
      return linked ? words.text("opportunity.no-deadline.text") : "";
    }
    return open
        ? words.count("opportunity.days-left", ChronoUnit.DAYS.between(today, deadline))
        : words.text("opportunity.closed.text", words.longDate(deadline));
  }
}

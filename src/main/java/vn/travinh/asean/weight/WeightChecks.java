package vn.travinh.asean.weight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent.Listing;
import vn.travinh.asean.site.Site;

/** Holds every page of a publication against its {@link Budget}. */
public final class WeightChecks {
  /** A style sheet that has grown breaks every page; a few of them tell the same as a thousand. */
  private static final int REPORTED = 30;

  /**
   * A page with what it weighs and may weigh.
   *
   * @param budget the one that it has to keep
   */
  public record Weighed(Page page, PageWeight weight, Budget budget) {
    /** How much of the budget is used. */
    public long percent() {
      return Math.round(100 * used());
    }

    double used() {
      return (double) weight.bytes() / budget.bytes();
    }

    boolean isTooHeavy() {
      return weight.bytes() > budget.bytes();
    }
  }

  private WeightChecks() {}

  /** All pages, the nearest to the end of its budget first. */
  public static List<Weighed> weigh(Publication publication) {
    Scales scales = new Scales(publication);
    List<Weighed> weighed = new ArrayList<>();
    for (Page page : publication.site().pages().values()) {
      PageWeight weight = scales.weigh(page.path().value());
      weighed.add(new Weighed(page, weight, Budget.of(page, weight)));
    }
    weighed.sort(Comparator.comparingDouble(Weighed::used).reversed());
    return List.copyOf(weighed);
  }

  /** A warning for each budget that a page breaks, the worst pages if they are many. */
  public static List<Problem> problems(List<Weighed> pages, Site site) {
    List<Problem> problems = new ArrayList<>();
    for (Weighed page : pages) {
      // Where a translation is missing, the same text is judged at its own address.
      if (problems.size() < REPORTED && !page.page().isFallback()) {
        judge(page, site, problems);
      }
    }
    return problems;
  }

  private static void judge(Weighed page, Site site, List<Problem> problems) {
    PageWeight weight = page.weight();
    Place place = Place.ofFile(file(page.page(), site));
    if (page.isTooHeavy()) {
      problems.add(
          new Problem(
              Severity.WORTH_FIXING,
              "page-weight",
              "%s makes a first visit fetch %s, and %s may take %s: %s"
                  .formatted(
                      weight.path(),
                      PageWeight.kilobytes(weight.bytes()),
                      page.budget().label(),
                      PageWeight.kilobytes(page.budget().bytes()),
                      weight.heaviest()),
              "take out or make smaller what weighs most",
              place));
    }
    if (weight.requests() > Budget.REQUESTS) {
      problems.add(
          new Problem(
              Severity.WORTH_FIXING,
              "page-requests",
              "%s makes a first visit fetch %d files, more than %d: %s"
                  .formatted(weight.path(), weight.requests(), Budget.REQUESTS, weight.heaviest()),
              "show fewer pictures before the reader scrolls",
              place));
    }
    if (weight.bytesOf(Part.Use.SCRIPT) > Budget.SCRIPT_BYTES) {
      problems.add(
          new Problem(
              Severity.WORTH_FIXING,
              "page-scripts",
              "the scripts of %s weigh %s, more than %s"
                  .formatted(
                      weight.path(),
                      PageWeight.kilobytes(weight.bytesOf(Part.Use.SCRIPT)),
                      PageWeight.kilobytes(Budget.SCRIPT_BYTES)),
              "make the scripts in static/js smaller",
              place));
    }
  }

  /** The file that whoever mends the page opens first. */
  private static String file(Page page, Site site) {
    if (page.document().isPresent()) {
      return page.document().map(Document::file).orElseThrow();
    }
    if (page.content() instanceof Listing listing) {
      SectionSettings settings =
          listing.of() instanceof Listing.Section section
              ? site.settingsOf(section.kind())
              : listing.of() instanceof Listing.Year year ? site.settingsOf(year.kind()) : null;
      if (settings != null) {
        return settings.file();
      }
    }
    return site.settings().file();
  }
}

package vn.travinh.asean.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.travinh.asean.markdown.Heading;
import vn.travinh.asean.markdown.Link;
import vn.travinh.asean.markdown.Picture;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.MixedScripts;

/** What can be judged about a document by itself, beyond whether its fields can be read. */
final class DocumentChecks {
  /** A search result shows about this much; what is longer is cut in the middle of a thought. */
  static final int SUMMARY_LENGTH = 300;

  /** Longer titles wrap over half a phone's screen. */
  static final int TITLE_LENGTH = 150;

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
  private static final Set<Kind> SOURCES_NOT_NEEDED =
      Set.of(Kind.PLAN, Kind.PUBLICATION, Kind.PAGE);
  private static final Set<String> EMPTY_LINK_TEXTS =
      Set.of(
          "here",
          "click here",
          "this",
          "link",
          "read more",
          "more",
          "tai day",
          "o day",
          "day",
          "bam vao day",
          "xem them",
          "nhan vao day",
          "chi tiet",
          "ទីនេះ");

  private DocumentChecks() {}

  static List<Problem> of(Document document) {
    List<Problem> problems = new ArrayList<>();
    lengths(document, problems);
    sources(document, problems);
    dates(document, problems);
    headings(document, problems);
    links(document, problems);
    pictures(document, problems);
    scripts(document, problems);
    return problems;
  }

  private static void lengths(Document document, List<Problem> problems) {
    if (document.title().length() > TITLE_LENGTH) {
      warn(
          problems,
          document,
          "title-length",
          "the title has " + document.title().length() + " characters",
          "keep it under " + TITLE_LENGTH + ", so that it can be read on a phone");
    }
    if (document.summary().length() > SUMMARY_LENGTH) {
      warn(
          problems,
          document,
          "summary-length",
          "the summary has " + document.summary().length() + " characters",
          "keep it under " + SUMMARY_LENGTH + ": one or two sentences");
    }
  }

  private static void sources(Document document, List<Problem> problems) {
    if (document.sources().isEmpty() && !SOURCES_NOT_NEEDED.contains(document.kind())) {
      warn(
          problems,
          document,
          "no-sources",
          "this page names no source",
          "add sources: with a title, and a url where it may be linked");
    }
  }

  private static void dates(Document document, List<Problem> problems) {
    for (ContentDate date : dated(document)) {
      if (date.day().isBefore(EARLIEST) || date.day().isAfter(LATEST)) {
        warn(
            problems,
            document,
            "date-implausible",
            "the date " + date.day() + " is hardly meant",
            "check the year");
      }
    }
    ContentDate date = document.date();
    ContentDate updated = document.updated();
    if (date != null && updated != null && updated.day().isBefore(date.day())) {
      warn(
          problems,
          document,
          "updated-before-date",
          "\"updated\" (" + updated.day() + ") is before \"date\" (" + date.day() + ")",
          "correct one of them");
    }
  }

  private static List<ContentDate> dated(Document document) {
    List<ContentDate> dates = new ArrayList<>();
    Optional.ofNullable(document.date()).ifPresent(dates::add);
    Optional.ofNullable(document.updated()).ifPresent(dates::add);
    if (document.details() instanceof Details.Event event) {
      dates.add(event.start());
      dates.add(event.end());
    }
    if (document.details() instanceof Details.Festival festival) {
      festival.dates().forEach(each -> dates.add(ContentDate.ofDay(each.start())));
    }
    return dates;
  }

  private static void headings(Document document, List<Problem> problems) {
    int previous = 1; // the title
    for (Heading heading : document.body().headings()) {
      if (heading.level() == 1) {
        warn(
            problems,
            heading.place(),
            "heading-level-1",
            "the heading \"" + heading.text() + "\" has one #, as only the page's title has",
            "write ## before it");
      } else if (heading.level() > previous + 1) {
        warn(
            problems,
            heading.place(),
            "heading-jump",
            "the heading \""
                + heading.text()
                + "\" jumps from level "
                + previous
                + " to "
                + heading.level(),
            "write " + "#".repeat(previous + 1) + " before it");
      }
      if (heading.text().isBlank()) {
        warn(
            problems,
            heading.place(),
            "heading-empty",
            "this heading has no text",
            "give it one or remove the line");
      }
      previous = heading.level();
    }
  }

  private static void links(Document document, List<Problem> problems) {
    for (Link link : document.body().links()) {
      if (link.text().isBlank()) {
        warn(
            problems,
            link.place(),
            "link-text-empty",
            "the link to " + link.target() + " has no text",
            "write between the brackets where it leads");
      } else if (EMPTY_LINK_TEXTS.contains(Folding.fold(link.text().strip()))) {
        warn(
            problems,
            link.place(),
            "link-text-generic",
            "the link text \"" + link.text() + "\" does not say where it leads",
            "name the page it leads to");
      }
    }
  }

  private static void pictures(Document document, List<Problem> problems) {
    for (Picture picture : document.body().pictures()) {
      if (picture.alternative().isBlank()) {
        error(
            problems,
            picture.place(),
            "missing-alt",
            "the picture " + picture.source() + " has no alternative text",
            "say between the brackets what it shows: ![Hàng sao soi bóng xuống ao]("
                + picture.source()
                + ")");
      } else if (GenericText.isGeneric(picture.alternative(), picture.source())) {
        error(
            problems,
            picture.place(),
            "generic-alt",
            "the alternative text \"" + picture.alternative() + "\" says nothing about the picture",
            "say what it shows, for people who cannot see it");
      }
    }
  }

  private static void scripts(Document document, List<Problem> problems) {
    MixedScripts.in(document.title() + " " + document.summary() + " " + document.body().plainText())
        .forEach(
            word ->
                warn(
                    problems,
                    document,
                    "mixed-scripts",
                    "the word \""
                        + word.text()
                        + "\" mixes alphabets: its "
                        + word.odd()
                        + " only looks like a Latin letter",
                    "type the word again with the usual keyboard"));
  }

  private static void warn(
      List<Problem> problems, Document document, String code, String message, String fix) {
    warn(problems, Place.ofFile(document.file()), code, message, fix);
  }

  private static void warn(
      List<Problem> problems, Place place, String code, String message, String fix) {
    problems.add(new Problem(Severity.WORTH_FIXING, code, message, fix, place));
  }

  private static void error(
      List<Problem> problems, Place place, String code, String message, String fix) {
    problems.add(new Problem(Severity.LEAVES_OUT, code, message, fix, place));
  }
}

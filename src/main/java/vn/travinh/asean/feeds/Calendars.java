package vn.travinh.asean.feeds;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Geo;
import biweekly.property.Status;
import biweekly.property.Summary;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Festivals and events as iCalendar (RFC 5545 and 7986): all of a language in one file to subscribe
 * to, and each in one of its own.
 */
final class Calendars {
  private static final String TYPE = "text/calendar; charset=utf-8";
  private static final String PRODUCT = "-//ASEAN Tra Vinh portal//Calendar//EN";
  private static final TimeZone ZONE = TimeZone.getTimeZone(ContentDate.ZONE);

  /** Viet Nam has kept this offset since 1975; no event here is older. */
  private static final UtcOffset OFFSET = new UtcOffset(true, 7, 0);

  private final Site site;
  private final BaseAddress base;
  private final Map<PagePath, List<VEvent>> events = new HashMap<>();

  private Calendars(Site site, BaseAddress base) {
    this.site = site;
    this.base = base;
  }

  static List<Feed> of(Site site, BaseAddress base) {
    return new Calendars(site, base).files();
  }

  private List<Feed> files() {
    List<Feed> files = new ArrayList<>();
    for (Language language : site.languages()) {
      files.add(all(language));
    }
    site.pages().values().stream()
        .filter(page -> page.document().filter(Calendars::hasDates).isPresent())
        .sorted(Comparator.comparing(Page::path))
        .forEach(page -> files.add(one(page)));
    return files;
  }

  private static boolean hasDates(Document document) {
    return document.kind() == Kind.EVENT || document.kind() == Kind.FESTIVAL;
  }

  private Feed all(Language language) {
    String path = "/" + language.code() + "/events.ics";
    List<VEvent> events =
        Stream.of(Kind.EVENT, Kind.FESTIVAL)
            .flatMap(kind -> FeedPages.of(site, kind, language))
            .flatMap(page -> events(page).stream())
            .sorted(
                Comparator.comparing((VEvent event) -> event.getDateStart().getValue())
                    .thenComparing(event -> event.getUid().getValue()))
            .toList();
    String name =
        Words.calendar(language) + " – " + CleanText.line(site.settings().name().in(language));
    return file(path, name, language, events);
  }

  /**
   * Every page of an event or festival has its file, also one that shows another language's text in
   * place of a missing translation, because the page leads there.
   */
  private Feed one(Page page) {
    String path = page.path().value();
    String file = path.substring(0, path.length() - 1) + ".ics";
    return file(file, CleanText.line(page.title()), page.contentLanguage(), events(page));
  }

  private Feed file(String path, String name, Language language, List<VEvent> events) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setCalendarScale(CalendarScale.gregorian());
    calendar.setName(name).setLanguage(language.code());
    // The name and zone under which programs older than RFC 7986 look for them.
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.addExperimentalProperty("X-WR-TIMEZONE", ContentDate.ZONE.getId());
    // RFC 7986 gives these two no type of their own, so that it has to be named.
    calendar.setSource(base.of(path)).setParameter("VALUE", "URI");
    calendar
        .setRefreshInterval(Duration.builder().days(1).build())
        .setParameter("VALUE", "DURATION");
    calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(ZONE, timezone()));
    events.forEach(calendar::addEvent);
    return Feed.of(path, TYPE, ContentLines.fold(write(calendar)));
  }

  private static VTimezone timezone() {
    StandardTime standard = new StandardTime();
    standard.setDateStart(new DateTimeComponents(1975, 6, 13, 0, 0, 0, false));
    standard.setTimezoneOffsetFrom(OFFSET);
    standard.setTimezoneOffsetTo(OFFSET);
    standard.addTimezoneName("+07");
    VTimezone timezone = new VTimezone(ContentDate.ZONE.getId());
    timezone.addStandardTime(standard);
    return timezone;
  }

  private static String write(ICalendar calendar) {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException impossibleInMemory) {
      throw new UncheckedIOException(impossibleInMemory);
    }
    return text.toString();
  }

  /** Made once for each text, which stands in its own file, in its language's, in fallbacks. */
  private List<VEvent> events(Page page) {
    return events.computeIfAbsent(
        page.canonical(),
        address -> {
          Document document = page.document().orElseThrow();
          return Occurrence.of(document).stream()
              .map(occurrence -> event(occurrence, document, page))
              .toList();
        });
  }

  private VEvent event(Occurrence occurrence, Document document, Page page) {
    Language language = document.language();
    VEvent event = new VEvent();
    event.setUid(Identifiers.ofOccurrence(document, occurrence));
    Instant changed =
        Moments.updated(document)
            .orElseGet(() -> ContentDate.ofDay(occurrence.firstDay()).instant())
            .truncatedTo(ChronoUnit.SECONDS);
    event.setDateTimeStamp(Date.from(changed));
    event.setLastModified(Date.from(changed));
    event.setSequence(sequence(document));
    setTime(event, occurrence);
    event.setSummary(summary(occurrence, document));
    event.setStatus(status(occurrence, document));
    event.setUrl(base.of(page.canonical()));
    String description = description(occurrence, document, page);
    event.setDescription(description).setLanguage(language.code());
    String venue = CleanText.line(occurrence.venue());
    if (!venue.isEmpty()) {
      event.setLocation(venue).setLanguage(language.code());
      Positions.ofVenue(venue, page, site).ifPresent(position -> event.setGeo(geo(position)));
    }
    return event;
  }

  /**
   * Must grow with every change that matters. The day of the last update does, and needs no memory
   * of earlier versions.
   */
  private static int sequence(Document document) {
    ContentDate updated = document.updated();
    return updated == null ? 0 : Math.max(0, (int) updated.day().toEpochDay());
  }

  private static void setTime(VEvent event, Occurrence occurrence) {
    OffsetDateTime start = occurrence.start();
    OffsetDateTime end = occurrence.end();
    if (start == null) {
      event.setDateStart(new DateStart(day(occurrence.firstDay())));
      // The end is the first day that no longer belongs to it.
      event.setDateEnd(new DateEnd(day(occurrence.lastDay().plusDays(1))));
      // Days off and summits do not make the reader busy.
      event.setTransparency(Transparency.transparent());
      return;
    }
    event.setDateStart(new DateStart(Date.from(start.toInstant()), true));
    if (end != null) {
      event.setDateEnd(new DateEnd(Date.from(end.toInstant()), true));
    }
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static Summary summary(Occurrence occurrence, Document document) {
    String title = CleanText.line(document.title());
    Summary summary =
        new Summary(occurrence.expected() ? Words.expected(title, document.language()) : title);
    summary.setLanguage(document.language().code());
    return summary;
  }

  private static Status status(Occurrence occurrence, Document document) {
    if (FeedPages.isWithdrawn(document)) {
      return Status.cancelled();
    }
    return occurrence.expected() ? Status.tentative() : Status.confirmed();
  }

  private String description(Occurrence occurrence, Document document, Page page) {
    Language language = document.language();
    List<String> lines = new ArrayList<>();
    lines.add(CleanText.line(document.lifecycle().note()));
    if (occurrence.expected()) {
      lines.add(Words.notConfirmed(language));
    }
    LocalDate alternative = occurrence.alternative();
    if (alternative != null) {
      lines.add(Words.alternative(alternative, language));
    }
    LocalDate confirmedOn = occurrence.confirmedOn();
    if (confirmedOn != null) {
      lines.add(Words.confirmedOn(confirmedOn, language));
    }
    lines.add(CleanText.line(document.summary()));
    if (document.details() instanceof Details.Event details) {
      lines.add(CleanText.line(details.lunar()));
      lines.add(CleanText.line(details.repeats()));
    }
    String source = CleanText.line(occurrence.source());
    if (!source.isEmpty()) {
      lines.add(Words.source(source, language));
    }
    lines.add(base.of(page.canonical()));
    lines.removeIf(String::isEmpty);
    return String.join("\n", lines);
  }

  private static Geo geo(Details.Position position) {
    return new Geo(position.latitude(), position.longitude());
  }
}

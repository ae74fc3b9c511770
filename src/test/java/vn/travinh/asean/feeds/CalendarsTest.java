package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarsTest {
  private SiteFolder site;

  @BeforeEach
  void startWithThreeSections(@TempDir Path folder) {
    site =
        SiteFolder.in(folder)
            .section("events", "Sự kiện", "Events")
            .section("festivals", "Lễ hội", "Festivals")
            .section("places", "Điểm đến", "Places")
            .page(
                "places/ao-ba-om/vi.md",
                "title: Ao Bà Om (Ao Vuông)\nsummary: Hồ.\n"
                    + "place: {kind: landscape, lat: 9.9176, lon: 106.3041, precision: 300}");
  }

  private void festival(String dates) {
    site.page(
        "festivals/ok-om-bok/vi.md",
        """
        title: Lễ hội Ok Om Bok
        summary: Đêm cúng trăng.
        updated: 2026-11-20
        related: [places/ao-ba-om]
        festival:
          calendar: khmer-chhankitek
          where: "Đêm hội chính ở Ao Bà Om, phường Nguyệt Hóa"
          dates: [%s]
        """
            .formatted(dates));
  }

  private void event(String lines) {
    site.page(
        "events/e/vi.md",
        "title: Hội nghị\nsummary: Cuộc họp.\nupdated: 2026-11-20\nevent: {" + lines + "}");
  }

  private ICalendar calendar(String path) {
    ICalendar calendar = Biweekly.parse(site.feed(path).text()).first();
    assertThat(calendar.validate(ICalVersion.V2_0).getWarnings()).isEmpty();
    return calendar;
  }

  private VEvent onlyEvent(String path) {
    List<VEvent> events = calendar(path).getEvents();
    assertThat(events).hasSize(1);
    return events.get(0);
  }

  private String unfolded(String path) {
    return site.feed(path).text().replace("\r\n ", "");
  }

  @Test
  void anAllDayEventEndsOnTheDayAfterItsLast() {
    event("start: 2026-05-08, end: 2026-05-09, all_day: true, venue: Cebu");
    assertThat(unfolded("/vi/su-kien/e.ics"))
        .contains("DTSTART;VALUE=DATE:20260508\r\n", "DTEND;VALUE=DATE:20260510\r\n");
    VEvent event = onlyEvent("/vi/su-kien/e.ics");
    assertThat(event.getDateStart().getValue().getRawComponents().toString())
        .startsWith("20260508");
    assertThat(event.getDateStart().getValue().hasTime()).isFalse();
  }

  @Test
  void aTimedEventIsInTheZoneOfVietNam() {
    event("start: 2026-05-08T08:30, end: 2026-05-08T17:00, venue: Hà Nội");
    assertThat(unfolded("/vi/su-kien/e.ics"))
        .contains("DTSTART;TZID=Asia/Ho_Chi_Minh:20260508T083000\r\n")
        .contains("DTEND;TZID=Asia/Ho_Chi_Minh:20260508T170000\r\n")
        .contains("BEGIN:VTIMEZONE\r\nTZID:Asia/Ho_Chi_Minh\r\n")
        .contains("TZOFFSETTO:+0700\r\n");
    VEvent event = onlyEvent("/vi/su-kien/e.ics");
    assertThat(event.getDateStart().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-05-08T01:30:00Z"));
    assertThat(event.getDateEnd().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-05-08T10:00:00Z"));
  }

  @Test
  void anEventWithoutAnEndHasNone() {
    event("start: 2026-05-08T08:30, venue: Hà Nội");
    assertThat(onlyEvent("/vi/su-kien/e.ics").getDateEnd()).isNull();
  }

  @Test
  void aTimedEventThatEndsOnALaterDayLastsUntilThatDayIsOver() {
    event("start: 2026-05-08T08:30, end: 2026-05-09, venue: Hà Nội");
    assertThat(unfolded("/vi/su-kien/e.ics"))
        .contains("DTEND;TZID=Asia/Ho_Chi_Minh:20260510T000000\r\n");
  }

  @Test
  void theMachinesOwnZoneChangesNothing() {
    event("start: 2026-05-08, end: 2026-05-09, all_day: true, venue: Cebu");
    festival("{start: 2026-11-24, expected: true}");
    TimeZone usual = TimeZone.getDefault();
    try {
      List<Feed> here = site.feeds();
      for (String zone : List.of("America/Los_Angeles", "Pacific/Kiritimati")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        assertThat(site.feeds()).isEqualTo(here);
      }
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Test
  void anUnconfirmedDateSaysSoAndNamesTheOtherDay() {
    festival(
        "{start: 2026-11-23, end: 2026-11-23, alternative: 2026-11-24, expected: true,"
            + " source: Lịch Khmer}");
    VEvent event = onlyEvent("/vi/le-hoi/ok-om-bok.ics");
    assertThat(event.getSummary().getValue()).isEqualTo("Lễ hội Ok Om Bok (dự kiến)");
    assertThat(event.getStatus().isTentative()).isTrue();
    assertThat(event.getDescription().getValue())
        .contains("Ngày dự kiến, chưa được xác nhận.")
        .contains("Cũng có thể là ngày 24/11/2026.")
        .contains("Nguồn: Lịch Khmer");
  }

  @Test
  void aConfirmedDateIsConfirmedInTheReadersLanguage() {
    festival("{start: 2025-11-05, expected: false, confirmed_on: 2025-10-20}");
    site.page(
        "festivals/ok-om-bok/en.md",
        """
        title: Ok Om Bok
        summary: The moon night.
        updated: 2026-11-20
        festival:
          calendar: khmer-chhankitek
          dates: [{start: 2025-11-05, expected: false, confirmed_on: 2025-10-20}, {start: 2026-11-24, expected: true}]
        """);
    List<VEvent> events = calendar("/en/festivals/ok-om-bok.ics").getEvents();
    assertThat(events)
        .extracting(event -> event.getSummary().getValue())
        .containsExactly("Ok Om Bok", "Ok Om Bok (expected)");
    assertThat(events.get(0).getStatus().isConfirmed()).isTrue();
    assertThat(events.get(0).getDescription().getValue()).contains("Confirmed on 20 October 2025.");
    assertThat(events.get(0).getSummary().getLanguage()).isEqualTo("en");
  }

  @Test
  void venueAddressAndPointAreThere() {
    festival("{start: 2025-11-05}");
    VEvent event = onlyEvent("/vi/le-hoi/ok-om-bok.ics");
    assertThat(event.getLocation().getValue())
        .isEqualTo("Đêm hội chính ở Ao Bà Om, phường Nguyệt Hóa");
    assertThat(event.getGeo().getLatitude()).isEqualTo(9.9176);
    assertThat(event.getGeo().getLongitude()).isEqualTo(106.3041);
    assertThat(event.getUrl().getValue()).isEqualTo(BASE + "/vi/le-hoi/ok-om-bok/");
  }

  @Test
  void noPointIsGivenForAVenueThatIsKnownByItsCommuneOnly() {
    site.page(
        "places/ao-ba-om/vi.md",
        "title: Ao Bà Om\nsummary: Hồ.\n"
            + "place: {kind: landscape, lat: 9.9, lon: 106.3, precision: 6000}");
    festival("{start: 2025-11-05}");
    assertThat(onlyEvent("/vi/le-hoi/ok-om-bok.ics").getGeo()).isNull();
  }

  @Test
  void theStampComesFromTheDocument() {
    festival("{start: 2025-11-05}");
    VEvent event = onlyEvent("/vi/le-hoi/ok-om-bok.ics");
    assertThat(event.getDateTimeStamp().getValue().toInstant())
        .isEqualTo(Instant.parse("2026-11-19T17:00:00Z"));
    assertThat(event.getSequence().getValue()).isPositive();
  }

  @Test
  void aYearTakenOutOfTheListLeavesTheOthersTheirNames() {
    festival("{start: 2025-11-05}, {start: 2026-11-24}, {start: 2026-12-24}");
    List<String> before = uids();
    festival("{start: 2026-11-23}, {start: 2026-12-24}");
    assertThat(uids()).isEqualTo(before.subList(1, 3));
    assertThat(before).doesNotHaveDuplicates();
  }

  private List<String> uids() {
    return calendar("/vi/le-hoi/ok-om-bok.ics").getEvents().stream()
        .map(event -> event.getUid().getValue())
        .toList();
  }

  @Test
  void oneFileHasAllFestivalsAndEventsOfALanguageInOrder() {
    event("start: 2026-05-08, venue: Cebu");
    festival("{start: 2025-11-05}, {start: 2026-11-24, expected: true}");
    assertThat(calendar("/vi/events.ics").getEvents())
        .extracting(event -> event.getSummary().getValue())
        .containsExactly("Lễ hội Ok Om Bok", "Hội nghị", "Lễ hội Ok Om Bok (dự kiến)");
  }

  @Test
  void aMissingTranslationIsNoEntryToSubscribeToButItsPagesFileIsThere() {
    event("start: 2026-05-08, venue: Cebu");
    assertThatNobodyIsInvited("/km/events.ics");
    assertThat(onlyEvent("/km/events/e.ics").getUrl().getValue())
        .isEqualTo(BASE + "/vi/su-kien/e/");
  }

  /** A calendar needs a component (RFC 5545, section 3.6); its time zone is one. */
  private void assertThatNobodyIsInvited(String path) {
    assertThat(unfolded(path)).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
    assertThat(Biweekly.parse(site.feed(path).text()).first().getEvents()).isEmpty();
  }

  @Test
  void aWithdrawnEventIsCancelledForThoseWhoHaveIt() {
    site.page(
        "events/e/vi.md",
        "title: Hội nghị\nstatus: withdrawn\nstatus_note: Không tổ chức.\n"
            + "event: {start: 2026-05-08, venue: Cebu}");
    VEvent event = onlyEvent("/vi/su-kien/e.ics");
    assertThat(event.getStatus().isCancelled()).isTrue();
    assertThat(event.getDescription().getValue()).startsWith("Không tổ chức.");
    assertThatNobodyIsInvited("/vi/events.ics");
  }

  @Test
  void whatWasWrittenIsReadAndWrittenAgainAsTheSame() {
    event("start: 2026-05-08T08:30, end: 2026-05-08T17:00, venue: Hà Nội");
    festival("{start: 2026-11-23, alternative: 2026-11-24, expected: true}");
    ICalendar once = calendar("/vi/events.ics");
    ICalendar twice = Biweekly.parse(Biweekly.write(once).go()).first();
    assertThat(twice.getEvents()).isEqualTo(once.getEvents());
  }

  @Test
  void linesEndWithCarriageReturnAndLineFeed() {
    event("start: 2026-05-08, venue: Cebu");
    String text = site.feed("/vi/events.ics").text();
    assertThat(text.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
  }
}

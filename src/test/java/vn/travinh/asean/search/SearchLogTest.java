package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.search.SearchCounts.Query;
import vn.travinh.asean.text.Language;

class SearchLogTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-26");

  @TempDir private Path folder;

  private static Clock at(String moment) {
    return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
  }

  private SearchLog open() {
    return SearchLog.open(folder.resolve("searches"), at("2026-11-26T05:00:00Z"));
  }

  private static SearchResults found(String text, long total) {
    return new SearchResults(
        SearchQuery.of(text, Language.VIETNAMESE, 10),
        total,
        1,
        null,
        List.of(),
        List.of(),
        SearchResults.Facets.NONE,
        List.of());
  }

  private static void ask(SearchLog log, String text, long total, int times) {
    for (int i = 0; i < times; i++) {
      log.count(found(text, total));
    }
  }

  private List<SearchCounts> read() throws IOException {
    return SearchLog.read(folder.resolve("searches"), 10);
  }

  @Test
  void whatManyAskIsToldWithHowOftenItWasInVain() throws IOException {
    try (SearchLog log = open()) {
      ask(log, "Ao Bà Om", 3, 4);
      ask(log, "  ao  bà\tom ", 3, 2);
      ask(log, "tàu cao tốc", 0, 5);
    }
    assertThat(read())
        .containsExactly(
            new SearchCounts(
                DAY,
                11,
                5,
                List.of(new Query("vi", "ao bà om", 6, 0), new Query("vi", "tàu cao tốc", 5, 5))));
  }

  @Test
  void whatFewAskIsInTheTotalAloneAndNeverOnDisk() throws IOException {
    try (SearchLog log = open()) {
      ask(log, "nguyễn văn an làng tôi", 0, 4);
    }
    assertThat(read()).containsExactly(new SearchCounts(DAY, 4, 4, List.of()));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file)).doesNotContain("nguyễn");
      }
    }
  }

  @Test
  void whatLooksPersonalIsNeverTold() throws IOException {
    List<String> personal =
        List.of(
            "an@example.vn",
            "an＠example.vn",
            "an (at) example vn",
            "an a còng example chấm vn",
            "nguyenvanan gmail com",
            "0912345678",
            "0912 345 678",
            "+84 (0)912.345.678",
            "gọi 0294-3855-000",
            "០៩១២៣៤៥៦៧៨",
            "cccd 084095001234",
            "https://zalo.me/abc",
            "a".repeat(81));
    try (SearchLog log = open()) {
      personal.forEach(text -> ask(log, text, 0, 10));
    }
    assertThat(read())
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.queries()).isEmpty();
              assertThat(day.searches()).isEqualTo(10L * personal.size());
            });
  }

  @Test
  void numbersOfDecisionsAndYearsAreNotPersonal() throws IOException {
    List<String> plain =
        List.of("1436/qđ-ubnd", "ascc 2026-2035", "91/2025/qh15", "ok om bok 2026", "30/10/2025");
    try (SearchLog log = open()) {
      plain.forEach(text -> ask(log, text, 1, 5));
    }
    assertThat(read().get(0).queries())
        .extracting(Query::text)
        .containsExactlyInAnyOrderElementsOf(plain);
  }

  @Test
  void nothingInvisibleAndNoLineEndGetsIntoTheFile() throws IOException {
    try (SearchLog log = open()) {
      ask(log, "ao\n9\t9\tvi\tgiả \u202ebà\u0000 \ud800om", 1, 5);
    }
    assertThat(read().get(0).queries())
        .containsExactly(new Query("vi", "ao 9 9 vi giả bà om", 5, 0));
  }

  @Test
  void furtherPagesAndFiltersAreNoNewSearches() throws IOException {
    try (SearchLog log = open()) {
      ask(log, "trà vinh", 30, 5);
      for (SearchQuery query :
          List.of(
              new SearchQuery("trà vinh", Language.VIETNAMESE, Set.of(), Set.of(), Set.of(), 2, 10),
              new SearchQuery(
                  "trà vinh", Language.VIETNAMESE, Set.of("news"), Set.of(), Set.of(), 1, 10),
              SearchQuery.of(" ", Language.VIETNAMESE, 10))) {
        log.count(SearchResults.none(query));
      }
    }
    assertThat(read().get(0).searches()).isEqualTo(5);
  }

  @Test
  void countingGoesOnAfterARestartOnTheSameDay() throws IOException {
    try (SearchLog log = open()) {
      ask(log, "dừa sáp", 1, 6);
    }
    try (SearchLog log = open()) {
      ask(log, "dừa sáp", 1, 1);
    }
    assertThat(read())
        .containsExactly(new SearchCounts(DAY, 7, 0, List.of(new Query("vi", "dừa sáp", 7, 0))));
  }

  @Test
  void theDayIsThatOfTraVinhAndOldDaysAreForgotten() throws IOException {
    Path searches = Files.createDirectories(folder.resolve("searches"));
    Files.writeString(searches.resolve("2025-10-22.tsv"), "1\t0\n");
    Files.writeString(searches.resolve("2025-10-23.tsv"), "2\t0\n");
    Files.writeString(searches.resolve("notes.tsv"), "not ours");
    try (SearchLog log = SearchLog.open(searches, at("2026-11-26T17:00:01Z"))) {
      ask(log, "x", 1, 1);
    }
    assertThat(read())
        .extracting(SearchCounts::day)
        .containsExactly(LocalDate.parse("2026-11-27"), LocalDate.parse("2025-10-23"));
    assertThat(searches.resolve("notes.tsv")).exists();
  }

  @Test
  void aDamagedFileCostsItsDayAndNothingElse() throws IOException {
    Path searches = Files.createDirectories(folder.resolve("searches"));
    Files.writeString(searches.resolve("2026-11-26.tsv"), "half a li");
    try (SearchLog log = open()) {
      ask(log, "dừa sáp", 1, 5);
    }
    assertThat(read().get(0).searches()).isEqualTo(5);
  }

  private static String letters(int number) {
    return Integer.toString(number, 10)
        .chars()
        .mapToObj(digit -> String.valueOf((char) ('a' + digit - '0')))
        .collect(Collectors.joining());
  }

  @Test
  void strangersCannotFillTheMemoryNorTheFile() {
    DayOfSearches day = new DayOfSearches(new SearchCounts(DAY, 0, 0, List.of()));
    for (int i = 0; i < 6; i++) {
      day.add("vi", "ao bà om", false);
    }
    for (int i = 0; i < 50_000; i++) {
      day.add("vi", "spam " + letters(i), true);
    }
    SearchCounts told = day.told();
    assertThat(told.searches()).isEqualTo(50_006);
    assertThat(told.queries()).contains(new Query("vi", "ao bà om", 6, 0));
    assertThat(told.queries()).hasSizeLessThanOrEqualTo(200);
  }
}

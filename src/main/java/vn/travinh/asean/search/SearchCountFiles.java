package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of daily counts: one file per day, {@code 2026-11-26.tsv}. The first line has the
 * day's searches and how many found nothing; each further line the same of one query, then its
 * language and text, separated by tabs.
 *
 * <p>A file is written beside its old version and put in its place whole, so that neither a crash
 * nor a reader ever meets half of one.
 */
final class SearchCountFiles {
  /** A year and a month: a season can be compared with the same one a year ago. */
  private static final int DAYS_KEPT = 400;

  /** Two hundred queries of eighty characters, with room to spare; larger ones are not ours. */
  private static final long MAX_BYTES = 200_000;

  private static final String ENDING = ".tsv";

  private final Path folder;

  SearchCountFiles(Path folder) {
    this.folder = folder;
  }

  /** The counts of this day; all zero where there are none. */
  SearchCounts read(LocalDate day) throws IOException {
    Path file = folder.resolve(day + ENDING);
    SearchCounts none = new SearchCounts(day, 0, 0, List.of());
    try {
      return Files.size(file) > MAX_BYTES
          ? none
          : parse(day, Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return none;
    }
  }

  /** All days there are, the newest first. */
  List<LocalDate> days() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .flatMap(name -> day(name).stream())
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  private static Optional<LocalDate> day(String name) {
    try {
      return name.endsWith(ENDING)
          ? Optional.of(LocalDate.parse(name.substring(0, name.length() - ENDING.length())))
          : Optional.empty();
    } catch (DateTimeException notOurs) {
      return Optional.empty();
    }
  }

  /** A line that cannot be read is left out: counts are worth no more trouble. */
  private static SearchCounts parse(LocalDate day, List<String> lines) {
    long searches = 0;
    long inVain = 0;
    List<SearchCounts.Query> queries = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("\t", -1);
      if (parts.length == 2 && isNumber(parts[0]) && isNumber(parts[1])) {
        searches = Long.parseLong(parts[0]);
        inVain = Long.parseLong(parts[1]);
      } else if (parts.length == 4 && isNumber(parts[0]) && isNumber(parts[1])) {
        queries.add(
            new SearchCounts.Query(
                parts[2], parts[3], Long.parseLong(parts[0]), Long.parseLong(parts[1])));
      }
    }
    return new SearchCounts(day, searches, inVain, queries);
  }

  private static boolean isNumber(String text) {
    return text.matches("[0-9]{1,12}");
  }

  void write(SearchCounts counts) throws IOException {
    Files.createDirectories(folder);
    List<String> lines = new ArrayList<>();
    lines.add(counts.searches() + "\t" + counts.inVain());
    for (SearchCounts.Query query : counts.queries()) {
      lines.add(
          String.join(
              "\t",
              Long.toString(query.searches()),
              Long.toString(query.inVain()),
              query.language(),
              query.text()));
    }
    Path file = folder.resolve(counts.day() + ENDING);
    Path temporary = folder.resolve(counts.day() + ".new");
    Files.write(temporary, lines, StandardCharsets.UTF_8);
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void deleteOlderThan(LocalDate today) throws IOException {
    LocalDate oldest = today.minusDays(DAYS_KEPT);
    for (LocalDate day : days()) {
      if (day.isBefore(oldest)) {
        Files.deleteIfExists(folder.resolve(day + ENDING));
      }
    }
  }
}

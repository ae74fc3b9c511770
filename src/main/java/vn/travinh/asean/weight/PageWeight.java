package vn.travinh.asean.weight;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a first visit to a page makes a browser fetch.
 *
 * @param path the page's address
 * @param parts the page itself first, each file once
 */
public record PageWeight(String path, List<Part> parts) {
  /**
   * Pictures that a browser fetches ahead although they may wait: it begins 1,250 to 2,500 pixels
   * before they come into sight, and a card on a phone is about 400 pixels high.
   */
  static final int FETCHED_AHEAD = 4;

  /** More would be no help: the rest of a page's files are small. */
  private static final int NAMED = 6;

  public PageWeight {
    parts = List.copyOf(parts);
  }

  /** What is fetched before the reader scrolls. */
  public List<Part> firstVisit() {
    return Stream.concat(
            parts.stream().filter(part -> !part.later()),
            parts.stream().filter(Part::later).limit(FETCHED_AHEAD))
        .toList();
  }

  public long bytes() {
    return sum(firstVisit());
  }

  public int requests() {
    return firstVisit().size();
  }

  public long bytesOf(Part.Use use) {
    return sum(firstVisit().stream().filter(part -> part.use() == use).toList());
  }

  /** Whether it shows photographs or scans; drawings belong to the text. */
  boolean hasPhotographs() {
    return parts.stream()
        .anyMatch(part -> part.use() == Part.Use.PICTURE && !part.address().endsWith(".svg"));
  }

  /** The heaviest files, such as {@code the page itself 14.5 KB, css/site.css 8.6 KB}. */
  String heaviest() {
    return firstVisit().stream()
        .sorted(Comparator.comparingLong(Part::bytes).reversed())
        .limit(NAMED)
        .map(part -> name(part) + " " + kilobytes(part.bytes()))
        .collect(Collectors.joining(", "));
  }

  private static String name(Part part) {
    return part.use() == Part.Use.PAGE
        ? "the page itself"
        : part.address().replaceFirst("^/assets/[^/]+/", "");
  }

  private static long sum(List<Part> parts) {
    return parts.stream().mapToLong(Part::bytes).sum();
  }

  /** A kilobyte is 1,000 bytes, as in browsers' own tables. */
  public static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f KB", bytes / 1000.0);
  }
}

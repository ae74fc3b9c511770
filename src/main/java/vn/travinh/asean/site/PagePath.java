package vn.travinh.asean.site;

/**
 * A public address within the site, such as {@code /vi/diem-den/ao-ba-om/}. Starts and ends with
 * "/".
 */
public record PagePath(String value) implements Comparable<PagePath> {
  public PagePath {
    if (!value.startsWith("/") || !value.endsWith("/")) {
      throw new IllegalArgumentException("not a page path: " + value);
    }
  }

  /** This path with one more part: {@code /vi/} and {@code tin-tuc} give {@code /vi/tin-tuc/}. */
  public PagePath with(String segment) {
    return new PagePath(value + segment + "/");
  }

  @Override
  public int compareTo(PagePath other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

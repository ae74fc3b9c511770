package vn.travinh.asean.content;

/**
 * A section's {@code section.yaml}.
 *
 * @param title such as "Điểm đến" / "Places"
 * @param segment its part of the address per language
 * @param summary one or two sentences, for the section's page and its description
 */
public record SectionSettings(
    Kind kind, Names title, Names segment, Names summary, Order order, String file) {

  /** How the section's list is sorted. */
  public enum Order {
    /** Newest first. */
    DATE,
    /** Smallest {@code weight} first, then by title. */
    WEIGHT,
    /** By the language's alphabet. */
    TITLE
  }
}

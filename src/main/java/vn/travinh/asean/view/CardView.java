package vn.travinh.asean.view;

import org.jspecify.annotations.Nullable;

/**
 * A page shown small, as one of many.
 *
 * @param language code of the page's language, empty where it is that of the text around
 * @param eyebrow a word or two above the title, or empty
 * @param time null where the page has none worth showing
 * @param badge a word on its state, or empty
 * @param badgeTone {@code on}, {@code off} or {@code maybe}
 * @param flag address of a country's flag, or empty
 */
record CardView(
    String href,
    String title,
    String summary,
    String language,
    String eyebrow,
    @Nullable TimeView time,
    String badge,
    String badgeTone,
    String flag,
    CoverView cover) {

  /** The same card with another badge, or with its own where the other is empty. */
  CardView withBadge(String words, String tone) {
    return words.isEmpty()
        ? this
        : new CardView(href, title, summary, language, eyebrow, time, words, tone, flag, cover);
  }

  public boolean hasLanguage() {
    return !language.isEmpty();
  }

  public boolean hasSummary() {
    return !summary.isEmpty();
  }

  public boolean hasEyebrow() {
    return !eyebrow.isEmpty();
  }

  public boolean hasTime() {
    return time != null;
  }

  public boolean hasBadge() {
    return !badge.isEmpty();
  }

  public boolean hasFlag() {
    return !flag.isEmpty();
  }
}

package vn.travinh.asean.editor;

import java.util.Locale;
import vn.travinh.asean.publish.DraftPreviews.Preview;
import vn.travinh.asean.weight.Budget;
import vn.travinh.asean.weight.PageWeight;
import vn.travinh.asean.weight.Scales;

/**
 * How long a text is and how heavy its page.
 *
 * @param words as white space cuts them; Khmer, which has none between words, counts too few
 * @param weight such as {@code 42,3 KB}; empty where there is no page
 * @param budget likewise
 */
record Weighing(int words, String weight, String budget, long percent) {
  static Weighing of(Preview preview) {
    int words = preview.document() == null ? 0 : words(preview.document().body().plainText());
    if (preview.page() == null || preview.publication() == null) {
      return new Weighing(words, "", "", 0);
    }
    PageWeight weight = new Scales(preview.publication()).weigh(preview.page().path().value());
    Budget budget = Budget.of(preview.page(), weight);
    return new Weighing(
        words,
        kilobytes(weight.bytes()),
        kilobytes(budget.bytes()),
        Math.round(100.0 * weight.bytes() / budget.bytes()));
  }

  static int words(String plainText) {
    String text = plainText.strip();
    return text.isEmpty() ? 0 : text.split("\\s+").length;
  }

  public boolean hasWeight() {
    return !weight.isEmpty();
  }

  public boolean isTooHeavy() {
    return percent > 100;
  }

  private static String kilobytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f KB", bytes / 1000.0).replace('.', ',');
  }
}

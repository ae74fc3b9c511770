package vn.travinh.asean.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a document and what it serves. Texts are empty where nothing was given.
 *
 * @param translation {@code human}, {@code assisted}, {@code awaiting-review} or empty
 * @param translatedFrom what this text was translated from, null where that was not written down
 * @param planTasks tasks and bodies of Decision 1436/QĐ-UBND, such as {@code III.8-e}
 */
public record Editorial(
    String owner,
    @Nullable LocalDate reviewBy,
    String author,
    String reviewedBy,
    String translation,
    @Nullable TranslationSource translatedFrom,
    List<Correction> corrections,
    List<String> planTasks) {
  public static final Editorial NONE =
      new Editorial("", null, "", "", "", null, List.of(), List.of());

  public Editorial {
    corrections = List.copyOf(corrections);
    planTasks = List.copyOf(planTasks);
  }
}

package vn.travinh.asean.content;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.text.Language;

/** A text in several languages, as in {@code {vi: Tin tức, en: News}}. */
public record Names(Map<String, String> byLanguage) {
  public static final Names NONE = new Names(Map.of());

  public Names {
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * The text in this language, else in Vietnamese, else in English, else any; empty where there is
   * none at all.
   */
  public String in(Language language) {
    for (String code : new String[] {language.code(), "vi", "en"}) {
      String text = byLanguage.get(code);
      if (text != null) {
        return text;
      }
    }
    return byLanguage.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse("");
  }

  /** The text in exactly this language. */
  public @Nullable String only(Language language) {
    return byLanguage.get(language.code());
  }

  public boolean isEmpty() {
    return byLanguage.isEmpty();
  }
}

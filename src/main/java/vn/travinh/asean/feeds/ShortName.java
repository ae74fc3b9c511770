package vn.travinh.asean.feeds;

import vn.travinh.asean.content.Names;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** The site's name where there is room for a few letters only. */
final class ShortName {
  private ShortName() {}

  /**
   * The name in the default language where it fits; else as many leading words as fit of the
   * English name, where the proper name comes first: {@code ASEAN – Trà Vinh Portal} gives {@code
   * ASEAN – Trà Vinh}, while a Vietnamese one begins with {@code Cổng thông tin}.
   */
  static String of(Site site, int longest) {
    Names names = site.settings().name();
    String name = CleanText.line(names.in(site.defaultLanguage()));
    if (length(name) <= longest) {
      return name;
    }
    String english = names.only(Language.ENGLISH);
    return cut(english == null ? name : CleanText.line(english), longest);
  }

  /** As many leading words as fit, without a dash or comma at their end. */
  static String cut(String text, int longest) {
    if (length(text) <= longest) {
      return text;
    }
    String start = text.substring(0, text.offsetByCodePoints(0, longest));
    boolean insideWord = text.charAt(start.length()) != ' ';
    int space = start.lastIndexOf(' ');
    String words = insideWord && space > 0 ? start.substring(0, space) : start;
    return words.replaceFirst("[\\s\\p{Punct}–—]+$", "");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}

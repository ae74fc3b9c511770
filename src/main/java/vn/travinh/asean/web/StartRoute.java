package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.text.Language;

/** {@code /} leads to the front page in the visitor's language. */
final class StartRoute {
  /** Longer than what browsers send. */
  private static final int MAX_HEADER = 500;

  private StartRoute() {}

  static void redirect(Context ctx, List<Language> languages) {
    ctx.header("Vary", "Accept-Language")
        .header("Cache-Control", "no-cache")
        .header(
            "Location", Addresses.home(preferred(ctx.header("Accept-Language"), languages)).value())
        .status(302);
  }

  static Language preferred(
      @org.jspecify.annotations.Nullable String header, List<Language> languages) {
    if (header == null || header.length() > MAX_HEADER) {
      return languages.get(0);
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      List<String> codes = languages.stream().map(Language::code).toList();
      String code = Locale.lookupTag(ranges, codes);
      return code == null ? languages.get(0) : new Language(code);
    } catch (IllegalArgumentException notAHeader) {
      return languages.get(0);
    }
  }
}

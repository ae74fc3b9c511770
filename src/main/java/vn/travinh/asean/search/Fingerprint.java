package vn.travinh.asean.search;

import com.ibm.icu.util.VersionInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.travinh.asean.text.Language;

/**
 * Tells apart indexes that were made differently. Neither backend notices by itself that analysis
 * or fields are no longer those an index was made with; it would silently answer less.
 */
final class Fingerprint {
  /** To be raised when {@link Entry} or {@link EntryFields} put something else into the index. */
  private static final int FORMAT = 3;

  /** Something of all that analysis treats in its own way. */
  private static final String SAMPLE =
      "Chùa Âng, hoà hòa THUỶ Đường 1.436/QĐ-UBND 02/09 M'Nông naïve running pagodas "
          + "ខេត្តត្រាវិញ ព្រះត្រពាំង មន្រ្តី ឲ្យ ១២ ປະເທດລາວ 中文 e\u0301a\u0323\u0302";

  private Fingerprint() {}

  static String current() {
    String readings =
        List.of(Language.VIETNAMESE, Language.ENGLISH, Language.KHMER).stream()
            .map(Analysis::of)
            .flatMap(
                analysis -> {
                  List<Token> tokens = analysis.tokens(SAMPLE);
                  return Stream.concat(
                      tokens.stream(), analysis.compounds(SAMPLE, tokens).stream());
                })
            .map(token -> token.exact() + "/" + token.folded())
            .collect(Collectors.joining(" "));
    return String.join(
        " ",
        "format=" + FORMAT,
        "analysis=" + Integer.toHexString(readings.hashCode()),
        "lucene=" + org.apache.lucene.util.Version.LATEST,
        "icu=" + VersionInfo.ICU_VERSION);
  }
}

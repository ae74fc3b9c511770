package vn.travinh.asean.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.publish.Answer;
import vn.travinh.asean.publish.Payload;

/** What a client can unpack (RFC 9110, section 12.5.3). */
record AcceptedEncodings(boolean brotli, boolean gzip) {

  static AcceptedEncodings parse(@Nullable String header) {
    if (header == null) {
      return new AcceptedEncodings(false, false);
    }
    Boolean brotli = null;
    Boolean gzip = null;
    boolean rest = false;
    for (String part : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] pieces = part.split(";", 2);
      boolean wanted = pieces.length == 1 || !isZero(pieces[1].strip());
      switch (pieces[0].strip()) {
        case "br" -> brotli = wanted;
        case "gzip", "x-gzip" -> gzip = wanted;
        case "*" -> rest = wanted;
        default -> {
          // encodings that are never made here
        }
      }
    }
    return new AcceptedEncodings(brotli == null ? rest : brotli, gzip == null ? rest : gzip);
  }

  private static boolean isZero(String weight) {
    return weight.matches("q\\s*=\\s*0(\\.0*)?");
  }

  /** The smallest form of an answer that this client takes. */
  Chosen of(Answer answer) {
    Payload brotliBytes = answer.brotli();
    if (brotli && brotliBytes != null) {
      return new Chosen(brotliBytes, "br", "\"" + answer.tag() + "-br\"");
    }
    Payload gzipBytes = answer.gzip();
    if (gzip && gzipBytes != null) {
      return new Chosen(gzipBytes, "gzip", "\"" + answer.tag() + "-gz\"");
    }
    return new Chosen(answer.identity(), null, "\"" + answer.tag() + "\"");
  }

  /**
   * @param encoding value of Content-Encoding, null for none
   * @param etag quoted; another one for each encoding, because their bytes differ
   */
  record Chosen(Payload payload, @Nullable String encoding, String etag) {}
}

package vn.travinh.asean.feeds;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.text.Language;

/**
 * Names that never change: made from language and id alone, so that neither another host nor
 * another slug makes a feed reader or a calendar show everything twice. Name-based UUIDs (RFC 9562,
 * version 3), because a {@code tag:} address would need a domain that the site may lose.
 */
final class Identifiers {
  private static final String SPACE = "vn.travinh.asean:";

  private Identifiers() {}

  static String ofDocument(Document document) {
    return urn(document.language() + ":" + document.id());
  }

  static String ofFeed(Language language) {
    return urn(language.code());
  }

  static String ofFeed(Language language, Kind kind) {
    return urn(language + ":" + kind.section());
  }

  /** RFC 7986, section 5.3, wants a UUID that tells nothing of the host. */
  static String ofOccurrence(Document document, Occurrence occurrence) {
    String suffix = occurrence.key().isEmpty() ? "" : ":" + occurrence.key();
    return uuid(document.language() + ":" + document.id() + suffix);
  }

  private static String urn(String name) {
    return "urn:uuid:" + uuid(name);
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes((SPACE + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}

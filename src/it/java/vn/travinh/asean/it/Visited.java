package vn.travinh.asean.it;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What one address answered.
 *
 * @param address relative to the host, with its query and without a fragment
 * @param type without parameters, such as {@code text/html}; empty where there is none
 * @param location where a redirect leads
 */
record Visited(String address, int status, String type, Optional<String> location, byte[] body) {
  boolean isHtml() {
    return type.equals("text/html");
  }

  /** Whether it is a page, and not one that says what is wrong. */
  boolean isPage() {
    return status == 200 && isHtml();
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  Document document(String host) {
    return Jsoup.parse(text(), host + address);
  }
}

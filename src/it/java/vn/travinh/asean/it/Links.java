package vn.travinh.asean.it;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what an answer links to on its own host, whatever its format. */
final class Links {
  private static final List<String> ATTRIBUTES =
      List.of("href", "src", "action", "data", "poster", "cite", "xlink:href");
  private static final Pattern CSS_ADDRESS =
      Pattern.compile("url\\(\\s*['\"]?([^'\")]+)['\"]?\\s*\\)");
  private static final Pattern JSON_ADDRESS =
      Pattern.compile("\"(?:url|src|start_url|href|id|scope)\"\\s*:\\s*\"(/[^\"]*)\"");

  private final String host;
  private final Pattern absolute;

  /**
   * @param host such as {@code http://127.0.0.1:8080}
   */
  Links(String host) {
    this.host = host;
    this.absolute = Pattern.compile(Pattern.quote(host) + "(/[^\\s\"'<>\\\\)\\]}]*)?");
  }

  List<Link> in(Visited visited) {
    List<Link> links = new ArrayList<>();
    visited.location().ifPresent(target -> add(links, visited, target));
    switch (visited.type()) {
      case "text/html" -> inHtml(visited, links);
      case "text/css" -> all(CSS_ADDRESS, visited.text(), 1, visited, links);
      case "text/calendar" ->
          // Long lines of a calendar are folded; RFC 5545 §3.1.
          all(absolute, visited.text().replaceAll("\r?\n[ \t]", ""), 0, visited, links);
      default -> {
        if (isText(visited.type())) {
          String text = visited.text().replace("&amp;", "&");
          all(absolute, text, 0, visited, links);
          all(JSON_ADDRESS, text, 1, visited, links);
        }
      }
    }
    return links;
  }

  private void inHtml(Visited visited, List<Link> links) {
    Document page = visited.document(host);
    for (Element element : page.getAllElements()) {
      for (String attribute : ATTRIBUTES) {
        if (element.hasAttr(attribute)) {
          add(links, visited, element.attr(attribute));
        }
      }
      for (String candidate : element.attr("srcset").split(",")) {
        if (!candidate.isBlank()) {
          add(links, visited, candidate.strip().split("\\s+")[0]);
        }
      }
    }
    for (Element told : page.select("meta[content], script[type=application/ld+json]")) {
      String text = told.tagName().equals("meta") ? told.attr("content") : told.data();
      all(absolute, text, 0, visited, links);
    }
  }

  private void all(Pattern pattern, String text, int group, Visited visited, List<Link> links) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(links, visited, matcher.group(group));
    }
  }

  private void add(List<Link> links, Visited from, String address) {
    resolve(from.address(), address)
        .ifPresent(
            target -> {
              String fragment = target.getRawFragment() == null ? "" : target.getRawFragment();
              String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
              String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
              links.add(
                  new Link(
                      from.address(),
                      path + query,
                      URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8)));
            });
  }

  /** The target where it is on this host; templates such as {@code ?q={searchTerms}} are none. */
  private Optional<URI> resolve(String from, String address) {
    if (address.startsWith("data:") || address.contains("{")) {
      return Optional.empty();
    }
    URI target = URI.create(host + from).resolve(URI.create(address.strip()));
    return target.toString().startsWith(host) ? Optional.of(target) : Optional.empty();
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
  }
}

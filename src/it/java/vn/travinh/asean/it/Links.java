package vn.travinh.asean.it;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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
    this.absolute = Pattern.compile(Pattern.quote(host) + "(/[^\\s\"'<>\\\\)\\]}#]*)?");
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
    // What is told to machines names things by fragments that are on no page.
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
    if (address.startsWith("data:") || address.contains("{")) {
      // A picture that carries itself, or a template such as ?q={searchTerms}.
      return;
    }
    URI target;
    try {
      target = URI.create(host + from.address()).resolve(new URI(address.strip()));
    } catch (URISyntaxException malformed) {
      links.add(new Link(from.address(), address, ""));
      return;
    }
    if (target.toString().startsWith(host)) {
      String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
      String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
      if (query.equals("?text-only") || path.startsWith("/media/cards/")) {
        // The same page once more, and a picture for each page that would have to be drawn: both
        // have tests of their own, and would double the time that every page takes.
        return;
      }
      links.add(new Link(from.address(), path + query, decoded(target.getRawFragment())));
    }
  }

  private static String decoded(@Nullable String fragment) {
    return fragment == null
        ? ""
        : URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static boolean isText(String type) {
    return type.startsWith("text/") || type.endsWith("xml") || type.endsWith("json");
  }
}

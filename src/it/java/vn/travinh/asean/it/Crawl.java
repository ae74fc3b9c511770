package vn.travinh.asean.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that can be reached from the front pages by following links, without a browser.
 *
 * @param answers by address
 * @param links in the order found
 */
record Crawl(Map<String, Visited> answers, List<Link> links) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /** Where it starts; {@code /} itself leads elsewhere by the visitor's language. */
  private static final List<String> STARTS =
      List.of(
          "/vi/",
          "/en/",
          "/km/",
          "/sitemap.xml",
          "/robots.txt",
          "/.well-known/security.txt",
          "/api/places.geojson",
          "/api/openapi.json");

  static Crawl of(String host) {
    Links finder = new Links(host);
    Map<String, Visited> answers = new TreeMap<>();
    List<Link> links = new ArrayList<>();
    Deque<String> waiting = new ArrayDeque<>(STARTS);
    while (!waiting.isEmpty()) {
      String address = waiting.remove();
      if (answers.containsKey(address)) {
        continue;
      }
      Visited visited = visit(host, address);
      answers.put(address, visited);
      if (leadsOn(address)) {
        for (Link link : finder.in(visited)) {
          links.add(link);
          if (!link.isMalformed()) {
            waiting.add(link.to());
          }
        }
      }
    }
    return new Crawl(Map.copyOf(answers), List.copyOf(links));
  }

  /** Searches lead to searches without end: they are visited, and not followed. */
  private static boolean leadsOn(String address) {
    return !address.contains("?");
  }

  static Visited visit(String host, String address) {
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create(host + address)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      String type = response.headers().firstValue("Content-Type").orElse("");
      return new Visited(
          address,
          response.statusCode(),
          type.split(";")[0].strip(),
          response.headers().firstValue("Location"),
          response.body());
    } catch (IOException failed) {
      throw new UncheckedIOException(host + address, failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** All pages, in the order of their addresses. */
  List<Visited> pages() {
    return answers.values().stream()
        .filter(Visited::isPage)
        .sorted((a, b) -> a.address().compareTo(b.address()))
        .toList();
  }
}

package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Whoever follows a link of the shipped site, in any language or format, arrives where it says. */
@BrowserTest
class LinksLeadSomewhereTest {
  /** The address without a language leads to the visitor's own. */
  private static final Set<String> WANTED_REDIRECTS = Set.of("/");

  @Test
  void everyLinkAnswers200(ShippedSite site) {
    Map<String, Visited> answers = site.crawl().answers();
    List<String> broken =
        site.crawl().links().stream()
            .filter(link -> !WANTED_REDIRECTS.contains(link.to()))
            .filter(link -> link.isMalformed() || answers.get(link.to()).status() != 200)
            .map(
                link ->
                    link.isMalformed()
                        ? link + " is no address"
                        : link + " answers " + answers.get(link.to()).status())
            .distinct()
            .toList();
    assertThat(broken).isEmpty();
  }

  @Test
  void everyAnchorIsOnItsPage(ShippedSite site) {
    Map<String, Set<String>> anchors = new HashMap<>();
    List<String> broken =
        site.crawl().links().stream()
            .filter(link -> !link.fragment().isEmpty() && !link.isMalformed())
            .filter(link -> site.crawl().answers().get(link.to()).isHtml())
            .filter(
                link ->
                    !anchors
                        .computeIfAbsent(link.to(), to -> anchorsOf(site, to))
                        .contains(link.fragment()))
            .map(Link::toString)
            .distinct()
            .toList();
    assertThat(broken).isEmpty();
  }

  private static Set<String> anchorsOf(ShippedSite site, String address) {
    return site.crawl().answers().get(address).document(site.url()).select("[id]").stream()
        .map(Element::id)
        .collect(Collectors.toSet());
  }

  @Test
  void everyPageOfTheSitemapCanBeReachedByLinks(ShippedSite site) {
    Set<String> linked =
        site.crawl().links().stream()
            .filter(link -> site.crawl().answers().get(link.from()).isHtml())
            .map(Link::to)
            .collect(Collectors.toSet());
    assertThat(
            site.crawl().links().stream()
                .filter(link -> link.from().equals("/sitemap.xml"))
                .map(Link::to)
                .distinct()
                .filter(address -> !linked.contains(address)))
        .isEmpty();
  }
}

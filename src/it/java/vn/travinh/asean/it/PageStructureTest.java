package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;

/** Every page of every language is built so that machines and screen readers find their way. */
@BrowserTest
class PageStructureTest {
  private static final Set<String> LANGUAGES = Set.of("vi", "en", "km");

  private static final Map<String, Document> PAGES = new TreeMap<>();

  @BeforeAll
  static void readEveryPage(ShippedSite site) {
    site.crawl().pages().forEach(page -> PAGES.put(page.address(), page.document(site.url())));
  }

  /** What the other tests mean by every page. */
  @Test
  void everyPageOfTheSiteWasFoundByFollowingLinks() {
    Site site =
        SiteBuilder.build(
                new ContentStore(Path.of("content"), new MarkdownReader()).read().value(),
                Media.NONE,
                Instant.now())
            .value();
    assertThat(PAGES.keySet()).containsAll(site.pages().keySet());
    assertThat(PAGES.keySet().stream().map(address -> address.substring(1, 3)))
        .containsAll(LANGUAGES);
  }

  @Test
  void aPageHasOneMainHeadingAndNoLevelIsSkipped() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          int before = 0;
          for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (level > before + 1 || level == 1 && before > 0) {
              faults.add(address + ": " + heading + " after level " + before);
            }
            if (heading.text().isBlank()) {
              faults.add(address + ": a heading without text");
            }
            before = level;
          }
          if (page.select("main h1").size() != 1) {
            faults.add(address + ": main headings: " + page.select("h1"));
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageSaysItsLanguageAndThatOfItsText() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          String language = address.substring(1, 3);
          Element html = page.selectFirst("html");
          Element main = page.selectFirst("main");
          if (html == null || !html.attr("lang").equals(language)) {
            faults.add(address + ": the page is not in " + language);
          }
          if (main == null || main.attr("lang").equals(language)) {
            faults.add(address + ": its main text repeats the language");
          }
          for (Element part : page.select("body [lang]")) {
            if (!part.attr("lang").matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
              faults.add(address + ": no language: " + part.attr("lang"));
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void aPageHasItsLandmarksAndTheyCanBeToldApart() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          for (String once : List.of("body > header", "body > footer", "main#main")) {
            if (page.select(once).size() != 1) {
              faults.add(address + ": " + page.select(once).size() + " times " + once);
            }
          }
          Element first = page.selectFirst("body a");
          if (first == null || !first.attr("href").equals("#main")) {
            faults.add(address + ": the first link does not skip to the main text: " + first);
          }
          List<String> names = page.select("nav").stream().map(nav -> name(nav, page)).toList();
          if (names.contains("") || Set.copyOf(names).size() < names.size()) {
            faults.add(address + ": navigations without a name of their own: " + names);
          }
        });
    assertThat(faults).isEmpty();
  }

  private static String name(Element landmark, Document page) {
    String id = landmark.attr("aria-labelledby");
    Element label = id.isEmpty() ? null : page.getElementById(id);
    return label == null ? landmark.attr("aria-label") : label.text();
  }

  @Test
  void noTwoPagesOfALanguageHaveTheSameTitle() {
    Map<String, List<String>> addresses = new TreeMap<>();
    PAGES.forEach(
        (address, page) -> {
          // A search's title is what was searched for, and its address has the rest.
          if (!address.contains("?")) {
            addresses
                .computeIfAbsent(
                    address.substring(1, 3) + " " + page.title(), key -> new ArrayList<>())
                .add(address);
          }
        });
    assertThat(addresses).isNotEmpty();
    assertThat(addresses.entrySet()).filteredOn(title -> title.getValue().size() > 1).isEmpty();
  }

  @Test
  void whatSearchEnginesMayKeepNamesItsOwnAddressAndOthersThatOfTheirOriginal(ShippedSite site) {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          List<String> canonical =
              page.select("head link[rel=canonical]").eachAttr("href").stream()
                  .map(href -> href.substring(site.url().length()))
                  .toList();
          boolean indexed = page.select("meta[name=robots][content*=noindex]").isEmpty();
          if (canonical.size() > 1 || indexed && canonical.isEmpty()) {
            faults.add(address + ": canonical addresses: " + canonical);
          } else if (canonical.size() == 1 && !canonical.get(0).equals(address)) {
            Document original = PAGES.get(canonical.get(0));
            Element main = page.selectFirst("main[lang]");
            if (original == null || main == null) {
              faults.add(address + " says that it is " + canonical.get(0));
            } else if (!canonical.get(0).startsWith("/" + main.attr("lang") + "/")) {
              faults.add(address + " shows " + main.attr("lang") + ", not " + canonical.get(0));
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void translationsNameEachOther(ShippedSite site) {
    Map<String, Map<String, String>> alternates = new HashMap<>();
    PAGES.forEach((address, page) -> alternates.put(address, alternates(page, site.url())));
    List<String> faults = new ArrayList<>();
    alternates.forEach(
        (address, named) -> {
          if (!named.isEmpty()) {
            if (!address.equals(named.get(address.substring(1, 3)))) {
              faults.add(address + " does not name itself: " + named);
            }
            if (!named.containsKey("x-default")) {
              faults.add(address + " names no page for everybody else: " + named);
            }
          }
          named.forEach(
              (language, other) -> {
                // Everybody else is led from "/" to the front page in a language of their own.
                if (!other.equals("/") && !named.equals(alternates.get(other))) {
                  faults.add(
                      "%s names %s, which names %s"
                          .formatted(address, named, alternates.get(other)));
                }
                if (!language.equals("x-default") && !other.startsWith("/" + language + "/")) {
                  faults.add(address + " says that " + other + " is in " + language);
                }
              });
        });
    assertThat(faults).isEmpty();
    assertThat(alternates.get("/vi/").keySet()).containsAll(LANGUAGES);
  }

  private static Map<String, String> alternates(Document page, String host) {
    Map<String, String> alternates = new LinkedHashMap<>();
    for (Element link : page.select("head link[rel=alternate][hreflang]")) {
      alternates.put(link.attr("hreflang"), link.attr("href").substring(host.length()));
    }
    return alternates;
  }

  @Test
  void noPageCarriesScriptOrStyleInItself() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          page.select("style, [style], script:not([src]):not([type=application/ld+json])")
              .forEach(element -> faults.add(address + ": " + element));
          for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
              if (attribute.getKey().startsWith("on")
                  || attribute.getValue().startsWith("javascript:")) {
                faults.add(address + ": " + attribute + " of " + element.tagName());
              }
            }
          }
        });
    assertThat(faults).isEmpty();
  }

  @Test
  void everyPictureSaysWhatItShowsOrThatItShowsNothingOfUse() {
    List<String> faults = new ArrayList<>();
    PAGES.forEach(
        (address, page) -> {
          for (Element image : page.select("img")) {
            boolean sized = image.hasAttr("width") && image.hasAttr("height");
            if (!image.hasAttr("alt") || !sized) {
              faults.add(address + ": " + image);
            }
          }
          for (Element drawing : page.select("svg")) {
            boolean named = drawing.attr("role").equals("img") && drawing.hasAttr("aria-label");
            if (drawing.closest("svg [href], [aria-hidden=true]") == null && !named) {
              faults.add(
                  address
                      + ": a drawing that is neither named nor hidden: "
                      + drawing.attributes());
            }
          }
        });
    assertThat(faults.stream().limit(20).collect(Collectors.toList())).isEmpty();
  }
}

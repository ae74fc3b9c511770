package vn.travinh.asean.it;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * One page of each kind in each language: always the one with the most on it, for there is the most
 * that can go wrong.
 */
final class Samples {
  private static final List<String> LANGUAGES = List.of("vi", "en", "km");

  /** Kinds of documents by the Vietnamese and the English segment of their section. */
  private static final Map<String, List<String>> DOCUMENTS = new LinkedHashMap<>();

  static {
    DOCUMENTS.put("news", List.of("tin-tuc", "news"));
    DOCUMENTS.put("place", List.of("diem-den", "places"));
    DOCUMENTS.put("festival", List.of("le-hoi", "festivals"));
    DOCUMENTS.put("heritage", List.of("di-san", "heritage"));
    DOCUMENTS.put("food", List.of("am-thuc", "food"));
    DOCUMENTS.put("explainer", List.of("asean", "asean"));
    DOCUMENTS.put("country", List.of("quoc-gia", "countries"));
    DOCUMENTS.put("opportunity", List.of("co-hoi", "opportunities"));
    DOCUMENTS.put("plan", List.of("ke-hoach", "plan"));
    DOCUMENTS.put("event", List.of("su-kien", "events"));
    DOCUMENTS.put("publication", List.of("an-pham", "publications"));
    DOCUMENTS.put("tag", List.of("chu-de", "topics"));
  }

  /**
   * Sections whose list looks unlike the others: with years, a map, flags, a tree; and a plain one.
   */
  private static final Set<String> LISTS =
      Set.of("news", "place", "country", "plan", "food", "tag");

  /** Pages that are one of a kind, by their English address. */
  private static final Map<String, String> SINGLE_PAGES =
      Map.of(
          "glossary", "/en/glossary/",
          "sitemap", "/en/sitemap/");

  private final Crawl crawl;
  private final String host;

  private Samples(ShippedSite site) {
    this.crawl = site.crawl();
    this.host = site.url();
  }

  static List<Sample> of(ShippedSite site) {
    Samples samples = new Samples(site);
    return LANGUAGES.stream().flatMap(samples::in).toList();
  }

  /** Every page that links lead to, and one of each that says what is wrong. */
  static List<Sample> everyPage(ShippedSite site) {
    Map<String, Sample> pages = new LinkedHashMap<>();
    for (Visited page : site.crawl().pages()) {
      String language = page.address().substring(1, 3);
      pages.put(page.address(), new Sample("page", language, page.address(), page.status()));
    }
    of(site).forEach(sample -> pages.put(sample.address(), sample));
    return List.copyOf(pages.values());
  }

  private Stream<Sample> in(String language) {
    List<Sample> found = new ArrayList<>();
    found.add(new Sample("home", language, "/" + language + "/", 200));
    DOCUMENTS.forEach(
        (kind, segments) -> {
          String list = "/" + language + "/" + segments.get(language.equals("vi") ? 0 : 1) + "/";
          if (LISTS.contains(kind)) {
            found.add(new Sample(kind + "-list", language, list, 200));
          }
          richest(kind, language, Pattern.quote(list) + "(?!page/|\\d{4}/)[^/]+/")
              .ifPresent(found::add);
        });
    richest("year", language, "/" + language + "/[^/]+/\\d{4}/").ifPresent(found::add);
    richest("further-list", language, "/" + language + "/[^/]+/page/2/").ifPresent(found::add);
    richest("untranslated", language, "/" + language + "/.*", "main[lang]").ifPresent(found::add);
    SINGLE_PAGES.forEach(
        (kind, english) ->
            found.add(new Sample(kind, language, translated(english, language), 200)));
    richest(
            "page",
            language,
            "/" + language + "/(?!glossary|thuat-ngu|sitemap|so-do-trang)[^/]+/",
            "article")
        .ifPresent(found::add);
    String search = "/" + language + (language.equals("vi") ? "/tim-kiem/" : "/search/");
    found.add(new Sample("search-empty", language, search, 200));
    found.add(new Sample("search", language, search + "?q=ok+om+bok", 200));
    found.add(new Sample("search-none", language, search + "?q=qqxxzz", 200));
    found.add(new Sample("search-refused", language, search + "?q=a&page=-1", 400));
    found.add(new Sample("not-found", language, "/" + language + "/qqxxzz/", 404));
    return found.stream();
  }

  private Optional<Sample> richest(String kind, String language, String pattern) {
    return richest(kind, language, pattern, "main");
  }

  private Optional<Sample> richest(String kind, String language, String pattern, String selector) {
    Pattern addresses = Pattern.compile(pattern);
    return crawl.pages().stream()
        .filter(page -> addresses.matcher(page.address()).matches())
        .sorted(Comparator.comparingInt((Visited page) -> -page.body().length))
        .filter(page -> page.document(host).selectFirst(selector) != null)
        .findFirst()
        .map(page -> new Sample(kind, language, page.address(), 200));
  }

  /** Where the switch of languages leads from an English page. */
  private String translated(String english, String language) {
    Element link =
        crawl
            .answers()
            .get(english)
            .document(host)
            .selectFirst(".languages a[hreflang=" + language + "]");
    if (link == null) {
      throw new IllegalStateException(english + " leads to no page in " + language);
    }
    return link.attr("href");
  }
}

package vn.travinh.asean.view;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.search.Hit;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/**
 * Writes every page of the shipped content below {@code target/preview}, to look at in a browser
 * while working on templates and styles. Run from the project's folder, then serve that folder with
 * any file server.
 */
final class Preview {
  private Preview() {}

  public static void main(String[] arguments) throws IOException {
    Path target = Path.of("target/preview");
    Assets assets = new AssetFolder(Path.of("static")).read();
    Site site =
        SiteBuilder.build(
                new ContentStore(Path.of("content"), new MarkdownReader()).read().value(),
                Media.NONE,
                Instant.parse("2026-11-23T03:00:00Z"))
            .value();
    RenderSettings settings =
        new RenderSettings("http://127.0.0.1:8000", assets, Media.NONE, page -> "");
    PageRenderer renderer = new PageRenderer(Templates.packaged(), Messages.packaged());
    long start = System.nanoTime();
    for (Page page : site.pages().values()) {
      write(target, page.path().value() + "index.html", renderer.render(page, site, settings));
    }
    System.out.printf(
        "%d pages in %d ms%n", site.pages().size(), (System.nanoTime() - start) / 1_000_000);
    for (Language language : site.languages()) {
      String folder = "/" + language.code() + "/";
      write(
          target,
          folder + "search/index.html",
          renderer.renderSearch(results(language), site, settings));
      write(
          target,
          folder + "404/index.html",
          renderer.renderError(404, language, "a1b2-c3d4", site, settings));
    }
    for (Map.Entry<String, vn.travinh.asean.assets.Asset> asset : assets.files().entrySet()) {
      Path file = target.resolve(assets.address(asset.getKey()).substring(1));
      Files.createDirectories(file.getParent());
      Files.write(file, asset.getValue().bytes());
    }
  }

  private static SearchResults results(Language language) {
    SearchQuery query =
        new SearchQuery("ao ba om", language, Set.of("places"), Set.of(), Set.of(), 2, 10);
    Hit hit =
        new Hit(
            DocumentId.parse("places/ao-ba-om"),
            language,
            new PagePath("/" + language.code() + "/x/"),
            "Ao Bà Om",
            "<mark>Ao Bà Om</mark>",
            "Bên bờ <mark>Ao Bà Om</mark> &amp; rừng sao dầu, mỗi năm người Khmer cúng trăng…",
            "2026-10-02",
            false,
            12.3);
    Hit other =
        new Hit(
            DocumentId.parse("festivals/ok-om-bok"),
            new Language(language.code().equals("en") ? "vi" : "en"),
            new PagePath("/en/x/"),
            "Ok Om Bok",
            "Ok Om Bok",
            "The full moon over <mark>Ba Om</mark> pond …",
            null,
            true,
            3);
    return new SearchResults(
        query,
        47,
        1.2,
        "ao bà om",
        List.of(hit, hit, hit),
        List.of(other),
        new SearchResults.Facets(
            Map.of("places", 30L, "news", 12L), Map.of("le-hoi", 9L), Map.of("2026", 4L)),
        List.of());
  }

  private static void write(Path target, String path, String html) throws IOException {
    Path file = target.resolve(path.substring(1));
    Files.createDirectories(file.getParent());
    Files.writeString(file, html);
  }
}

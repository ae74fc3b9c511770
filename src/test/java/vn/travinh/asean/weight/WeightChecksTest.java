package vn.travinh.asean.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;
import vn.travinh.asean.weight.Part.Use;
import vn.travinh.asean.weight.WeightChecks.Weighed;

/** A page that is too heavy is named, with what makes it so. */
class WeightChecksTest {
  private static final String PAGE = "/vi/tin-tuc/mot/";

  @TempDir Path folder;
  private Path content;
  private Path assets;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @BeforeEach
  void aSmallSite() throws IOException {
    content = folder.resolve("content");
    assets = folder.resolve("static");
    write(content.resolve("site.yaml"), TestPortal.SITE);
    write(content.resolve("news/mot/vi.md"), news("Một", "2026-01-02", "Chữ."));
    write(content.resolve("news/hai/km.md"), news("ពីរ", "2026-01-03", "អក្សរ"));
    write(assets.resolve("css/site.css"), "p { color: #000 }");
    for (String script : List.of("js/suggest.js", "js/offline.js", "js/display.js")) {
      write(assets.resolve(script), "export const x = 1;");
    }
    for (String needed : List.of("images/scenes.svg", "images/icon.svg")) {
      write(assets.resolve(needed), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    write(assets.resolve("images/icon-32.png"), "x");
  }

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  private static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, bytes);
  }

  /** Nothing makes noise smaller, so that a test knows what it weighs. */
  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] picture(int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int x = 0; x < width; x++) {
      for (int y = 0; y < height; y++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return png.toByteArray();
  }

  private Publication publish() throws Exception {
    return new PublicationBuilder(
            new ContentStore(content, new MarkdownReader(), workers),
            new AssetFolder(assets),
            new MediaStore(folder.resolve("media")),
            new PageRenderer(Templates.packaged(), Messages.packaged()),
            workers)
        .make(Instant.parse("2026-11-26T00:00:00Z"), "https://asean.example.vn")
        .publication();
  }

  private List<Problem> problems() throws Exception {
    Publication publication = publish();
    return WeightChecks.problems(WeightChecks.weigh(publication), publication.site());
  }

  private Weighed weighed(String path) throws Exception {
    return WeightChecks.weigh(publish()).stream()
        .filter(page -> page.weight().path().equals(path))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aLightSiteHasNothingToMend() throws Exception {
    assertThat(problems()).isEmpty();
    assertThat(weighed(PAGE).weight().parts().get(0).address()).isEqualTo(PAGE);
  }

  @Test
  void photographsThatAreTooHeavyAreNamedWithThePageAndTheirSizes() throws Exception {
    write(content.resolve("news/mot/anh.png"), picture(1_600, 1_200));
    write(content.resolve("news/mot/bia.png"), picture(1_600, 1_400));
    write(
        content.resolve("news/mot/vi.md"),
        news(
            "Một",
            "2026-01-02",
            "![Một tấm ảnh thử để cân](anh.png)\n\n![Một tấm nữa để cân](bia.png)"));
    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("page-weight");
              assertThat(problem.severity().label()).isEqualTo("warning");
              assertThat(problem.place().file()).endsWith("news/mot/vi.md");
              assertThat(problem.message())
                  .startsWith(PAGE + " makes a first visit fetch ")
                  .containsPattern(
                      "and a page with photographs may take 250\\.0 KB: /media/news/mot/bia-800\\S+ \\d{3}\\.\\d KB, /media/news/mot/anh-800")
                  .contains(", the page itself ");
            });
  }

  @Test
  void aStyleSheetThatHasGrownIsToldOfFewPagesAndNotOfEach() throws Exception {
    for (int i = 0; i < 40; i++) {
      write(content.resolve("news/trang-" + i + "/vi.md"), news("T" + i, "2026-01-02", "Chữ."));
    }
    StringBuilder css = new StringBuilder();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      css.append(".a").append(Long.toString(random.nextLong() & Long.MAX_VALUE, 36)).append("{}\n");
    }
    write(assets.resolve("css/site.css"), css.toString());
    assertThat(problems())
        .hasSize(30)
        .allSatisfy(problem -> assertThat(problem.message()).contains(": css/site.css "));
  }

  @Test
  void aFontCountsWhereThePageIsWrittenInItsLetters() throws Exception {
    write(assets.resolve("fonts/khmer.woff2"), noise(20_000));
    write(
        assets.resolve("css/site.css"),
        "@font-face { font-family: K; src: url(\"../fonts/khmer.woff2\") format(\"woff2\"); unicode-range: U+1780-17FF, U+25CC; }");
    assertThat(weighed("/km/news/hai/").weight().bytesOf(Use.FONT)).isEqualTo(20_000);
    // What it says in Khmer is set in the device's letters.
    write(content.resolve("news/mot/vi.md"), news("Một", "2026-01-02", "Chùa វត្ត."));
    assertThat(weighed(PAGE).weight().bytesOf(Use.FONT)).isZero();
  }

  @Test
  void scriptsCountWithWhatTheyImport() throws Exception {
    write(assets.resolve("js/suggest.js"), "import { a } from \"./parts/a.js\";\n");
    write(assets.resolve("js/parts/a.js"), "import \"./b.js\";\nexport const a = 1;\n");
    write(assets.resolve("js/parts/b.js"), noise(7_000));
    assertThat(problems()).anyMatch(problem -> problem.code().equals("page-scripts"));
    assertThat(weighed(PAGE).weight().parts())
        .filteredOn(part -> part.use() == Use.SCRIPT)
        .extracting(part -> part.address().replaceFirst("/assets/[^/]+/", ""))
        .contains("js/suggest.js", "js/parts/a.js", "js/parts/b.js");
  }

  @Test
  void budgetsDependOnWhatAPageIs() throws Exception {
    assertThat(weighed(PAGE).budget()).isEqualTo(Budget.TEXT);
    assertThat(weighed("/km/news/hai/").budget()).isEqualTo(Budget.KHMER);
    assertThat(weighed("/km/").budget()).isEqualTo(Budget.FRONT);
    write(content.resolve("news/mot/anh.png"), picture(10, 10));
    write(
        content.resolve("news/mot/vi.md"),
        news("Một", "2026-01-02", "![Một tấm ảnh thử để cân](anh.png)"));
    assertThat(weighed(PAGE).budget()).isEqualTo(Budget.PHOTOGRAPHS);
  }
}

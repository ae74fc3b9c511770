package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;

/** A photograph beside a page, from the folder to the reader. */
class PhotographsOnPagesTest {
  private static final String PAGE =
      """
      ---
      title: "Ao Bà Om"
      summary: "Hồ nước cổ."
      date: 2026-10-02
      image: ao.jpg
      image_alt: "Hàng sao bên ao"
      sources: [{title: Nguồn thử}]
      ---
      Một đoạn.

      ![Bờ ao](bo.jpg)
      """;

  @TempDir Path folder;

  @Test
  void readersGetWidthsToChooseFromAndMachinesTheLargest() throws Exception {
    photograph(folder.resolve("content/news/ao/ao.jpg"));
    photograph(folder.resolve("content/news/ao/bo.jpg"));
    TestPortal.with(
        TestPortal.plan().file("news/ao/vi.md", PAGE),
        folder,
        portal -> {
          awaitPictures(portal);
          String page = portal.get("/vi/tin-tuc/ao/").body();
          assertThat(page)
              .containsPattern(
                  "<img src=\"/media/news/ao/ao-1600\\.\\w+\\.jpg\" srcset=\"\\S+ 1600w, \\S+ 800w,"
                      + " \\S+ 400w\" sizes=\"[^\"]+\" alt=\"Hàng sao bên ao\" width=\"1600\""
                      + " height=\"1000\" fetchpriority=\"high\">")
              .containsPattern(
                  "bo-1600\\.\\w+\\.jpg\" srcset=\"[^\"]+\" sizes=\"[^\"]+\" alt=\"Bờ ao\" width=\"1600\""
                      + " height=\"1000\" loading=\"lazy\" decoding=\"async\">")
              .containsPattern(
                  "\"og:image\" content=\"http\\S+/media/news/ao/ao-1600\\.\\w+\\.jpg\"")
              .containsPattern("\"url\":\"http[^\"]+/ao-1600\\.\\w+\\.jpg\",\"width\":1600");
          List<String> addresses = addresses(page);
          assertThat(addresses).hasSizeGreaterThanOrEqualTo(6);
          for (String address : addresses) {
            HttpResponse<byte[]> answer = portal.getBytes(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                .contains("public, max-age=31536000, immutable");
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualTo(address.endsWith(".webp") ? "image/webp" : "image/jpeg");
          }
          assertThat(portal.get("/vi/feed.xml").body())
              .as("feeds have one size, in full")
              .containsPattern("src=(\"|&quot;)http\\S+/media/news/ao/bo-1600")
              .doesNotContain("srcset");
        });
  }

  @Test
  void aPageWhosePictureIsRefusedStaysUpWithADrawnScene() throws Exception {
    TestPortal.with(
        TestPortal.plan()
            .file("news/ao/vi.md", PAGE)
            .file("news/ao/ao.jpg", "<script>alert(1)</script>")
            .file("news/ao/bo.jpg", "GIF89a"),
        folder,
        portal -> {
          assertThat(portal.publish().problems())
              .anySatisfy(
                  problem ->
                      assertThat(problem.toString())
                          .endsWith(
                              "news/ao/bo.jpg:1:1: warning: this file is named like a JPEG picture but"
                                  + " holds a GIF (let its name end in .gif and change it where pages"
                                  + " name it, or save it as JPEG)"))
              .noneSatisfy(problem -> assertThat(problem.code()).isEqualTo("image-missing"));
          String page = portal.get("/vi/tin-tuc/ao/").body();
          assertThat(page)
              .contains("<svg class=\"scene")
              .contains("Bờ ao")
              .doesNotContain("/media/news/");
        });
  }

  /** A publication waits three seconds for its pictures; a busy machine may need more of them. */
  private static void awaitPictures(TestPortal portal) {
    for (int i = 0; i < 40 && !portal.get("/vi/tin-tuc/ao/").body().contains("bo-1600."); i++) {
      portal.publish();
    }
  }

  private static void photograph(Path file) {
    BufferedImage picture = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 1600, 1000, Color.BLUE));
    graphics.fillRect(0, 0, 1600, 1000);
    graphics.dispose();
    try {
      Files.createDirectories(file.resolveSibling(""));
      ImageIO.write(picture, "jpeg", file.toFile());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> addresses(String page) {
    Matcher matcher = Pattern.compile("/media/news/ao/[a-z0-9.-]+").matcher(page);
    return matcher.results().map(result -> result.group()).distinct().toList();
  }
}

package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.eventually;
import static vn.travinh.asean.TestPortal.news;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;

/** Files are edited while visitors read. */
class LiveEditingTest {
  private static final String FILE = "news/mot/vi.md";
  private static final String PAGE = "/vi/tin-tuc/mot/";
  private TestPortal portal;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    portal =
        TestPortal.plan()
            .file("news/section.yaml", "title: {vi: Tin tức, en: News}\n")
            .file(FILE, news("Bản đầu", "2026-01-02", "Chữ."))
            .start(folder);
  }

  @AfterEach
  void stop() throws IOException {
    portal.close();
  }

  @Test
  void foldersThatAreLinksAreWatchedAsIfTheyWereThere(@TempDir Path folder) throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path content = Files.createSymbolicLink(elsewhere.resolve("c"), elsewhere.resolve("content"));
    Path assets =
        Files.createSymbolicLink(
            elsewhere.resolve("s"), Path.of("static").toAbsolutePath().normalize());
    TestPortal.Plan plan =
        TestPortal.plan()
            .file("news/mot/vi.md", news("Một", "2026-01-02", "Chữ."))
            .setting(Setting.CONTENT, content.toString())
            .setting(Setting.STATIC, assets.toString());
    try (TestPortal linked = plan.start(elsewhere)) {
      linked.save("news/hai/vi.md", news("Hai", "2026-01-03", "Chữ."));
      eventually(() -> linked.get("/vi/tin-tuc/hai/").statusCode() == 200, "the new page is seen");
    }
    Files.delete(assets); // before the temporary folder is cleared away
  }

  @Test
  void aSavedFileShowsOnThePageTheListTheFeedAndInSearch() {
    portal.save("news/hai/vi.md", news("Thuyền rồng mới", "2026-03-04", "Bến sông."));
    eventually(() -> portal.get("/vi/tin-tuc/hai/").statusCode() == 200, "the page appears");
    assertThat(portal.get("/vi/tin-tuc/").body()).contains("Thuyền rồng mới");
    assertThat(portal.get("/vi/feed.xml").body()).contains("Thuyền rồng mới");
    assertThat(portal.get("/sitemap.xml").body()).contains("/vi/tin-tuc/hai/");
    assertThat(portal.get("/api/search?q=thuyen+rong").body()).contains("\"id\":\"news/hai\"");
  }

  @Test
  void aDeletedFileIsGoneEverywhere() throws IOException {
    portal.delete(FILE);
    eventually(() -> portal.get(PAGE).statusCode() == 404, "the page goes");
    assertThat(portal.get("/api/search?q=ban+dau").body()).contains("\"total\":0");
  }

  @Test
  void aBrokenFileKeepsItsLastGoodVersionAndIsReported() {
    portal.save(FILE, "---\ntitle: [\n---\nHỏng.");
    eventually(
        () -> portal.get("/readyz").body().contains("news/mot/vi.md:"), "the problem is reported");
    assertThat(portal.get(PAGE).body()).contains("Bản đầu");
    assertThat(portal.get("/readyz").statusCode()).isEqualTo(200);
    portal.save(FILE, news("Bản sửa", "2026-01-02", "Chữ."));
    eventually(() -> portal.get(PAGE).body().contains("Bản sửa"), "the mended file shows");
    assertThat(portal.get("/readyz").body()).doesNotContain("vi.md:");
  }

  @Test
  void aBrokenSiteFileChangesNothing() {
    portal.save("site.yaml", "name: [");
    portal.save("news/ba/vi.md", news("Ba", "2026-01-02", "Chữ."));
    portal.publish();
    assertThat(portal.get(PAGE).statusCode()).isEqualTo(200);
    assertThat(portal.get("/vi/tin-tuc/ba/").statusCode()).isEqualTo(404);
    portal.save("site.yaml", TestPortal.SITE);
    eventually(() -> portal.get("/vi/tin-tuc/ba/").statusCode() == 200, "the site goes on");
  }

  @Test
  void publishingAndExpiringHappenToTheSecondByThemselves() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String appears = now.plusSeconds(2).withNano(0).toString();
    String expires = now.plusSeconds(4).withNano(0).toString();
    portal.save(
        "news/hen/vi.md",
        news("Hẹn giờ", "2026-01-02", "Chữ.")
            .replaceFirst(
                "title", "publish_at: " + appears + "\nexpires_at: " + expires + "\ntitle"));
    portal.publish();
    assertThat(portal.get("/vi/tin-tuc/hen/").statusCode()).isEqualTo(404);
    eventually(() -> portal.get("/vi/tin-tuc/hen/").statusCode() == 200, "it appears");
    assertThat(Duration.between(OffsetDateTime.parse(appears), OffsetDateTime.now(ZoneOffset.UTC)))
        .isLessThan(Duration.ofSeconds(1));
    eventually(() -> portal.get("/vi/tin-tuc/hen/").statusCode() == 410, "it expires");
    assertThat(Duration.between(OffsetDateTime.parse(expires), OffsetDateTime.now(ZoneOffset.UTC)))
        .isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void readersNeverMeetAMixedVersionOrAnErrorWhileFilesAreSavedAndBroken() throws Exception {
    Pattern title = Pattern.compile("<h1[^>]*>\\s*Bản (\\d+)");
    Pattern body = Pattern.compile("Nội dung bản (\\d+)\\.");
    portal.save(FILE, version(0));
    eventually(() -> portal.get(PAGE).body().contains("Bản 0"), "the first version shows");
    AtomicBoolean reading = new AtomicBoolean(true);
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> work = new ArrayList<>();
      for (int reader = 0; reader < 8; reader++) {
        work.add(
            () -> {
              int answered = 0;
              for (; answered < 625; answered++) {
                var answer = portal.get(answered % 5 == 0 ? "/vi/tin-tuc/" : PAGE);
                assertThat(answer.statusCode()).isEqualTo(200);
                Matcher shown = title.matcher(answer.body());
                Matcher text = body.matcher(answer.body());
                if (shown.find() && text.find()) {
                  assertThat(shown.group(1)).isEqualTo(text.group(1));
                }
              }
              return answered;
            });
      }
      Future<?> editor =
          Executors.newSingleThreadExecutor()
              .submit(
                  () -> {
                    for (int version = 1; reading.get(); version++) {
                      portal.save(FILE, version % 3 == 0 ? "---\ntitle: [\n" : version(version));
                      portal.publish();
                    }
                  });
      int answers = 0;
      for (Future<Integer> reader : readers.invokeAll(work)) {
        answers += reader.get();
      }
      reading.set(false);
      editor.get();
      assertThat(answers).isEqualTo(5_000);
    } finally {
      reading.set(false);
      readers.shutdownNow();
    }
    portal.save(FILE, version(99_999));
    eventually(() -> portal.get(PAGE).body().contains("Bản 99999"), "the last save shows");
  }

  private static String version(int number) {
    return news("Bản " + number, "2026-01-02", "Nội dung bản " + number + ".");
  }
}

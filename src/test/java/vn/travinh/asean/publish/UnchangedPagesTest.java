package vn.travinh.asean.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.news;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;

/** An edit costs what it changed: every other page keeps the very bytes it had. */
class UnchangedPagesTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private final ExecutorService workers = Executors.newFixedThreadPool(2);

  @AfterEach
  void stop() {
    workers.shutdownNow();
  }

  @Test
  void onlyWhatAnEditTouchesIsRenderedAgain(@TempDir Path folder) throws Exception {
    Path content = Files.createDirectories(folder.resolve("content/news"));
    Files.writeString(folder.resolve("content/site.yaml"), TestPortal.SITE);
    for (String name : new String[] {"mot", "hai"}) {
      Files.createDirectories(content.resolve(name));
      Files.writeString(
          content.resolve(name + "/vi.md"), news("Bài " + name, "2026-01-02", "Chữ."));
    }
    PublicationBuilder builder =
        new PublicationBuilder(
            new ContentStore(folder.resolve("content"), new MarkdownReader()),
            new AssetFolder(Path.of("static")),
            new MediaStore(folder.resolve("media")),
            new PageRenderer(Templates.packaged(), Messages.packaged()),
            workers);
    PreparedSite first = builder.make(NOW, "http://127.0.0.1").publication().prepared();
    PreparedSite same =
        builder.make(NOW.plusSeconds(5), "http://127.0.0.1").publication().prepared();
    for (String path : first.answers().keySet()) {
      assertThat(same.answers().get(path)).as(path).isSameAs(first.answers().get(path));
    }

    Files.writeString(content.resolve("hai/vi.md"), news("Bài hai", "2026-01-02", "Chữ mới."));
    PreparedSite edited =
        builder.make(NOW.plusSeconds(9), "http://127.0.0.1").publication().prepared();
    assertThat(edited.answers().get("/vi/tin-tuc/mot/"))
        .isSameAs(first.answers().get("/vi/tin-tuc/mot/"));
    assertThat(edited.answers().get("/vi/tin-tuc/hai/"))
        .isNotEqualTo(first.answers().get("/vi/tin-tuc/hai/"));
  }
}

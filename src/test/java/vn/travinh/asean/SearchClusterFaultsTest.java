package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.eventually;
import static vn.travinh.asean.TestPortal.news;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.config.Setting;

/**
 * Three search nodes, of which one or all are lost: pages stay, and search comes back by itself.
 */
@Tag("cluster")
class SearchClusterFaultsTest {
  private static SearchCluster cluster;

  @TempDir Path folder;

  @BeforeAll
  static void startCluster() {
    cluster = SearchCluster.start(3);
  }

  @AfterAll
  static void endCluster() {
    cluster.close();
  }

  private TestPortal start(String name) throws Exception {
    return TestPortal.plan()
        .file("news/mot/vi.md", news("Thuyền rồng", "2026-01-02", "Bến sông."))
        .setting(Setting.SEARCH_URI, cluster.address())
        .start(folder.resolve(name));
  }

  private static boolean finds(TestPortal portal, String query, String id) {
    return portal.get("/api/search?q=" + query).body().contains("\"id\":\"" + id + "\"");
  }

  private static int status(TestPortal portal, String path) {
    return portal.get(path).statusCode();
  }

  @Test
  void oneLostNodeTakesNothingAway() throws Exception {
    try (TestPortal portal = start("one")) {
      eventually(() -> finds(portal, "thuyen", "news/mot"), "the page is found");
      eventually(
          () -> cluster.ask("GET", "/_cluster/health", "").contains("\"status\":\"green\""),
          "every part of the index is there twice");
      // The one that leads the others is the greatest loss.
      cluster.killManager();
      assertThat(status(portal, "/vi/tin-tuc/mot/")).isEqualTo(200);
      eventually(() -> finds(portal, "thuyen", "news/mot"), "the page is still found");
      portal.save("news/hai/vi.md", news("Bến phà", "2026-01-03", "Chữ."));
      eventually(() -> finds(portal, "ben+pha", "news/hai"), "a page saved meanwhile is found");
      assertThat(status(portal, "/readyz")).isEqualTo(200);
      cluster.startAll();
      assertThat(finds(portal, "ben+pha", "news/hai")).isTrue();
    }
  }

  @Test
  void allNodesLostTakeNoPageDownAndSearchComesBackByItself() throws Exception {
    try (TestPortal running = start("running")) {
      eventually(() -> finds(running, "thuyen", "news/mot"), "the page is found");
      cluster.killAll();
      eventually(() -> status(running, "/vi/tim-kiem/?q=thuyen") == 503, "search is away");
      try (TestPortal startedMeanwhile = start("meanwhile")) {
        refusesPolitely(running);
        eventually(() -> status(running, "/readyz") == 503, "it says that it is not ready");
        refusesPolitely(startedMeanwhile);
        assertThat(status(startedMeanwhile, "/readyz")).isEqualTo(503);
        running.save("news/hai/vi.md", news("Bến phà", "2026-01-03", "Chữ."));
        startedMeanwhile.save("news/hai/vi.md", news("Bến phà", "2026-01-03", "Chữ."));
        eventually(() -> status(running, "/vi/tin-tuc/hai/") == 200, "a saved page appears");
        cluster.startAll();
        for (TestPortal portal : new TestPortal[] {running, startedMeanwhile}) {
          eventually(() -> status(portal, "/readyz") == 200, "it is ready again");
          eventually(() -> finds(portal, "ben+pha", "news/hai"), "the page saved is found");
        }
      }
    }
  }

  private static void refusesPolitely(TestPortal portal) {
    assertThat(status(portal, "/vi/tin-tuc/mot/")).isEqualTo(200);
    assertThat(status(portal, "/healthz")).isEqualTo(200);
    HttpResponse<String> vietnamese = portal.get("/vi/tim-kiem/?q=thuyen");
    assertThat(vietnamese.statusCode()).isEqualTo(503);
    assertThat(vietnamese.headers().firstValue("Retry-After")).isPresent();
    assertThat(vietnamese.body())
        .contains("<html lang=\"vi\"")
        .contains("Chức năng tìm kiếm tạm thời chưa trả lời được.");
    assertThat(portal.get("/en/search/?q=boat").body()).contains("<html lang=\"en\"");
    HttpResponse<String> api = portal.get("/api/search?q=thuyen");
    assertThat(api.statusCode()).isEqualTo(503);
    assertThat(api.headers().firstValue("Retry-After")).isPresent();
    assertThat(api.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(portal.get("/api/suggest?q=thuyen").body()).contains("Thuyền rồng");
  }
}

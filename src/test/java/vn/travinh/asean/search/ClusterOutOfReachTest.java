package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.travinh.asean.search.SiteDraft.VI;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.site.Site;

/** A cluster that does not answer holds nobody up. */
class ClusterOutOfReachTest {
  @TempDir Path folder;
  private final Site site =
      new SiteDraft().page("places/ao-ba-om", VI, "Ao Bà Om", "Hồ nước cổ.").build();

  private SiteSearch on(String address) throws SearchIndexException {
    return SiteSearch.open(
        new SearchSettings(folder, ClusterSettings.parse(address), Duration.ZERO));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void questionsAreRefusedAndSuggestionsGoOn() throws Exception {
    try (SiteSearch search = on("http://127.0.0.1:" + closedPort())) {
      search.update(site);
      assertThat(search.isReady()).isFalse();
      assertThatThrownBy(() -> search.search(SearchQuery.of("ao", VI, 10), site))
          .isInstanceOf(SearchUnavailableException.class);
      assertThat(search.suggest("ao b", VI, site))
          .extracting(Suggestion::text)
          .containsExactly("Ao Bà Om");
    }
  }

  @Test
  void aRebuildSaysWhichClusterDoesNotAnswerAndTellsNoPassword() throws Exception {
    String host = "127.0.0.1:" + closedPort();
    try (SiteSearch search = on("http://portal:secret@" + host)) {
      assertThatThrownBy(() -> search.rebuild(site))
          .isInstanceOf(SearchIndexException.class)
          .hasMessageStartingWith("the search cluster at http://" + host + " does not answer: ")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void whatIsNoClusterIsToldSo() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] page = "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    server.start();
    try (SiteSearch search = on("http://127.0.0.1:" + server.getAddress().getPort())) {
      search.update(site);
      assertThat(search.isReady()).isFalse();
      assertThatThrownBy(() -> search.rebuild(site))
          .hasMessageEndingWith("what answers there is no search cluster");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void addressesAreReadInEveryForm() {
    assertThat(ClusterSettings.parse("http://127.0.0.1:9200").uris())
        .containsExactly("http://127.0.0.1:9200");
    ClusterSettings many =
        ClusterSettings.parse("https://portal:s%40fe+1@one,two:9201,https://[::1]/");
    assertThat(many.uris())
        .isEqualTo(List.of("https://one:9200", "https://two:9201", "https://[::1]:9200"));
    assertThat(many.user()).isEqualTo("portal");
    assertThat(many.password()).isEqualTo("s@fe+1");
    assertThat(many.toString()).doesNotContain("s@fe").doesNotContain("portal");
    assertThatThrownBy(() -> ClusterSettings.parse("ftp://one"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the cluster's address begins with http:// or https://");
  }
}

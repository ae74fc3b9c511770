package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.DraftReader;
import vn.travinh.asean.data.TestClock;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.text.Language;

/** Broken links to other sites are found, politely, and never by way of our own machines. */
class LinksToOtherSitesTest {
  private final TestClock clock = new TestClock();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Path file = Path.of("");

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    file = folder.resolve("links.tsv");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/co", 200, "");
    answer("/mat", 404, "");
    answer("/hong", 500, "");
    answer("/cam", 403, "");
    answer("/chuyen", 302, "/co");
    answer("/lac", 302, "http://169.254.169.254/latest/meta-data/");
    answer("/vong", 302, "/vong");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(String path, int status, String location) {
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestMethod() + " " + path);
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private String site() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static Document document(String text) {
    DocumentFile file = new DocumentFile(new DocumentId("news", "mot"), Language.VIETNAMESE);
    return new DraftReader(new MarkdownReader())
        .read(file, "content/news/mot/vi.md", TestPortal.news("Một", "2026-01-02", text))
        .value()
        .orElseThrow();
  }

  private OutsideLinks links(String text, OutsideLinks.Rule rule) {
    Document document = document(text);
    return new OutsideLinks(
        () -> List.of(document), () -> true, clock, file, "https://asean.example.vn", rule);
  }

  /** This machine stands for the world outside. */
  private boolean isHere(URI address) {
    return address.toString().startsWith(site());
  }

  private static void lookAtAll(OutsideLinks links) throws IOException {
    for (int i = 0; i < 50 && links.lookAtNext(); i++) {
      // one link after the other
    }
  }

  private static List<String> broken(OutsideLinks links) {
    return links.broken().stream()
        .map(link -> URI.create(link.address()).getPath() + " " + link.words())
        .toList();
  }

  @Test
  void whatIsGoneIsToldAtOnceAndWhatFailsAfterThreeDays() throws IOException {
    OutsideLinks links =
        links(
            "[a](%1$s/co) [b](%1$s/mat#x) [c](%1$s/hong) [d](%1$s/cam) [e](%1$s/chuyen) [f](%1$s/vong)"
                .formatted(site()),
            this::isHere);
    lookAtAll(links);
    assertThat(broken(links)).containsExactly("/mat Mã 404");
    // A page that answers HEAD with 404 may still be there for GET.
    assertThat(asked).contains("HEAD /mat", "GET /mat", "HEAD /co").doesNotContain("GET /co");
    for (int day = 1; day < 3; day++) {
      clock.pass(Duration.ofDays(1).plusMinutes(1));
      lookAtAll(links);
    }
    assertThat(broken(links)).containsExactly("/mat Mã 404", "/hong Mã 500", "/vong Không trả lời");
  }

  @Test
  void eachLinkIsLookedAtOnceAWeekAndFailuresOnceADay() throws IOException {
    OutsideLinks links = links("[a](%1$s/co) [b](%1$s/hong)".formatted(site()), this::isHere);
    lookAtAll(links);
    lookAtAll(links);
    assertThat(asked).containsExactlyInAnyOrder("HEAD /co", "HEAD /hong");
    clock.pass(Duration.ofDays(2));
    lookAtAll(links);
    assertThat(asked).containsExactlyInAnyOrder("HEAD /co", "HEAD /hong", "HEAD /hong");
  }

  @Test
  void whatWasFoundOutlivesAStart() throws IOException {
    String text = "[b](" + site() + "/mat)";
    lookAtAll(links(text, this::isHere));
    OutsideLinks again = links(text, this::isHere);
    assertThat(broken(again)).isEmpty();
    again.read();
    assertThat(broken(again)).containsExactly("/mat Mã 404");
    Files.writeString(file, "không đọc được\t\t\t\n");
    links(text, this::isHere).read();
  }

  @Test
  void aRedirectDoesNotLeadToOurOwnMachines() throws IOException {
    OutsideLinks links = links("[a](" + site() + "/lac)", this::isHere);
    lookAtAll(links);
    assertThat(asked).containsExactly("HEAD /lac");
    assertThat(broken(links)).isEmpty();
  }

  @Test
  void byItselfItAsksThePublicNetworkOnly() throws IOException {
    OutsideLinks links =
        links(
            "[a](%1$s/mat) [b](http://localhost/mat) [c](http://10.0.0.1/) [d](http://[::1]/)"
                .formatted(site()),
            address -> OutsideAddresses.isWeb(address) && OutsideAddresses.isPublic(address));
    lookAtAll(links);
    assertThat(asked).isEmpty();
    assertThat(broken(links)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "127.0.0.1",
        "127.1.2.3",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.0.2.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void addressesOfNoPublicMachine(String address) throws UnknownHostException {
    assertThat(OutsideAddresses.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "113.160.0.1", "192.1.0.1", "2001:4860:4860::8888"})
  void addressesOfPublicMachines(String address) throws UnknownHostException {
    assertThat(OutsideAddresses.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.vn/",
        "file:///etc/passwd",
        "http://user:secret@example.vn/",
        "http://example.vn:22/",
        "http://example.vn:9200/",
        "http:///khong-co-may",
        "mailto:a@example.vn"
      })
  void addressesThatAreNoWebPages(String address) {
    assertThat(OutsideAddresses.isWeb(URI.create(address))).isFalse();
  }
}

package vn.travinh.asean.bench;

import static vn.travinh.asean.bench.Report.median;
import static vn.travinh.asean.bench.Report.number;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requests a second for one page, compressed with gzip: the portal, Javalin with nothing but these
 * bytes, and nginx with these bytes as a file. All three stay up, and each is asked in turn, round
 * after round.
 */
final class ServeBenchmark {
  private static final int ROUNDS = 5;
  private static final String PAGE = "/vi/diem-den/ao-ba-om/";
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

  private ServeBenchmark() {}

  static void run(Path jar, Path java, Path scratch, Report report) throws Exception {
    if (!found("wrk", "-v") || !found("nginx", "-v")) {
      report.note("Requests a second were not measured: apt-get install wrk nginx");
      return;
    }
    List<String> flags = StartBenchmark.SERVER_FLAGS;
    try (Server portal =
        Server.start(java, flags, jar, Path.of("content"), scratch.resolve("serve-data"))) {
      portal.secondsUntil("/readyz");
      Server.await(() -> Files.exists(scratch.resolve("serve-data/published.bin")));
      Path html = scratch.resolve("page.html.gz");
      Files.write(html, gzip(portal.url() + PAGE));
      try (Peer javalin = Peer.javalin(java, flags, html);
          Peer nginx = Peer.nginx(scratch, html)) {
        double[][] rates = new double[3][ROUNDS];
        List<String> urls = List.of(portal.url() + PAGE, javalin.url(), nginx.url());
        urls.forEach(ServeBenchmark::rate);
        for (int round = 0; round < ROUNDS; round++) {
          for (int i = 0; i < urls.size(); i++) {
            rates[i][round] = rate(urls.get(i));
          }
        }
        double own = median(rates[0]);
        report.table(
            "Requests a second for one page, gzip", "", "a second", "the portal's ratio to it");
        report.row("the portal", number(own), "1");
        report.row(
            "Javalin, these bytes alone", number(median(rates[1])), number(own / median(rates[1])));
        report.row(
            "nginx, these bytes as a file",
            number(median(rates[2])),
            number(own / median(rates[2])));
      }
    }
  }

  private static boolean found(String... command) {
    try {
      new ProcessBuilder(command).redirectErrorStream(true).start().getInputStream().readAllBytes();
      return true;
    } catch (IOException missing) {
      return false;
    }
  }

  private static byte[] gzip(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  private static double rate(String url) {
    List<String> command =
        new ArrayList<>(List.of("wrk", "-t1", "-c32", "-d4s", "-H", "Accept-Encoding: gzip", url));
    try {
      String out =
          new String(
              new ProcessBuilder(command)
                  .redirectErrorStream(true)
                  .start()
                  .getInputStream()
                  .readAllBytes(),
              StandardCharsets.UTF_8);
      Matcher rate = RATE.matcher(out);
      if (FAILED.matcher(out).find() || !rate.find()) {
        throw new IllegalStateException(url + " did not answer well: " + out);
      }
      return Double.parseDouble(rate.group(1));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

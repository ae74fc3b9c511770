package vn.travinh.asean;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Switches.Switch;

/** A portal with people who work in its newsroom, each of whom has a browser without scripts. */
public final class StaffPortal implements AutoCloseable {
  public static final String PASSWORD = "mua xuan ve tren ao ba om";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** By name: two who write, two who review, one who looks after everything. */
  private static final Map<String, Role> STAFF =
      Map.of(
          "lan", Role.AUTHOR,
          "minh", Role.AUTHOR,
          "hoa", Role.EDITOR,
          "binh", Role.EDITOR,
          "quan", Role.ADMIN);

  private final TestPortal portal;
  private final Map<String, Browser> browsers = new HashMap<>();

  private StaffPortal(TestPortal portal) {
    this.portal = portal;
  }

  public static StaffPortal start(TestPortal.Plan plan, Path folder) throws Exception {
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Database database = Database.open(null, data, Clock.systemUTC())) {
      for (Map.Entry<String, Role> person : STAFF.entrySet()) {
        database
            .accounts()
            .add(person.getKey(), displayName(person.getKey()), person.getValue(), PASSWORD);
      }
      database.switches().set(Switch.PASSWORD_ALONE, true);
    }
    return new StaffPortal(plan.start(folder));
  }

  private static String displayName(String name) {
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  public TestPortal site() {
    return portal;
  }

  /** The browser of somebody who is signed in. */
  public Browser as(String name) {
    return browsers.computeIfAbsent(
        name,
        key -> {
          Browser browser = new Browser(portal.url());
          Answer in = browser.post("/staff/sign-in", "name", key, "password", PASSWORD);
          if (in.status() != 303) {
            throw new IllegalStateException("not signed in: " + in.status() + " " + in.text());
          }
          return browser;
        });
  }

  public Browser signedOut() {
    return new Browser(portal.url());
  }

  @Override
  public void close() throws IOException {
    portal.close();
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response, String base) {
    public int status() {
      return response.statusCode();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public String location() {
      return header("Location");
    }

    public Document page() {
      return Jsoup.parse(text(), base);
    }

    /** The text of the first element that fits. */
    public String words(String selector) {
      return Objects.requireNonNull(
              page().selectFirst(selector), "no " + selector + " in " + text())
          .text();
    }
  }

  /** A browser that keeps cookies and follows nothing by itself. */
  public static final class Browser {
    private final String url;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    Browser(String url) {
      this.url = url;
    }

    public Answer get(String path, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).GET();
      if (headers.length > 0) {
        request.headers(headers);
      }
      return send(request);
    }

    /** The page at an address, which must be there. */
    public Document page(String path) {
      Answer answer = get(path);
      if (answer.status() != 200) {
        throw new AssertionError(path + " answers " + answer.status() + ": " + answer.text());
      }
      return answer.page();
    }

    /** Sends fields, given as names and values in turn. */
    public Answer post(String path, String... fields) {
      List<String> pairs = new ArrayList<>();
      for (int i = 0; i < fields.length; i += 2) {
        pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
      }
      return postBody(path, String.join("&", pairs));
    }

    private Answer postBody(String path, String body) {
      return send(
          HttpRequest.newBuilder(URI.create(url + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("Origin", url)
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /**
     * Sends the form at an address as a browser does that has no scripts.
     *
     * @param page where the form stands
     * @param selector of the form
     * @param filled names and values in turn, in place of what stands there
     */
    public Answer submit(String page, String selector, String... filled) {
      return submit(page(page), selector, filled);
    }

    public Answer submit(Document page, String selector, String... filled) {
      Element found = page.selectFirst(selector);
      if (!(found instanceof FormElement form)) {
        throw new AssertionError("no form " + selector + " on\n" + page.body());
      }
      List<String> names = new ArrayList<>();
      List<String> values = new ArrayList<>();
      form.formData()
          .forEach(
              pair -> {
                names.add(pair.key());
                values.add(pair.value());
              });
      for (int i = 0; i < filled.length; i += 2) {
        int at = names.indexOf(filled[i]);
        if (at < 0) {
          names.add(filled[i]);
          values.add(filled[i + 1]);
        } else {
          values.set(at, filled[i + 1]);
        }
      }
      String[] pairs = new String[names.size() * 2];
      for (int i = 0; i < names.size(); i++) {
        pairs[2 * i] = names.get(i);
        pairs[2 * i + 1] = values.get(i);
      }
      return post(form.attr("action"), pairs);
    }

    /** Sends a file with fields around it, as a browser does: one before it, the others after. */
    public Answer upload(
        String path, String field, String fileName, byte[] bytes, String... fields) {
      String boundary = "----------------ranh-gioi-phan";
      java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
      int before = Math.min(2, fields.length);
      for (int i = 0; i < before; i += 2) {
        body.writeBytes(part(boundary, fields[i], fields[i + 1]));
      }
      body.writeBytes(
          utf8(
              "--"
                  + boundary
                  + "\r\nContent-Disposition: form-data; name=\""
                  + field
                  + "\"; filename=\""
                  + fileName
                  + "\"\r\nContent-Type: image/jpeg\r\n\r\n"));
      body.writeBytes(bytes);
      body.writeBytes(utf8("\r\n"));
      for (int i = before; i < fields.length; i += 2) {
        body.writeBytes(part(boundary, fields[i], fields[i + 1]));
      }
      body.writeBytes(utf8("--" + boundary + "--\r\n"));
      return send(
          HttpRequest.newBuilder(URI.create(url + path))
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .header("Origin", url)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] part(String boundary, String name, String value) {
      return utf8(
          "--"
              + boundary
              + "\r\nContent-Disposition: form-data; name=\""
              + name
              + "\"\r\n\r\n"
              + value
              + "\r\n");
    }

    private static byte[] utf8(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
      request.timeout(PATIENCE);
      if (!cookies.isEmpty()) {
        request.header(
            "Cookie",
            cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(java.util.stream.Collectors.joining("; ")));
      }
      try {
        HttpResponse<byte[]> response =
            client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
          String pair = cookie.split(";", 2)[0];
          cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
        }
        return new Answer(response, url);
      } catch (IOException failed) {
        throw new java.io.UncheckedIOException(failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}

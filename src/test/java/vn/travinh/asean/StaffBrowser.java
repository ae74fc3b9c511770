package vn.travinh.asean;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;

/** A member of staff's browser: keeps cookies, sends forms as pages of the site would. */
public final class StaffBrowser {
  public static final String PASSWORD = "bon mua hoa sen no";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final TestPortal portal;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private String secret = "";

  public StaffBrowser(TestPortal portal) {
    this.portal = portal;
  }

  /** Adds an account as the command does, beside the running portal. */
  public static void addAccount(TestPortal portal, Clock clock, String name, Role role) {
    portal.waitForNewsroom();
    try (Database database = Database.open(null, portal.data(), clock)) {
      database.accounts().add(name, "Bạn " + name, role, PASSWORD);
    } catch (IOException | RefusedException failed) {
      throw new IllegalStateException(failed);
    }
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, Optional.empty(), headers);
  }

  /** Sends a form from a page of the site. */
  public HttpResponse<String> post(String path, String... fields) {
    return send(
        "POST",
        path,
        Optional.of(encode(fields)),
        "Sec-Fetch-Site",
        "same-origin",
        "Content-Type",
        "application/x-www-form-urlencoded");
  }

  /** Any request at all. */
  public HttpResponse<String> send(
      String method, String path, Optional<String> body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal.url() + path))
            .timeout(PATIENCE)
            .method(
                method,
                body.map(HttpRequest.BodyPublishers::ofString)
                    .orElse(HttpRequest.BodyPublishers.noBody()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (!cookies.isEmpty()) {
      List<String> pairs = new ArrayList<>();
      cookies.forEach((name, value) -> pairs.add(name + "=" + value));
      request.header("Cookie", String.join("; ", pairs));
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    String name = pair.substring(0, pair.indexOf('='));
    String value = pair.substring(name.length() + 1);
    if (value.isEmpty()) {
      cookies.remove(name);
    } else {
      cookies.put(name, value);
    }
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public static String encode(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(URLEncoder.encode(fields[i], StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  /** Gives name and password, and sets up the second factor where it is asked for. */
  public StaffBrowser signIn(String name, Clock clock) {
    HttpResponse<String> answer =
        post("/staff/sign-in", "name", name, "password", PASSWORD, "next", "/staff/");
    String next = location(answer);
    if (next.startsWith("/staff/second-factor/set-up")) {
      String page = get(next).body();
      secret = hidden(page, "secret");
      HttpResponse<String> codes =
          post("/staff/second-factor/set-up", "secret", secret, "code", code(secret, clock));
      if (codes.statusCode() != 200) {
        throw new IllegalStateException("no second factor: " + codes.body());
      }
    } else if (!next.equals("/staff/")) {
      throw new IllegalStateException("not signed in: " + answer.statusCode() + answer.body());
    }
    return this;
  }

  /** What the authenticator was told at the last setting up. */
  public String secret() {
    return secret;
  }

  public static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /** The value of a hidden field of a page. */
  public static String hidden(String page, String name) {
    Matcher field =
        Pattern.compile("<input type=\"hidden\" name=\"" + name + "\" value=\"([^\"]*)\"")
            .matcher(page);
    if (!field.find()) {
      throw new IllegalArgumentException("no hidden field " + name + " in " + page);
    }
    return field.group(1);
  }

  /** What an authenticator shows (RFC 6238). */
  public static String code(String secret, Clock clock) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(decode(secret), "HmacSHA1"), clock.instant());
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] decode(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int bits = 0;
    int buffer = 0;
    for (char letter : text.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(letter);
      bits += 5;
      if (bits >= 8) {
        bytes.write(buffer >> (bits - 8));
        bits -= 8;
        buffer &= (1 << bits) - 1;
      }
    }
    return bytes.toByteArray();
  }
}

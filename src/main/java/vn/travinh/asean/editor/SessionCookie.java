package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that holds a session's secret. It is sent to this host alone, read by no script, kept
 * until the browser closes, and where the site is served by https sent by that alone; the prefix
 * {@code __Host-} then lets no other host set it (RFC 6265bis).
 */
final class SessionCookie {
  /** Longer than any secret of ours. */
  private static final int MAX_LENGTH = 200;

  private final boolean secure;

  SessionCookie(@Nullable URI baseUrl) {
    this.secure = baseUrl != null && "https".equals(baseUrl.getScheme());
  }

  String name() {
    return secure ? "__Host-staff" : "staff";
  }

  Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name()))
        .filter(secret -> !secret.isEmpty() && secret.length() <= MAX_LENGTH);
  }

  void write(Context ctx, String secret) {
    ctx.res().addHeader("Set-Cookie", name() + "=" + secret + attributes());
  }

  void delete(Context ctx) {
    ctx.res().addHeader("Set-Cookie", name() + "=; Max-Age=0" + attributes());
  }

  private String attributes() {
    return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }
}

package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;

/** Errors of the open-data interface (RFC 9457). */
final class ProblemDetails {
  private ProblemDetails() {}

  static void badParameter(Context ctx, BadParameter bad) {
    Map<String, Object> details = details(400, "Bad parameter", bad.text());
    details.put("parameter", bad.parameter());
    send(ctx, 400, details);
  }

  static void send(Context ctx, int status, String title, String detail) {
    send(ctx, status, details(status, title, detail));
  }

  private static Map<String, Object> details(int status, String title, String detail) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("type", "about:blank");
    details.put("title", title);
    details.put("status", status);
    details.put("detail", detail);
    return details;
  }

  private static void send(Context ctx, int status, Map<String, Object> details) {
    Json.send(ctx, details);
    ctx.status(status).contentType("application/problem+json; charset=utf-8");
  }
}

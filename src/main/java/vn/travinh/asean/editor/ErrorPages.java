package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers that tell what went wrong. */
final class ErrorPages {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final StaffRenderer renderer;

  ErrorPages(StaffRenderer renderer) {
    this.renderer = renderer;
  }

  void refused(Context ctx, Refusal refusal) {
    if (refusal.status() == 413 || refusal.status() == 408) {
      // What is still to come is not read.
      ctx.header("Connection", "close");
    }
    show(ctx, ErrorPage.of(refusal.status(), refusal.text()));
  }

  void closed(Context ctx) {
    ctx.header("Retry-After", "5");
    show(
        ctx,
        ErrorPage.of(
            503,
            "Chương trình đang khởi động hoặc chưa mở được cơ sở dữ liệu. Các trang công khai vẫn hoạt động. Hãy thử lại sau ít giây; nếu vẫn vậy, hãy báo người quản trị xem nhật ký của máy chủ."));
  }

  void unexpected(Context ctx, Exception failed) {
    String incident = HexFormat.of().formatHex(RANDOM.generateSeed(4));
    LOG.error("Incident {} at {}", incident, ctx.path(), failed);
    show(ctx, ErrorPage.unexpected(incident));
  }

  void show(Context ctx, ErrorPage page) {
    ctx.status(page.status());
    if (String.valueOf(ctx.header("Accept")).contains("application/json")) {
      ctx.contentType("application/json; charset=utf-8")
          .result("{\"status\":" + page.status() + "}");
      return;
    }
    try {
      renderer.send(ctx, page.title(), "error", page);
    } catch (RuntimeException withoutPages) {
      ctx.contentType("text/plain; charset=utf-8").result(page.title() + "\n" + page.text() + "\n");
    }
  }
}

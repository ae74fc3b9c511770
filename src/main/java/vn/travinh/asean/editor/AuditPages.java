package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.data.AuditLog;
import vn.travinh.asean.data.Role;

/** The audit log, for admins. */
final class AuditPages implements StaffRoutes {
  private static final String PATH = "/staff/audit";

  /** About two screens. */
  private static final int ON_A_PAGE = 50;

  /** More pages than anybody turns; what lies before is in the file. */
  private static final int MAX_PAGE = 2_000;

  private final Office office;

  AuditPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.ADMIN, (ctx, actor) -> show(ctx, null)),
        StaffRoute.page(
            PATH + "/verify", Role.ADMIN, (ctx, actor) -> show(ctx, office.audit().verify())),
        StaffRoute.page("/staff/audit.csv", Role.ADMIN, (ctx, actor) -> csv(ctx)));
  }

  private void show(Context ctx, AuditLog.@Nullable Verdict verdict) {
    int page = PageNumber.of(ctx.queryParam("page"), MAX_PAGE);
    List<AuditLog.Entry> entries = office.audit().newest(ON_A_PAGE + 1, (page - 1) * ON_A_PAGE);
    office
        .renderer()
        .send(
            ctx,
            "Nhật ký",
            "audit",
            new AuditPage(
                entries.stream().limit(ON_A_PAGE).map(AuditPages::row).toList(),
                page > 1 ? PATH + "?page=" + (page - 1) : "",
                entries.size() > ON_A_PAGE && page < MAX_PAGE ? PATH + "?page=" + (page + 1) : "",
                verdict == null ? "" : words(verdict),
                verdict == null || verdict.broken() == 0));
  }

  private static String words(AuditLog.Verdict verdict) {
    return verdict.broken() == 0
        ? "Nhật ký nguyên vẹn: " + verdict.entries() + " mục, không mục nào bị sửa hay xóa."
        : "Nhật ký không còn nguyên vẹn từ mục số "
            + verdict.broken()
            + ". Hãy báo người quản trị máy chủ và giữ lại các bản sao lưu.";
  }

  private static AuditPage.Row row(AuditLog.Entry entry) {
    return new AuditPage.Row(
        entry.number(),
        StaffTime.of(entry.at()),
        entry.account().isEmpty() ? "–" : entry.account(),
        AuditWords.of(entry.action()),
        entry.subject(),
        entry.detail());
  }

  /** Straight to the client, however long the log has become. */
  private void csv(Context ctx) throws IOException {
    ctx.contentType("text/csv; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"audit.csv\"");
    if (ctx.req().getMethod().equals("HEAD")) {
      return;
    }
    try (Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8)) {
      office.audit().writeCsv(out);
    }
  }
}

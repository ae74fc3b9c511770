package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.view.Templates;

/** Turns values into pages of the newsroom. Thread-safe. */
public final class StaffRenderer {
  private final Templates templates;
  private final Publisher publisher;

  StaffRenderer(Templates templates, Publisher publisher) {
    this.templates = templates;
    this.publisher = publisher;
  }

  /**
   * Answers with a page.
   *
   * @param template below {@code templates/staff/}, without the suffix
   * @param view the record that the template prints
   */
  public void send(Context ctx, String title, String template, Object view) {
    ctx.contentType("text/html; charset=utf-8")
        .result(
            templates.render(
                "staff/" + template, Map.of("view", view, "layout", layout(ctx, title))));
  }

  /** A part of a page, without what stands around pages of the newsroom. */
  String fragment(String template, Object view) {
    return templates.render("staff/" + template, Map.of("view", view));
  }

  private StaffLayout layout(Context ctx, String title) {
    Assets assets =
        publisher
            .current()
            .orElseThrow(() -> new Office.ClosedException("nothing has been published yet"))
            .renderSettings()
            .assets();
    Optional<Actor> actor = StaffContext.actor(ctx).filter(each -> each.may(Role.AUTHOR));
    Optional<Notice> notice = Notice.ofCode(ctx.queryParam(Notice.PARAMETER));
    return new StaffLayout(
        title,
        actor.map(Actor::displayName).orElse(""),
        actor.map(each -> RoleWords.of(each.account().role())).orElse(""),
        actor.map(each -> menu(each, ctx.path())).orElse(List.of()),
        notice.map(Notice::text).orElse(""),
        notice.map(Notice::isGood).orElse(true),
        assets);
  }

  private static List<StaffLayout.Item> menu(Actor actor, String path) {
    List<StaffLayout.Item> menu = new ArrayList<>();
    add(menu, path, StaffAddresses.DESK, "Bàn làm việc");
    add(menu, path, StaffAddresses.DOCUMENTS, "Tất cả bài");
    add(menu, path, StaffAddresses.NEW, "Viết bài mới");
    add(menu, path, StaffAddresses.BIN, "Thùng rác");
    if (actor.isAdmin()) {
      add(menu, path, "/staff/accounts", "Tài khoản");
      add(menu, path, "/staff/switches", "Quy định");
      add(menu, path, "/staff/audit", "Nhật ký");
      add(menu, path, PatternsPage.PATH, "Mẫu giao diện");
    }
    add(menu, path, StaffAddresses.HELP, "Trợ giúp");
    return menu;
  }

  private static void add(List<StaffLayout.Item> menu, String path, String href, String label) {
    boolean current = href.equals(StaffAddresses.DESK) ? path.equals(href) : path.startsWith(href);
    menu.add(new StaffLayout.Item(href, label, current));
  }
}

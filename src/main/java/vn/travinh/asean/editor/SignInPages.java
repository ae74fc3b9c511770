package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Accounts.SignIn;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Session;
import vn.travinh.asean.data.Sessions.Started;
import vn.travinh.asean.data.Switches.Switch;
import vn.travinh.asean.web.ClientAddress;

/** Signing in with a password and a second factor, and signing out. */
final class SignInPages implements StaffRoutes {
  static final String CODE = "/staff/second-factor";

  /** Forms of strangers that are read at once: each may hold two megabytes. */
  private static final int STRANGERS_AT_ONCE = 16;

  private static final String TEMPLATE = "sign-in";

  /** What a form was made from, which nobody typed. */
  private static final String VERSION = "version";

  private final Office office;
  private final SessionCookie cookie;
  private final ClientAddress addresses;
  private final AttemptLog attempts;
  private final Semaphore strangers = new Semaphore(STRANGERS_AT_ONCE);

  SignInPages(Office office, SessionCookie cookie) {
    this.office = office;
    this.cookie = cookie;
    this.addresses = new ClientAddress(office.settings().trustedProxies());
    this.attempts = new AttemptLog(office);
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.openPage(StaffAddresses.SIGN_IN, this::show),
        StaffRoute.openAction(StaffAddresses.SIGN_IN, BodyLimit.CARRIED, this::signIn),
        StaffRoute.halfPage(CODE, this::showCode),
        StaffRoute.halfAction(CODE, BodyLimit.CARRIED, this::checkCode),
        StaffRoute.halfAction("/staff/sign-out", BodyLimit.FORM, this::signOut));
  }

  private void show(Context ctx) {
    String next = OwnAddress.orDesk(ctx.queryParam("next"));
    Optional<Actor> actor = StaffContext.actor(ctx);
    if (actor.isPresent() && actor.get().may(Role.AUTHOR)) {
      Redirect.to(ctx, next);
      return;
    }
    show(ctx, new SignInPage("", next, "", false, isFirstStart(), CarriedForm.NONE));
  }

  private boolean isFirstStart() {
    return office.database().accounts().isEmpty();
  }

  private void show(Context ctx, SignInPage page) {
    office.renderer().send(ctx, "Đăng nhập", TEMPLATE, page);
  }

  private void signIn(Context ctx) throws IOException {
    Form form = stranger(ctx, StaffContext.route(ctx));
    Database database = office.database();
    String name = form.line("name");
    String next = OwnAddress.orDesk(form.line("next"));
    CarriedForm carried = CarriedForm.in(form);
    String address = address(ctx);
    SignIn result = database.accounts().signIn(name, form.text("password"), address);
    if (result instanceof SignIn.Right right) {
      begin(ctx, right.account(), next, carried);
    } else if (result instanceof SignIn.Later later) {
      attempts.refused(name, address);
      later(ctx, later);
      show(ctx, new SignInPage(name, next, later(later), false, false, carried));
    } else {
      attempts.failed(name, address);
      ctx.status(422);
      show(
          ctx,
          new SignInPage(
              name,
              next,
              "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.",
              false,
              false,
              carried));
    }
  }

  private Form stranger(Context ctx, StaffRoute route) throws IOException {
    if (!strangers.tryAcquire()) {
      throw Refusal.busy("Có quá nhiều người đăng nhập cùng lúc. Hãy thử lại sau ít giây.");
    }
    try {
      return route.limit() == BodyLimit.UPLOAD
          ? WordsBesideFile.read(ctx, route.limit())
          : Form.of(ctx);
    } finally {
      strangers.release();
    }
  }

  static void later(Context ctx, SignIn.Later later) {
    ctx.status(429).header("Retry-After", Long.toString(later.seconds()));
  }

  static String later(SignIn.Later later) {
    return "Bạn đã thử quá nhiều lần. Hãy đợi "
        + Durations.inWords(later.seconds())
        + " rồi thử lại.";
  }

  /** Where a request comes from. */
  String address(Context ctx) {
    return addresses.of(ctx);
  }

  /** After a new password: every session ends, and this browser goes on in another. */
  void beginAnew(Context ctx, Actor actor) {
    Database database = office.database();
    database.sessions().endAll(actor.account().id());
    cookie.write(
        ctx,
        database.sessions().start(actor.account(), true, String.valueOf(ctx.userAgent())).secret());
  }

  /** Lets the browser forget its session. */
  void forget(Context ctx) {
    cookie.delete(ctx);
  }

  /** The old session ends and a new one begins, so that nobody can have prepared this one. */
  private void begin(Context ctx, Account account, String next, CarriedForm carried)
      throws IOException {
    Database database = office.database();
    StaffContext.actor(ctx).ifPresent(old -> database.sessions().end(old.session()));
    boolean complete = !account.hasSecondFactor() && !needsSecondFactor(account);
    Started started = database.sessions().start(account, complete, String.valueOf(ctx.userAgent()));
    cookie.write(ctx, started.secret());
    Actor actor = new Actor(account, started.session());
    StaffContext.know(ctx, actor);
    database
        .audit()
        .add(account.name(), complete ? "sign-in" : "password-right", account.name(), from(ctx));
    goOn(ctx, actor, next, carried);
  }

  private String from(Context ctx) {
    return "từ " + address(ctx);
  }

  /** Editors and admins need one, unless an admin lets them go without. */
  private boolean needsSecondFactor(Account account) {
    return account.role().mayAct(Role.EDITOR)
        && !office.database().switches().isOn(Switch.PASSWORD_ALONE);
  }

  /** To the next step of signing in, or where they wanted to go. */
  private void goOn(Context ctx, Actor actor, String next, CarriedForm carried) throws IOException {
    if (actor.session().complete()) {
      resume(ctx, next, carried);
    } else if (!carried.isThere()) {
      Redirect.to(ctx, step(actor) + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    } else if (actor.account().hasSecondFactor()) {
      show(ctx, new CodePage(next, "", carried));
    } else {
      SetUpPages.show(office, ctx, actor, "", carried);
    }
  }

  private static String step(Actor actor) {
    return actor.account().hasSecondFactor() ? CODE : SetUpPages.PATH;
  }

  /** Back to work; with what was typed, where something was. */
  void resume(Context ctx, String next, CarriedForm carried) {
    Optional<List<CarriedForm.Field>> fields =
        carried.isThere() ? carried.fields() : Optional.empty();
    if (fields.isEmpty()) {
      Redirect.to(ctx, next);
      return;
    }
    String longest =
        fields.get().stream()
            .filter(field -> !field.name().equals(VERSION))
            .map(CarriedForm.Field::value)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    office
        .renderer()
        .send(
            ctx,
            "Nội dung bạn vừa gõ vẫn còn",
            "resume",
            new ResumePage(carried.target(), fields.get(), longest, carried.lostFile()));
  }

  private void show(Context ctx, CodePage page) {
    office.renderer().send(ctx, "Xác thực hai bước", "second-factor", page);
  }

  private void showCode(Context ctx, Actor actor) {
    String next = OwnAddress.orDesk(ctx.queryParam("next"));
    if (actor.session().complete()) {
      Redirect.to(ctx, next);
    } else if (!actor.account().hasSecondFactor()) {
      Redirect.to(ctx, SetUpPages.PATH);
    } else {
      show(ctx, new CodePage(next, "", CarriedForm.NONE));
    }
  }

  private void checkCode(Context ctx, Actor actor) throws IOException {
    Form form = stranger(ctx, StaffContext.route(ctx));
    String next = OwnAddress.orDesk(form.line("next"));
    CarriedForm carried = CarriedForm.in(form);
    if (actor.session().complete()) {
      resume(ctx, next, carried);
      return;
    }
    String address = address(ctx);
    SignIn result =
        office.database().accounts().checkSecondFactor(actor.account(), form.line("code"), address);
    if (result instanceof SignIn.Right) {
      complete(ctx, actor);
      office.audit().add(actor.name(), "sign-in", actor.name(), from(ctx));
      resume(ctx, next, carried);
    } else if (result instanceof SignIn.Later later) {
      attempts.refused(actor.name(), address);
      later(ctx, later);
      show(ctx, new CodePage(next, later(later), carried));
    } else {
      attempts.failed(actor.name(), address);
      ctx.status(422);
      show(
          ctx,
          new CodePage(
              next,
              "Mã không đúng hoặc đã hết hạn. Hãy nhập mã mới nhất trong ứng dụng, hoặc một mã dự phòng chưa dùng.",
              carried));
    }
  }

  /** The session gets a new secret with its new power. */
  void complete(Context ctx, Actor actor) {
    Started started = office.database().sessions().complete(actor.session());
    cookie.write(ctx, started.secret());
    Account now = office.database().accounts().byId(actor.account().id()).orElse(actor.account());
    StaffContext.know(ctx, new Actor(now, started.session()));
  }

  private void signOut(Context ctx, Actor actor) {
    Session session = actor.session();
    office.database().sessions().end(session);
    cookie.delete(ctx);
    office.audit().add(actor.name(), "sign-out", actor.name(), "");
    Redirect.to(ctx, StaffAddresses.SIGN_IN, Notice.SIGNED_OUT);
  }

  /** For those who are not signed in, or not wholly. Nothing that they typed gets lost. */
  void turnAway(Context ctx, StaffRoute route, Optional<Actor> half) throws IOException {
    if (String.valueOf(ctx.header("Accept")).contains("application/json")) {
      ctx.status(403)
          .contentType("application/json; charset=utf-8")
          .result("{\"status\":403,\"signed_out\":true}");
      return;
    }
    if (route.method() == StaffRoute.Method.GET) {
      String query = ctx.queryString();
      String asked = ctx.path() + (query == null ? "" : "?" + query);
      String next = OwnAddress.orDesk(asked);
      Redirect.to(
          ctx,
          half.map(SignInPages::step).orElse(StaffAddresses.SIGN_IN)
              + "?next="
              + URLEncoder.encode(next, StandardCharsets.UTF_8));
      return;
    }
    ctx.status(403);
    CarriedForm carried = CarriedForm.of(ctx.path(), stranger(ctx, route));
    if (half.isPresent()) {
      goOn(ctx, half.get(), StaffAddresses.DESK, carried);
    } else {
      show(ctx, new SignInPage("", StaffAddresses.DESK, "", true, false, carried));
    }
  }
}

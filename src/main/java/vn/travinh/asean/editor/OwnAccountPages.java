package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Session;

/** What members of staff look after themselves: name, password, where they are signed in. */
final class OwnAccountPages implements StaffRoutes {
  static final String PATH = "/staff/account";

  private final Office office;
  private final SignInPages signIn;

  OwnAccountPages(Office office, SignInPages signIn) {
    this.office = office;
    this.signIn = signIn;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.AUTHOR, (ctx, actor) -> show(ctx, actor, "", "", "")),
        StaffRoute.action(PATH + "/name", Role.AUTHOR, BodyLimit.FORM, this::changeName),
        StaffRoute.action(PATH + "/password", Role.AUTHOR, BodyLimit.FORM, this::changePassword),
        StaffRoute.action(PATH + "/end-session", Role.AUTHOR, BodyLimit.FORM, this::endSession),
        StaffRoute.action(PATH + "/end-all", Role.AUTHOR, BodyLimit.FORM, this::endAll));
  }

  private void show(Context ctx, Actor actor, String nameError, String oldError, String newError) {
    Account account = actor.account();
    List<OwnAccountPage.OwnSession> sessions =
        office.database().sessions().ofAccount(account.id()).stream()
            .map(session -> view(session, actor))
            .toList();
    office
        .renderer()
        .send(
            ctx,
            "Tài khoản của bạn",
            "own-account",
            new OwnAccountPage(
                account.name(),
                account.displayName(),
                RoleWords.of(account.role()),
                account.hasSecondFactor(),
                office.database().accounts().recoveryCodesLeft(account),
                nameError,
                oldError,
                newError,
                sessions));
  }

  private static OwnAccountPage.OwnSession view(Session session, Actor actor) {
    return new OwnAccountPage.OwnSession(
        session.id(),
        BrowserNames.of(session.browser()),
        StaffTime.of(session.createdAt()),
        StaffTime.of(session.lastUsedAt()),
        session.id() == actor.session().id());
  }

  private void changeName(Context ctx, Actor actor) throws IOException {
    String name = Form.of(ctx).line("display-name");
    try {
      office.database().accounts().setDisplayName(actor.account(), name);
      office.audit().add(actor.name(), "display-name", actor.name(), name);
      Redirect.to(ctx, PATH, Notice.NAME_CHANGED);
    } catch (RefusedException refused) {
      ctx.status(422);
      show(ctx, actor, String.valueOf(refused.getMessage()), "", "");
    }
  }

  /** Every other browser is signed out, and this one gets a new secret. */
  private void changePassword(Context ctx, Actor actor) throws IOException {
    Form form = Form.of(ctx);
    try {
      office
          .database()
          .accounts()
          .changePassword(actor.account(), form.text("old-password"), form.text("new-password"));
      office.audit().add(actor.name(), "password", actor.name(), "");
      signIn.beginAnew(ctx, actor);
      Redirect.to(ctx, PATH, Notice.PASSWORD_CHANGED);
    } catch (RefusedException refused) {
      String words = String.valueOf(refused.getMessage());
      switch (refused.refusal()) {
        case TOO_MANY_ATTEMPTS -> {
          ctx.status(429).header("Retry-After", "60");
          show(ctx, actor, "", words, "");
        }
        case PASSWORD_WRONG -> {
          ctx.status(422);
          show(ctx, actor, "", words, "");
        }
        default -> {
          ctx.status(422);
          show(ctx, actor, "", "", words);
        }
      }
    }
  }

  private void endSession(Context ctx, Actor actor) throws IOException {
    String id = Form.of(ctx).line("session");
    Optional<Session> session =
        office.database().sessions().ofAccount(actor.account().id()).stream()
            .filter(each -> Long.toString(each.id()).equals(id))
            .findFirst();
    if (session.isPresent()) {
      office.database().sessions().end(session.get());
      office.audit().add(actor.name(), "session-ended", actor.name(), "");
    }
    Redirect.to(ctx, PATH, Notice.SESSION_ENDED);
  }

  private void endAll(Context ctx, Actor actor) {
    office.database().sessions().endAll(actor.account().id());
    office.audit().add(actor.name(), "sign-out-everywhere", actor.name(), "");
    signIn.forget(ctx);
    Redirect.to(ctx, StaffAddresses.SIGN_IN, Notice.SIGNED_OUT_EVERYWHERE);
  }
}

package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import vn.travinh.asean.data.Accounts.Enrolment;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.view.QrCode;

/** Introducing an authenticator as the second factor. */
final class SetUpPages implements StaffRoutes {
  static final String PATH = "/staff/second-factor/set-up";

  private final Office office;
  private final SignInPages signIn;

  SetUpPages(Office office, SignInPages signIn) {
    this.office = office;
    this.signIn = signIn;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.halfPage(PATH, this::begin),
        StaffRoute.halfAction(PATH, BodyLimit.CARRIED, this::confirm),
        StaffRoute.halfAction("/staff/second-factor/resume", BodyLimit.CARRIED, this::afterCodes));
  }

  private void begin(Context ctx, Actor actor) {
    checkMay(actor);
    show(office, ctx, actor, OwnAddress.orDesk(ctx.queryParam("next")), "", CarriedForm.NONE);
  }

  /** Who has only given a password must not replace the factor that they have not given. */
  private static void checkMay(Actor actor) {
    if (!actor.session().complete() && actor.account().hasSecondFactor()) {
      throw Refusal.forbidden("Hãy nhập mã xác thực trước khi đổi cách xác thực.");
    }
  }

  static void show(Office office, Context ctx, Actor actor, String error, CarriedForm carried) {
    show(office, ctx, actor, StaffAddresses.DESK, error, carried);
  }

  private static void show(
      Office office, Context ctx, Actor actor, String next, String error, CarriedForm carried) {
    Enrolment enrolment = office.database().accounts().beginSecondFactor(actor.account());
    // The secret must not be guessed from the length of a packed answer.
    ctx.disableCompression();
    office
        .renderer()
        .send(
            ctx,
            "Bật xác thực hai bước",
            "second-factor-set-up",
            new SetUpPage(
                enrolment.secret(),
                enrolment.secret().replaceAll("(.{4})(?=.)", "$1 "),
                new QrCode(enrolment.address().toString()),
                next,
                error,
                !actor.session().complete(),
                carried));
  }

  private void confirm(Context ctx, Actor actor) throws IOException {
    checkMay(actor);
    Form form = Form.of(ctx);
    String next = OwnAddress.orDesk(form.line("next"));
    CarriedForm carried = CarriedForm.in(form);
    try {
      List<String> codes =
          office
              .database()
              .accounts()
              .confirmSecondFactor(actor.account(), form.line("secret"), form.line("code"));
      office.audit().add(actor.name(), "second-factor-on", actor.name(), "");
      signIn.complete(ctx, actor);
      ctx.disableCompression();
      office
          .renderer()
          .send(
              ctx,
              "Mã dự phòng của bạn",
              "recovery-codes",
              new RecoveryCodesPage(codes, next, carried));
    } catch (RefusedException refused) {
      ctx.status(422);
      show(office, ctx, actor, next, String.valueOf(refused.getMessage()), carried);
    }
  }

  private void afterCodes(Context ctx, Actor actor) throws IOException {
    Form form = Form.of(ctx);
    signIn.resume(ctx, OwnAddress.orDesk(form.line("next")), CarriedForm.in(form));
  }
}

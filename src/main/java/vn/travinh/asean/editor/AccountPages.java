package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Accounts;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Role;

/** Accounts, looked after by admins. Whoever loses or wins power is signed out at once. */
final class AccountPages implements StaffRoutes {
  private static final String PATH = "/staff/accounts";
  private static final String ONE = PATH + "/{id}";

  private final Office office;

  AccountPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(PATH, Role.ADMIN, this::list),
        StaffRoute.page(PATH + "/new", Role.ADMIN, this::showNew),
        StaffRoute.action(PATH, Role.ADMIN, BodyLimit.FORM, this::add),
        StaffRoute.page(ONE, Role.ADMIN, this::show),
        change("/name", "display-name", (account, form) -> setName(account, form)),
        change("/role", "role", (account, form) -> setRole(account, form)),
        change("/bar", "bar", (account, form) -> bar(account)),
        change("/unbar", "unbar", (account, form) -> unbar(account)),
        change("/password", "password-set", (account, form) -> setPassword(account, form)),
        change("/second-factor", "second-factor-off", (account, form) -> removeFactor(account)));
  }

  /** Changes an account. */
  @FunctionalInterface
  private interface Change {
    /**
     * @return what the audit log shall say besides
     */
    String make(Account account, Form form) throws RefusedException;
  }

  private StaffRoute change(String part, String action, Change change) {
    return StaffRoute.action(
        ONE + part,
        Role.ADMIN,
        BodyLimit.FORM,
        (ctx, actor) -> {
          Account account = account(ctx);
          try {
            String detail = change.make(account, Form.of(ctx));
            office.audit().add(actor.name(), action, account.name(), detail);
            boolean stillHere =
                account.id() != actor.account().id()
                    || office.database().sessions().ofAccount(account.id()).stream()
                        .anyMatch(each -> each.id() == actor.session().id());
            Redirect.to(
                ctx,
                stillHere ? PATH + "/" + account.id() : StaffAddresses.SIGN_IN,
                Notice.ACCOUNT_CHANGED);
          } catch (RefusedException refused) {
            ctx.status(422);
            show(ctx, actor, account, String.valueOf(refused.getMessage()));
          }
        });
  }

  private Account account(Context ctx) {
    String id = ctx.pathParam("id");
    return accounts().all().stream()
        .filter(each -> Long.toString(each.id()).equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Không có tài khoản này."));
  }

  private Accounts accounts() {
    return office.database().accounts();
  }

  private void list(Context ctx, Actor actor) {
    List<AccountsPage.Row> rows =
        accounts().all().stream()
            .map(
                account ->
                    new AccountsPage.Row(
                        PATH + "/" + account.id(),
                        account.name(),
                        account.displayName(),
                        RoleWords.of(account.role()),
                        account.active(),
                        account.hasSecondFactor(),
                        StaffTime.of(account.createdAt())))
            .toList();
    office.renderer().send(ctx, "Tài khoản", "accounts", new AccountsPage(rows));
  }

  private void showNew(Context ctx, Actor actor) {
    showNew(ctx, new NewAccountPage("", "", RoleChoice.with(Role.AUTHOR), ""));
  }

  private void showNew(Context ctx, NewAccountPage page) {
    office.renderer().send(ctx, "Thêm tài khoản", "new-account", page);
  }

  private void add(Context ctx, Actor actor) throws IOException {
    Form form = Form.of(ctx);
    String name = form.line("name");
    String displayName = form.line("display-name");
    Role role = role(form);
    try {
      Account added = accounts().add(name, displayName, role, form.text("new-password"));
      office.audit().add(actor.name(), "account-added", added.name(), role.word());
      Redirect.to(ctx, PATH, Notice.ACCOUNT_ADDED);
    } catch (RefusedException refused) {
      ctx.status(422);
      showNew(
          ctx,
          new NewAccountPage(
              name, displayName, RoleChoice.with(role), String.valueOf(refused.getMessage())));
    }
  }

  private static Role role(Form form) {
    String word = form.line("role");
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.misunderstood("Hãy chọn một vai trò."));
  }

  private void show(Context ctx, Actor actor) {
    show(ctx, actor, account(ctx), "");
  }

  private void show(Context ctx, Actor actor, Account account, String error) {
    office
        .renderer()
        .send(
            ctx,
            "Tài khoản " + account.name(),
            "account",
            new AccountPage(
                PATH + "/" + account.id(),
                account.name(),
                account.displayName(),
                RoleChoice.with(account.role()),
                account.active(),
                account.hasSecondFactor(),
                account.id() == actor.account().id(),
                error));
  }

  private String setName(Account account, Form form) throws RefusedException {
    String name = form.line("display-name");
    accounts().setDisplayName(account, name);
    return name;
  }

  private String setRole(Account account, Form form) throws RefusedException {
    Role role = role(form);
    if (role != account.role()) {
      accounts().setRole(account, role);
    }
    return account.role().word() + " → " + role.word();
  }

  private String bar(Account account) throws RefusedException {
    accounts().setActive(account, false);
    return "";
  }

  private String unbar(Account account) throws RefusedException {
    accounts().setActive(account, true);
    return "";
  }

  private String setPassword(Account account, Form form) throws RefusedException {
    accounts().setPassword(account, form.text("new-password"));
    return "";
  }

  private String removeFactor(Account account) {
    accounts().removeSecondFactor(account);
    return "";
  }
}

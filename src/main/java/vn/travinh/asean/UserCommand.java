package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.publish.FileTrouble;

/** {@code user add}: a member of staff who may sign in at once, also while the portal runs. */
final class UserCommand {
  /** What {@code --role} takes. */
  static final String ROLES =
      String.join("|", Arrays.stream(Role.values()).map(Role::word).toList());

  private UserCommand() {}

  static int add(
      Settings settings,
      String name,
      String displayName,
      Role role,
      PasswordSource passwords,
      PrintWriter out,
      PrintWriter err) {
    try (Database database =
        Database.open(settings.databaseUrl(), settings.data(), Clock.systemUTC())) {
      Optional<String> password = passwords.read();
      if (password.isEmpty()) {
        err.println(
            "no account was made: no password, or two different ones (type the same twice, or give"
                + " it as one line on standard input)");
        return Main.FAILED;
      }
      Account added = database.accounts().add(name, displayName, role, password.get());
      database
          .audit()
          .add("", "account-add", added.name(), role.word() + ", by the command user add");
      out.println(added.name() + " (" + role.word() + ") can sign in at /staff/");
      return Main.OK;
    } catch (RefusedException refused) {
      err.println("no account was made: " + refused.refusal().english());
      return Main.FAILED;
    } catch (IOException failed) {
      err.println("no account was made: " + FileTrouble.told(failed));
      return Main.FAILED;
    }
  }

  static Role role(String word) {
    return Arrays.stream(Role.values())
        .filter(role -> role.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + ROLES + " but was '" + word + "'"));
  }
}

package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.data.Accounts.SignIn;

/** Passwords are checked a few at a time, so that those who try many cannot take all memory. */
class ManyPasswordsAtOnceTest {
  private static final int THREADS = 200;
  private static final int EACH = 5;

  @TempDir Path folder;

  @Test
  void aThousandAttemptsAtOnceFitIntoLittleMemory() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ManyPasswordsAtOnceTest.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    assertThat(told).contains("1000 attempts, 0 right", "and then the owner signs in: true");
  }

  public static void main(String[] arguments) throws Exception {
    try (Database database = Database.open(null, Path.of(arguments[0]), Clock.systemUTC())) {
      Accounts accounts = database.accounts();
      accounts.add("lan", "Lan", Role.ADMIN, "bốn con cò trắng đậu");
      List<Callable<List<SignIn>>> attempts = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        int start = thread * EACH;
        attempts.add(
            () -> {
              List<SignIn> answers = new ArrayList<>();
              for (int each = 0; each < EACH; each++) {
                answers.add(accounts.signIn("name" + (start + each), "năm con cò trắng đậu", ""));
              }
              return answers;
            });
      }
      List<SignIn> answers = AtOnce.call(attempts).stream().flatMap(List::stream).toList();
      long right = answers.stream().filter(SignIn.Right.class::isInstance).count();
      System.out.println(answers.size() + " attempts, " + right + " right");
      SignIn owner = accounts.signIn("lan", "bốn con cò trắng đậu", "203.0.113.7");
      System.out.println("and then the owner signs in: " + (owner instanceof SignIn.Right));
    }
  }
}

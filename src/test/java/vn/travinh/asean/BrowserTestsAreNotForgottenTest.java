package vn.travinh.asean;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Where browser tests are not run, that is said; on the machine that decides about changes they
 * must be.
 */
class BrowserTestsAreNotForgottenTest {
  @Test
  void theyAreRunOrANoteSaysWhyNot() {
    Optional<String> reason = whyLeftOut();
    if (reason.isEmpty()) {
      return;
    }
    String note = "NOTE: the browser tests are left out: " + reason.get();
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(note + " (with CI=true they must run)");
    }
    System.out.println(note);
  }

  private static Optional<String> whyLeftOut() {
    if (Chromium.find().isEmpty()) {
      return Optional.of(
          "no Chromium was found (on Debian: apt-get install -y chromium; elsewhere set %s to its path)"
              .formatted(Chromium.VARIABLE));
    }
    if (!isPresent("vn.travinh.asean.it.ShippedSite")) {
      return Optional.of("their profile is not active (mvn -Pbrowser verify)");
    }
    if ("browser".equals(System.getProperty("browser.tests.excluded"))) {
      return Optional.of("-Dbrowser.tests.excluded=browser was given");
    }
    return Optional.empty();
  }

  private static boolean isPresent(String name) {
    try {
      Class.forName(name, false, BrowserTestsAreNotForgottenTest.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }
}

package vn.travinh.asean.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;

/** The page of components is for those who work on this machine, and for staff. */
class PatternsPageTest {

  @Test
  void itIsThereWithDevAndNeitherKeptNorIndexed(@TempDir Path folder) throws Exception {
    try (TestPortal portal = TestPortal.plan().setting(Setting.DEV, "true").start(folder)) {
      HttpResponse<String> page = portal.get("/staff/patterns?lang=en&tone=water");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
      assertThat(page.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
      assertThat(page.body()).contains("<html lang=\"en\"", "tone-water", "partials/cards, grid");
    }
  }

  @Test
  void whoeverComesThroughAProxyHasToSignIn(@TempDir Path folder) throws Exception {
    try (TestPortal portal = TestPortal.plan().setting(Setting.DEV, "true").start(folder)) {
      assertAsksToSignIn(portal.get("/staff/patterns", "X-Forwarded-For", "203.0.113.7"));
    }
  }

  @Test
  void withoutDevOneHasToSignIn(@TempDir Path folder) throws Exception {
    try (TestPortal portal = TestPortal.plan().start(folder)) {
      assertAsksToSignIn(portal.get("/staff/patterns"));
    }
  }

  private static void assertAsksToSignIn(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/staff/sign-in?next=%2Fstaff%2Fpatterns");
    assertThat(answer.body()).isEmpty();
  }
}

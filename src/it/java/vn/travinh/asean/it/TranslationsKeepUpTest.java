package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.travinh.asean.TestPortal;

/** A translation is made beside its original, and told when the original went on. */
@BrowserTest
class TranslationsKeepUpTest {
  private static StaffSite site;

  @BeforeAll
  static void take(StaffSite ofEveryDay) {
    site = ofEveryDay;
  }

  static List<Look> looks() {
    return List.of(Look.DESKTOP, Look.PHONE.withoutJavaScript());
  }

  @ParameterizedTest
  @MethodSource("looks")
  void whatWasChangedInTheOriginalIsMarkedUntilTheTranslationFollows(Look look) {
    String title = "Cầu mới " + (look.javaScript() ? "một" : "hai");
    String english = "The new bridge " + (look.javaScript() ? "one" : "two");
    String edit = Articles.publish(site, look, title, "Cầu dài sáu mươi mét.\n\nCầu ở đầu làng.");
    try (Colleague lan = site.signedIn(look, "lan")) {
      lan.open(edit);
      lan.follow("Dịch sang tiếng Anh, song song");
      assertThat(lan.heading()).hasText("Dịch song song");
      assertThat(lan.page().locator(".translate__source")).containsText("Cầu ở đầu làng.");
      lan.field("Tiêu đề").fill(english);
      lan.field("Tóm tắt").fill("A bridge in short.");
      lan.field("Nội dung").fill("It is sixty metres long.\n\nIt stands where the village begins.");
      lan.press("Lưu bản dịch");
      lan.open(edit.replaceFirst("/vi$", "/en"));
      assertThat(lan.field("Nội dung")).hasValue(Pattern.compile("It is sixty[\\s\\S]*"));
      lan.press("Gửi duyệt");
      Articles.approve(site, look, lan.address());

      assertThatDeskTells(look, english, false);
      lan.open(edit);
      lan.field("Nội dung").fill("Cầu dài sáu trăm mét.\n\nCầu ở đầu làng.");
      lan.save();
      lan.press("Gửi duyệt");
      Articles.approve(site, look, edit);
      TestPortal.eventually(
          () -> site.portal().get("/api/documents?lang=vi").body().contains(title), title);
      assertThatDeskTells(look, english, true);

      lan.open(edit);
      lan.follow("Dịch sang tiếng Anh, song song");
      Locator marked = lan.page().locator(".para--marked");
      assertThat(marked).hasCount(1);
      assertThat(marked).containsText("sáu trăm");
      lan.field("Nội dung")
          .fill("It is six hundred metres long.\n\nIt stands where the village begins.");
      lan.press("Lưu bản dịch");
      lan.open(edit.replaceFirst("/vi$", "/en"));
      lan.press("Gửi duyệt");
      Articles.approve(site, look, lan.address());
      assertThatDeskTells(look, english, false);
    }
    TestPortal.eventually(
        () -> site.portal().get("/en/news/").body().contains(english), "the translation is listed");
  }

  /** The tray of translations that lag behind, once the publication of the last change is out. */
  private static void assertThatDeskTells(Look look, String title, boolean stale) {
    try (Colleague hoa = site.signedIn(look, "hoa")) {
      TestPortal.eventually(
          () -> {
            hoa.open("/staff/");
            boolean told =
                hoa.page().locator("#stale").count() == 1
                    && hoa.page().locator("#stale").innerText().contains(title);
            return told == stale;
          },
          title + (stale ? " is" : " is not") + " told to lag behind");
    }
  }
}

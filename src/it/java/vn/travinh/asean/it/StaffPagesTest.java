package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;
import vn.travinh.asean.data.Role;

/**
 * The newsroom's own pages, over the shipped content: nothing that axe finds, nothing that stands
 * out of the window, every control large enough for a finger, on a phone and a desk, by day and by
 * night. Leaves pictures in {@code target/screenshots}.
 */
@Tag("browser")
class StaffPagesTest {
  private static final Path PICTURES = Path.of("target", "screenshots", "staff");
  private static final int[] WIDTHS = {360, 768, 1280, 1440};

  private static final String STANDS_OUT =
      """
      () => {
        const root = document.scrollingElement;
        return root.scrollWidth <= root.clientWidth ? []
          : [...document.body.querySelectorAll('*')]
            .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 0.5)
            .map((e) => `<${e.localName} class="${e.getAttribute('class') ?? ''}"> stands out`).slice(0, 5);
      }
      """;

  /** Words around a box or in a sentence belong to it or excuse it (WCAG 2.2, 2.5.8). */
  private static final String SMALL =
      """
      () => [...document.querySelectorAll('button, .button, header a, nav a, input:not([type=hidden]), select, textarea')]
        .filter((e) => e.checkVisibility())
        .map((e) => ({e, box: (e.closest('.choice') ?? e).getBoundingClientRect()}))
        .filter(({box}) => box.height < 43.5 || box.width < 43.5)
        .map(({e, box}) => `<${e.localName} class="${e.className}"> ${e.innerText.slice(0, 20)} is ${Math.round(box.width)} × ${Math.round(box.height)} px`)
      """;

  private static StaffSite site;

  @BeforeAll
  static void start() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "staff-pages-");
    site =
        StaffSite.start(TestPortal.plan().setting(Setting.CONTENT, "content"), folder)
            .with("hoa", "Trần Thị Hoa", Role.ADMIN)
            .with("nam", "Lê Hoài Nam", Role.EDITOR)
            .with("lan", "Thạch Thị Lan", Role.AUTHOR)
            // Sets up a second factor, which others would have to know of.
            .with("mai", "Sơn Thị Mai", Role.AUTHOR);
  }

  @AfterAll
  static void stop() throws Exception {
    site.close();
  }

  @Test
  void pagesForSigningIn() {
    try (Colleague stranger = site.visitor(Look.DESKTOP)) {
      stranger.open("/staff/sign-in");
      look(stranger.page(), "sign-in");
      stranger.signIn("lan", "không phải mật khẩu này");
      look(stranger.page(), "sign-in-wrong");
      stranger.signIn("nam", StaffSite.PASSWORD);
      look(stranger.page(), "second-factor");
    }
  }

  @Test
  void settingUpASecondFactorAndOnesOwnAccount() {
    try (Colleague mai = site.signedIn(Look.DESKTOP, "mai")) {
      mai.open("/staff/second-factor/set-up");
      look(mai.page(), "set-up");
      String secret = mai.page().locator("code.secret").innerText();
      mai.field("Mã 6 chữ số").fill(site.codeOf(secret));
      mai.press("Bật xác thực hai bước");
      look(mai.page(), "recovery-codes");
      mai.open("/staff/account");
      look(mai.page(), "own-account");
      mai.field("Mật khẩu hiện tại").fill("sai rồi đó nhé bạn");
      mai.field("Mật khẩu mới").fill("ngắn");
      mai.press("Đổi mật khẩu");
      look(mai.page(), "own-account-wrong");
    }
  }

  @Test
  void pagesOfTheDay() {
    try (Colleague hoa = site.signedIn(Look.DESKTOP, "hoa")) {
      for (String address :
          List.of(
              "/staff/",
              "/staff/documents",
              "/staff/documents?q=ao+ba+om&state=all",
              "/staff/documents?state=missing&lang=km&page=2",
              "/staff/documents?q=khongcobainao",
              "/staff/help/",
              "/staff/accounts",
              "/staff/accounts/new",
              "/staff/switches",
              "/staff/audit",
              "/staff/audit/verify")) {
        hoa.open(address);
        look(hoa.page(), address.replaceAll("[^a-z]+", "-"));
      }
      hoa.open("/staff/accounts");
      hoa.follow("lan");
      look(hoa.page(), "account");
      hoa.page().navigate("/staff/khong-co");
      look(hoa.page(), "not-found");
    }
  }

  @Test
  void pagesForWriting() {
    List<String> faults = new ArrayList<>();
    String place = "places/ao-ba-om";
    try (Colleague hoa = site.signedIn(Look.DESKTOP, "hoa")) {
      for (String address :
          List.of(
              "/staff/new",
              "/staff/new/news",
              "/staff/edit/" + place + "/vi",
              "/staff/edit/" + place + "/vi?whole=1",
              "/staff/files/" + place,
              "/staff/correct/" + place + "/vi",
              "/staff/rename/" + place + "/vi",
              "/staff/unpublish/" + place + "/vi",
              "/staff/translate/" + place + "/vi/en")) {
        hoa.open(address);
        faults.addAll(faults(hoa.page(), "writing" + address.replaceAll("[^a-z]+", "-")));
      }
      hoa.begin("Tin tức", "Bài để xem trang viết");
      faults.addAll(faults(hoa.page(), "writing-with-errors"));
      String path = hoa.address().replace("/staff/edit/", "");
      hoa.field("Nội dung").fill("Chữ một.");
      hoa.save();
      hoa.field("Nội dung").fill("Chữ hai.");
      hoa.save();
      hoa.page().locator("#comment").fill("Thiếu nguồn ở đoạn hai.");
      hoa.press("Gửi góp ý");
      faults.addAll(faults(hoa.page(), "writing-with-comment"));
      hoa.open("/staff/history/" + path);
      faults.addAll(faults(hoa.page(), "history"));
      hoa.press("So sánh");
      faults.addAll(faults(hoa.page(), "compare"));
      hoa.open("/staff/publish/" + path);
      faults.addAll(faults(hoa.page(), "publish"));
      hoa.open("/staff/edit/" + path);
      hoa.press("Tạo liên kết");
      faults.addAll(faults(hoa.page(), "preview-link"));
      hoa.open("/staff/edit/" + path);
      hoa.unfold("Việc khác với bài này");
      hoa.press("Bỏ bản nháp");
      hoa.open("/staff/bin");
      faults.addAll(faults(hoa.page(), "bin"));
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void twoWhoSavedTheSamePage() {
    try (Colleague lan = site.signedIn(Look.DESKTOP, "lan");
        Colleague nam = site.signedIn(Look.DESKTOP, "nam")) {
      lan.open("/staff/edit/places/bien-ba-dong/vi");
      nam.open("/staff/edit/places/bien-ba-dong/vi");
      nam.field("Nội dung").fill("Đoạn của Nam.");
      nam.save();
      lan.field("Nội dung").fill("Đoạn của Lan.");
      lan.press("Lưu");
      look(lan.page(), "conflict");
    }
  }

  static void look(Page page, String name) {
    assertThat(faults(page, name)).as(name).isEmpty();
  }

  private static List<String> faults(Page page, String name) {
    List<String> faults = new ArrayList<>();
    Axe.bring(page);
    for (int width : WIDTHS) {
      page.setViewportSize(width, 900);
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        String look = name + " " + width + " " + theme + ": ";
        if (width == 360 || width == 1280) {
          List<String> found = theme == ColorScheme.LIGHT ? Axe.all(page) : Axe.colour(page);
          found.forEach(fault -> faults.add(look + fault));
        }
        if (theme == ColorScheme.LIGHT) {
          lines(page, STANDS_OUT).forEach(fault -> faults.add(look + fault));
          lines(page, SMALL).forEach(fault -> faults.add(look + fault));
        }
        View view = new View(width, theme);
        if (View.wanted().contains(view)) {
          view.take(page, PICTURES, name);
        }
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1280, 900);
    return faults;
  }

  private static List<String> lines(Page page, String script) {
    return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
  }
}

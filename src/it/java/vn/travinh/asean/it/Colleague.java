package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody at work in the newsroom, who goes by what is written on the page. */
final class Colleague implements AutoCloseable {
  private final Tab tab;
  private final Page page;

  Colleague(Tab tab) {
    this.tab = tab;
    this.page = tab.page();
  }

  Page page() {
    return page;
  }

  void open(String address) {
    tab.open(address);
  }

  /** Gives name and password on the page that asks for them. */
  void signIn(String name, String password) {
    if (!page.url().contains("/staff")) {
      page.navigate("/staff/");
    }
    field("Tên đăng nhập").fill(name);
    page.getByLabel("Mật khẩu", new Page.GetByLabelOptions().setExact(true)).fill(password);
    press("Đăng nhập");
  }

  void giveCode(String code) {
    field("Mã xác thực").fill(code);
    press("Tiếp tục");
    assertThat(heading()).hasText("Bàn làm việc");
  }

  /** Where this colleague is, without what was said there once. */
  String address() {
    return URI.create(page.url()).getPath();
  }

  Locator heading() {
    return page.locator("h1");
  }

  /** The field with this label, folded away or not. */
  Locator field(String label) {
    return page.getByLabel(Pattern.compile("^" + escaped(label) + "(?: \\(bắt buộc\\))?$")).first();
  }

  /** Playwright hands patterns to JavaScript, which does not know all of Java's. */
  private static String escaped(String text) {
    return text.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
  }

  /** Presses a button. */
  void press(String words) {
    button(words).click();
  }

  Locator button(String words) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Follows a link. */
  void follow(String words) {
    link(words).first().click();
  }

  Locator link(String words) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
  }

  /** Unfolds a part of the page. */
  void unfold(String heading) {
    Locator part =
        page.locator("details")
            .filter(
                new Locator.FilterOptions()
                    .setHas(page.locator("summary", new Page.LocatorOptions().setHasText(heading))))
            .first();
    if (part.getAttribute("open") == null) {
      part.locator("summary").first().click();
    }
  }

  /** Begins something new and comes to the page on which it is written. */
  void begin(String section, String title) {
    open("/staff/new");
    page.getByRole(
            AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^" + section)))
        .click();
    field("Tiêu đề").fill(title);
    press("Bắt đầu viết");
    assertThat(heading()).hasText(title);
  }

  /** Saves and waits until it is said to be saved. */
  void save() {
    press("Lưu");
    assertThat(page.locator(".staff-notice--done")).isVisible();
  }

  @Override
  public void close() {
    tab.close();
  }
}

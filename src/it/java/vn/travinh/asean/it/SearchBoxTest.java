package vn.travinh.asean.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.TestPortal;

/** The search box by keyboard, by ear, by input method, and without scripts. */
@BrowserTest
class SearchBoxTest {
  private static final String LIST = "/vi/diem-den/";
  private static final Pattern CHUA_HANG = Pattern.compile("^[Cc]hùa Hang");

  private final Chrome chrome;

  SearchBoxTest(Chrome chrome) {
    this.chrome = chrome;
  }

  private static Locator box(Page page) {
    return page.locator(".search--header input[type=search]");
  }

  private static Locator options(Page page) {
    return page.locator(".search--header [role=option]");
  }

  private static Locator chosen(Page page) {
    return page.locator(".search--header [role=option][aria-selected=true]");
  }

  private static Locator status(Page page) {
    return page.locator(".search--header [role=status]");
  }

  private static Page typed(Tab tab, String text) {
    Page page = tab.open(LIST);
    box(page).focus();
    page.keyboard().type(text);
    assertThat(options(page).first()).isVisible();
    return page;
  }

  @Test
  void arrowsWalkThroughTheSuggestionsAndEnterFollowsOne() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = typed(tab, "ao ba");
      assertThat(box(page)).hasAttribute("role", "combobox");
      assertThat(box(page)).hasAttribute("aria-expanded", "true");
      assertThat(chosen(page)).hasCount(0);
      page.keyboard().press("ArrowDown");
      assertThat(chosen(page)).hasText(options(page).first().textContent());
      assertThat(box(page))
          .hasAttribute("aria-activedescendant", options(page).first().getAttribute("id"));
      assertThat(box(page)).isFocused();
      page.keyboard().press("ArrowUp");
      assertThat(chosen(page)).hasText(options(page).last().textContent());
      page.keyboard().press("ArrowDown");
      assertThat(chosen(page)).hasText(options(page).first().textContent());
      String address = options(page).first().getAttribute("data-url");
      page.keyboard().press("Enter");
      page.waitForURL("**" + address);
    }
  }

  @Test
  void enterWithoutAChoiceSearchesForWhatWasTyped() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = typed(tab, "ao ba om");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowLeft");
      assertThat(chosen(page)).hasCount(0);
      page.keyboard().press("Enter");
      page.waitForURL("**/vi/tim-kiem/?q=ao+ba+om");
      assertThat(page.locator(".hit__title").first()).hasText("Ao Bà Om");
    }
  }

  @Test
  void escapeClosesTheListAndThenClearsTheText() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = typed(tab, "ao ba");
      page.keyboard().press("Escape");
      assertThat(options(page).first()).isHidden();
      assertThat(box(page)).hasAttribute("aria-expanded", "false");
      assertThat(box(page)).hasValue("ao ba");
      page.keyboard().press("Alt+ArrowDown");
      assertThat(options(page).first()).isVisible();
      assertThat(chosen(page)).hasCount(0);
      page.keyboard().press("Escape");
      page.keyboard().press("Escape");
      assertThat(box(page)).hasValue("");
      assertThat(box(page)).isFocused();
    }
  }

  @Test
  void leavingTheBoxClosesTheList() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = typed(tab, "ao ba");
      page.keyboard().press("Tab");
      assertThat(options(page).first()).isHidden();
      assertThat(status(page)).hasText("");
    }
  }

  @Test
  void howManySuggestionsThereAreIsSaid() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = typed(tab, "ao ba om");
      assertThat(status(page)).hasText(options(page).count() + " gợi ý");
      box(page).fill("qqqxzz");
      assertThat(status(page)).hasText("Không có gợi ý");
      assertThat(options(page)).hasCount(0);
    }
  }

  @Test
  void theListMovesNothingOnThePage() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open(LIST);
      double before = page.locator("main").boundingBox().y;
      box(page).focus();
      page.keyboard().type("ao ba");
      assertThat(options(page).first()).isVisible();
      assertThat(page.locator("main").boundingBox().y).isEqualTo(before);
    }
  }

  @Test
  void anAnswerThatComesLateDoesNotReplaceAYoungerOne() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open(LIST);
      page.evaluate(
          """
          () => {
            const ask = window.fetch;
            window.fetch = (address, options) => address.endsWith("q=ch%C3%B9")
              ? new Promise((answer) => { window.answerLate = () => answer(new Response(
                  JSON.stringify({suggestions: [{text: "LATE", url: "/", kind: "news"}]}))); })
              : ask(address, options);
          }
          """);
      box(page).focus();
      page.keyboard().insertText("chù");
      page.waitForFunction("() => window.answerLate");
      page.keyboard().insertText("a hang");
      assertThat(options(page).first()).hasText(CHUA_HANG);
      page.evaluate("() => window.answerLate()");
      page.evaluate("() => new Promise((done) => setTimeout(done))");
      assertThat(options(page).first()).hasText(CHUA_HANG);
    }
  }

  @Test
  void vietnameseIsCompletedWhileTheInputMethodIsStillComposing() {
    try (Tab tab = chrome.tab(Look.DESKTOP)) {
      Page page = tab.open(LIST);
      box(page).focus();
      page.keyboard().insertText("ao ");
      CDPSession keys = page.context().newCDPSession(page);
      for (String text : new String[] {"b", "ba", "bà"}) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", text);
        composed.addProperty("selectionStart", text.length());
        composed.addProperty("selectionEnd", text.length());
        keys.send("Input.imeSetComposition", composed);
      }
      assertThat(box(page)).hasValue("ao bà");
      assertThat(options(page).first()).hasText("Ao Bà Om");
      // The input method's own arrows and Enter choose among its words.
      for (String key : new String[] {"ArrowDown", "Enter", "Escape"}) {
        box(page)
            .evaluate(
                "(box, key) => box.dispatchEvent(new KeyboardEvent('keydown',"
                    + " {key, isComposing: true, bubbles: true, cancelable: true}))",
                key);
      }
      assertThat(chosen(page)).hasCount(0);
      assertThat(options(page).first()).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*" + LIST + "$"));
      keys.send("Input.insertText", text("bà om"));
      assertThat(box(page)).hasValue("ao bà om");
      TestPortal.eventually(
          () -> {
            page.keyboard().press("ArrowDown");
            return chosen(page).count() == 1;
          },
          "the list of what was composed can be walked through");
    }
  }

  private static JsonObject text(String text) {
    JsonObject object = new JsonObject();
    object.addProperty("text", text);
    return object;
  }

  @Test
  void telexLeftUndoneIsCompletedToo() {
    try (Tab tab = chrome.tab(Look.PHONE)) {
      Page page = typed(tab, "chuaf hang");
      assertThat(options(page).first()).hasText(CHUA_HANG);
    }
  }

  @Test
  void withoutScriptsTheSearchAndItsFiltersWork() {
    try (Tab tab = chrome.tab(Look.DESKTOP.withoutJavaScript())) {
      Page page = tab.open(LIST);
      box(page).fill("lễ hội");
      box(page).press("Enter");
      page.waitForURL("**/vi/tim-kiem/?q=l%E1%BB%85+h%E1%BB%99i");
      Locator first = page.locator(".facet a").first();
      String section = first.textContent();
      first.click();
      page.waitForURL(Pattern.compile(".*[?&]section=.*"));
      assertThat(page.locator(".facet a[aria-current]")).hasText(section);
      assertThat(page.locator(".facet").first().locator("a").all()).hasSizeGreaterThan(1);
      page.locator(".facet").last().locator("a").first().click();
      page.waitForURL(Pattern.compile(".*[?&]section=.*(year|tag)=.*"));
      page.locator(".tagline a").first().click();
      assertThat(page.locator(".tagline a")).hasCount(1);
    }
  }
}

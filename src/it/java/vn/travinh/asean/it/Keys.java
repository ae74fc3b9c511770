package vn.travinh.asean.it;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** A keyboard and nothing else. */
final class Keys {
  /** More stops than any page of the newsroom has; whoever needs more is caught somewhere. */
  private static final int ENDLESS = 400;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Goes on from stop to stop until this one has the focus. */
  Keys to(Locator target) {
    for (int stops = 0; stops < ENDLESS; stops++) {
      if (target.count() == 1
          && Boolean.TRUE.equals(target.evaluate("e => e === document.activeElement"))) {
        return this;
      }
      press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + target + " on " + page.url());
  }

  Keys press(String key) {
    page.keyboard().press(key);
    return this;
  }

  /** Types instead of what was there. */
  Keys type(String text) {
    press("Control+A");
    page.keyboard().insertText(text);
    return this;
  }

  /** Presses what has the focus and waits for the page that follows. */
  void enter() {
    page.evaluate("() => { window.leaving = true; }");
    press("Enter");
    page.waitForFunction("() => !window.leaving && document.readyState === 'complete'");
  }
}

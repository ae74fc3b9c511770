package vn.travinh.asean.it;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * Through what a visitor looks at the site.
 *
 * @param width of the window in CSS pixels
 */
record Look(int width, int height, boolean dark, boolean javaScript) {
  static final Look PHONE = new Look(360, 740, false, true);
  static final Look DESKTOP = new Look(1280, 900, false, true);

  Look withoutJavaScript() {
    return new Look(width, height, dark, false);
  }

  Look with(boolean scripts) {
    return new Look(width, height, dark, scripts);
  }

  Browser.NewContextOptions options(String host) {
    return new Browser.NewContextOptions()
        .setBaseURL(host)
        .setViewportSize(width, height)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        // Smooth scrolling would make the moment of a picture matter.
        .setReducedMotion(ReducedMotion.REDUCE)
        .setJavaScriptEnabled(javaScript);
  }
}

package vn.travinh.asean.it;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Many pages in several tabs at once: while one tab is asked what it found, the others load and
 * work, each in a process of its own. What all pages share is loaded once per tab.
 */
final class SideBySide {
  /** One more than a small machine's processors, so that none of them waits for the network. */
  private static final int TABS = Math.max(3, Runtime.getRuntime().availableProcessors());

  private SideBySide() {}

  /**
   * @param prepare done once for each tab
   * @param collect asked once for each page, in their order, while it is open
   */
  static void visit(
      Chrome chrome,
      Look look,
      List<Sample> samples,
      Consumer<Page> prepare,
      BiConsumer<Page, Sample> collect) {
    List<Tab> tabs = new ArrayList<>();
    try {
      for (int i = 0; i < TABS; i++) {
        Tab tab = chrome.tab(look);
        tabs.add(tab);
        prepare.accept(tab.page());
      }
      for (int i = 0; i < samples.size() + TABS; i++) {
        Tab tab = tabs.get(i % TABS);
        if (i >= TABS) {
          collect.accept(tab.page(), samples.get(i - TABS));
        }
        if (i < samples.size()) {
          tab.begin(samples.get(i));
        }
      }
    } finally {
      tabs.forEach(Tab::close);
    }
  }
}

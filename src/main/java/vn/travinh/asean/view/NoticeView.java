package vn.travinh.asean.view;

import java.util.List;

/**
 * Something the reader should know before reading on.
 *
 * @param tone {@code info} or {@code warning}
 * @param language code of the notice's language, empty where it is that of the text around
 */
record NoticeView(String tone, String title, String text, String language, List<LinkView> links) {
  NoticeView {
    links = List.copyOf(links);
  }

  public boolean hasText() {
    return !text.isEmpty();
  }

  public boolean hasLanguage() {
    return !language.isEmpty();
  }

  public boolean hasLinks() {
    return !links.isEmpty();
  }
}

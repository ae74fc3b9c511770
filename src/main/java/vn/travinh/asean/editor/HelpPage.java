package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.markdown.SafeHtml;

/** One page of the guide, beside the list of all of them. */
record HelpPage(String title, List<Entry> entries, List<SafeHtml> parts) {
  HelpPage {
    entries = List.copyOf(entries);
    parts = List.copyOf(parts);
  }

  record Entry(String href, String title, boolean current) {}
}

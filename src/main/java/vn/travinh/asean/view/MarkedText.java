package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in which some words are marked as found, taken apart so that the template escapes it like
 * any other: markup that does not come from the search cannot come through.
 */
record MarkedText(List<Run> runs) {
  private static final Pattern MARK = Pattern.compile("<mark>(.*?)</mark>", Pattern.DOTALL);

  MarkedText {
    runs = List.copyOf(runs);
  }

  record Run(String text, boolean marked) {}

  /** Reads escaped text with {@code mark} elements in it. */
  static MarkedText of(String html) {
    List<Run> runs = new ArrayList<>();
    Matcher marks = MARK.matcher(html);
    int from = 0;
    while (marks.find()) {
      add(runs, html.substring(from, marks.start()), false);
      add(runs, marks.group(1), true);
      from = marks.end();
    }
    add(runs, html.substring(from), false);
    return new MarkedText(runs);
  }

  private static void add(List<Run> runs, String escaped, boolean marked) {
    if (!escaped.isEmpty()) {
      runs.add(new Run(unescape(escaped), marked));
    }
  }

  /** The ampersand last, so that {@code &amp;lt;} becomes {@code &lt;} and not a bracket. */
  private static String unescape(String escaped) {
    return escaped
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}

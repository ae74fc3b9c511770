package vn.travinh.asean.publish;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages without pictures, for readers who pay by the megabyte. Made from the finished page when
 * somebody asks for one, which takes about a millisecond: few do, and holding every page twice
 * would cost everybody's memory.
 */
public final class TextOnly {
  private static final Pattern PICTURE =
      Pattern.compile("<picture>.*?</picture>|<img\\b[^>]*>", Pattern.DOTALL);
  private static final Pattern ALTERNATIVE = Pattern.compile(" alt=\"([^\"]*)\"");
  private static final Pattern SCENE =
      Pattern.compile("<svg class=\"scene\\b.*?</svg>", Pattern.DOTALL);
  private static final Pattern PAGE_LINK =
      Pattern.compile("<a ([^>]*)href=\"(/[^\"?#]*/)(\\?[^\"#]*)?(#[^\"]*)?\"");
  private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"/[^\"]*\"[^>]*>");
  private static final Pattern SWITCH =
      Pattern.compile("<a href=\"\\?text-only\" data-back=\"([^\"]*)\">[^<]*</a>");
  private static final Pattern SWITCH_ITEM =
      Pattern.compile("<li>" + SWITCH.pattern() + "</li>\\n?");
  private static final Pattern ROOT = Pattern.compile("<html ");

  /** The parameter that asks for it. */
  private static final Pattern CHOICE = Pattern.compile("(^|&)text-only(=[^&]*)?(?=&|$)");

  /** Beside a page's {@code index.html} in an export, where no server reads parameters. */
  private static final String FILE = "text-only.html";

  private TextOnly() {}

  /** Whether a request's parameters ask for it, among others or alone. */
  public static boolean isChosen(@Nullable String query) {
    return query != null && CHOICE.matcher(query).find();
  }

  public static boolean isPage(Answer answer) {
    return answer.contentType().startsWith("text/html");
  }

  /** For one who only said {@code Save-Data}: links stay, for every request says so again. */
  public static Answer of(Answer page) {
    return light(page, "-light", withoutPictures(text(page)));
  }

  /**
   * For one who chose it on the page: links lead on to pages without pictures, so that no cookie
   * has to remember it.
   *
   * @param path address of the page, to which a link leads back
   */
  public static Answer chosen(Answer page, String path) {
    return light(page, "-text", chosen(text(page), path));
  }

  private static String chosen(String html, String back) {
    String leading = PAGE_LINK.matcher(html).replaceAll(TextOnly::onward);
    String asking =
        FORM.matcher(leading).replaceAll("$0<input type=\"hidden\" name=\"text-only\" value=\"\">");
    return withoutPictures(back(asking, back));
  }

  private static String onward(MatchResult link) {
    String query = link.group(3) == null ? "?text-only" : link.group(3) + "&amp;text-only";
    return Matcher.quoteReplacement(
        "<a " + link.group(1) + "href=\"" + link.group(2) + query + behind(link) + "\"");
  }

  /** A page of results, whose switch keeps what was searched for. */
  public static String ofSearch(String html, String path, @Nullable String query) {
    String rest = query == null ? "" : CHOICE.matcher(query).replaceAll("").replaceFirst("^&", "");
    if (isChosen(query)) {
      return chosen(html, rest.isEmpty() ? path : path + "?" + rest);
    }
    return rest.isEmpty() ? html : switched(html, "?" + rest + "&text-only");
  }

  /** The page for an export: its switch leads to the file that {@link #file} makes. */
  static String withFile(String html) {
    return switched(html, FILE);
  }

  /** Address of that file. */
  static String fileBeside(String path) {
    return path + FILE;
  }

  /**
   * The page without pictures as a file of its own.
   *
   * @param pages addresses that have such a file too
   */
  static String file(String html, String path, Set<String> pages) {
    String leading =
        PAGE_LINK
            .matcher(html)
            .replaceAll(
                link ->
                    Matcher.quoteReplacement(
                        link.group(3) == null && pages.contains(link.group(2))
                            ? "<a "
                                + link.group(1)
                                + "href=\""
                                + fileBeside(link.group(2))
                                + behind(link)
                                + "\""
                            : link.group()));
    return withoutPictures(back(leading, path));
  }

  /** The page for where there is nothing to switch to. */
  static String withoutSwitch(String html) {
    return SWITCH_ITEM.matcher(html).replaceAll("");
  }

  private static String behind(MatchResult link) {
    return link.group(4) == null ? "" : link.group(4);
  }

  private static String switched(String html, String target) {
    return html.replace("<a href=\"?text-only\"", "<a href=\"" + escaped(target) + "\"");
  }

  private static String back(String html, String path) {
    return SWITCH
        .matcher(html)
        .replaceAll("<a href=\"" + Matcher.quoteReplacement(escaped(path)) + "\">$1</a>");
  }

  private static Answer light(Answer page, String tag, String html) {
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    return new Answer(
        page.contentType(),
        page.cacheControl(),
        page.tag() + tag,
        new Payload(bytes),
        Compression.gzip(bytes),
        Compression.brotli(bytes),
        page.openData());
  }

  private static String withoutPictures(String html) {
    String words =
        PICTURE
            .matcher(SCENE.matcher(html).replaceAll(""))
            .replaceAll(picture -> Matcher.quoteReplacement(alternative(picture.group())));
    return ROOT.matcher(words).replaceFirst("<html class=\"text-only\" ");
  }

  private static String alternative(String picture) {
    Matcher alternative = ALTERNATIVE.matcher(picture);
    return alternative.find() && !alternative.group(1).isEmpty()
        ? "<span class=\"no-picture\">" + alternative.group(1) + "</span>"
        : "";
  }

  private static String text(Answer page) {
    return new String(page.identity().toBytes(), StandardCharsets.UTF_8);
  }

  private static String escaped(String path) {
    return path.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}

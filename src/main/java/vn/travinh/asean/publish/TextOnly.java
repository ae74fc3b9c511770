package vn.travinh.asean.publish;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
      Pattern.compile("<a ([^>]*)href=\"(/[^\"?#]*/)(#[^\"]*)?\"");
  private static final Pattern SWITCH =
      Pattern.compile("<a href=\"\\?text-only\" data-back=\"([^\"]*)\">[^<]*</a>");
  private static final Pattern ROOT = Pattern.compile("<html ");

  private TextOnly() {}

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
    String html = PAGE_LINK.matcher(text(page)).replaceAll("<a $1href=\"$2?text-only$3\"");
    html =
        SWITCH
            .matcher(html)
            .replaceAll("<a href=\"" + Matcher.quoteReplacement(escaped(path)) + "\">$1</a>");
    return light(page, "-text", withoutPictures(html));
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

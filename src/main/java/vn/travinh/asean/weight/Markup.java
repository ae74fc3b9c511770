package vn.travinh.asean.weight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.weight.Part.Use;

/**
 * What one of our own pages refers to. Templates and the cleaning of HTML write attributes in
 * double quotes and escape what is inside, which is all that is relied on; this is no parser of
 * HTML.
 *
 * @param references files that are fetched with the page, in its order, each once
 * @param characters that it shows
 */
record Markup(List<Reference> references, BitSet characters) {
  /** What shows no letters, with its end. */
  private static final Map<String, String> WITHOUT_LETTERS =
      Map.of("<head>", "</head>", "<script", "</script>", "<!--", "-->");

  private static final Pattern FETCHING_TAG =
      Pattern.compile(
          "<(link|script|img|use|image|source|/picture)\\b((?:[^<>\"]++|\"[^\"]*+\")*+)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

  Markup {
    references = List.copyOf(references);
    characters = (BitSet) characters.clone();
  }

  @Override
  public BitSet characters() {
    return (BitSet) characters.clone();
  }

  /**
   * A file that a page refers to.
   *
   * @param later whether it may wait until a reader comes near
   */
  record Reference(Use use, String address, boolean later) {}

  static Markup of(String html) {
    return new Markup(references(html), characters(html));
  }

  private static BitSet characters(String html) {
    BitSet characters = new BitSet();
    int at = 0;
    while (at < html.length()) {
      if (html.charAt(at) == '<') {
        at = afterTag(html, at);
      } else {
        int point = html.codePointAt(at);
        characters.set(point);
        at += Character.charCount(point);
      }
    }
    return characters;
  }

  private static int afterTag(String html, int start) {
    for (Map.Entry<String, String> part : WITHOUT_LETTERS.entrySet()) {
      if (html.startsWith(part.getKey(), start)) {
        int end = html.indexOf(part.getValue(), start);
        return end < 0 ? html.length() : end + part.getValue().length();
      }
    }
    boolean quoted = false;
    for (int at = start; at < html.length(); at++) {
      char character = html.charAt(at);
      quoted ^= character == '"';
      if (character == '>' && !quoted) {
        return at + 1;
      }
    }
    return html.length();
  }

  private static List<Reference> references(String html) {
    Map<String, Reference> found = new LinkedHashMap<>();
    @Nullable String chosenSource = null;
    for (Matcher tag = FETCHING_TAG.matcher(html); tag.find(); ) {
      Map<String, String> attributes = attributes(tag.group(2));
      switch (tag.group(1)) {
        case "link" -> addLink(found, attributes);
        case "script" -> add(found, Use.SCRIPT, attributes.get("src"), false);
        case "use", "image" -> add(found, Use.PICTURE, attributes.get("href"), false);
        case "source" -> {
          // Browsers take the first that they know; one with a condition is not for everybody.
          if (chosenSource == null && !attributes.containsKey("media")) {
            chosenSource = Candidates.chosen(attributes);
          }
        }
        case "img" -> {
          String address = chosenSource == null ? Candidates.chosen(attributes) : chosenSource;
          add(found, Use.PICTURE, address, "lazy".equals(attributes.get("loading")));
        }
        default -> chosenSource = null;
      }
    }
    return new ArrayList<>(found.values());
  }

  private static void addLink(Map<String, Reference> found, Map<String, String> attributes) {
    @Nullable String address = attributes.get("href");
    switch (attributes.getOrDefault("rel", "")) {
      case "stylesheet" -> add(found, Use.STYLE, address, false);
      case "modulepreload" -> add(found, Use.SCRIPT, address, false);
      case "preload" ->
          add(found, "font".equals(attributes.get("as")) ? Use.FONT : Use.PICTURE, address, false);
      case "icon" -> add(found, Use.ICON, address, false);
      default -> {
        // Such as a feed, which is offered and not fetched.
      }
    }
  }

  /** A file that is needed at once somewhere does not wait for being needed later elsewhere. */
  private static void add(
      Map<String, Reference> found, Use use, @Nullable String address, boolean later) {
    if (address == null || !address.startsWith("/")) {
      return;
    }
    String file = address.split("#", 2)[0];
    Reference before = found.get(file);
    if (before == null || before.later() && !later) {
      found.put(file, new Reference(before == null ? use : before.use(), file, later));
    }
  }

  private static Map<String, String> attributes(String text) {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Matcher attribute = ATTRIBUTE.matcher(text); attribute.find(); ) {
      String value = attribute.group(2);
      attributes.put(attribute.group(1), value == null ? "" : value.replace("&amp;", "&").strip());
    }
    return attributes;
  }
}

package vn.travinh.asean.cards;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Shapes and colours of the scenes, as browsers get them: the shared drawing, and the style sheet
 * that gives its custom properties a value for each time of day. A scene drawn here is the one on
 * its page.
 */
final class SceneSheet {
  private static final Pattern RULE = Pattern.compile("\\.(scene[a-z0-9-]*)\\s*\\{([^{}]*)}");
  private static final Pattern COLOUR = Pattern.compile("(--s-[a-z0-9-]+)\\s*:\\s*([^;}]+);");
  private static final Pattern USE = Pattern.compile("var\\((--s-[a-z0-9-]+)\\)");
  private static final Pattern CLASSES = Pattern.compile("^<svg class=\"([^\"]*)\"");
  private static final Pattern SHEET_ADDRESS = Pattern.compile("href=\"[^\"#]*#");

  private final String shapes;
  private final Map<String, Map<String, String>> colours = new LinkedHashMap<>();

  /**
   * @param drawing the file {@code images/scenes.svg}
   * @param styles the file {@code css/scene-colours.css}
   */
  SceneSheet(String drawing, String styles) {
    this.shapes = drawing.substring(drawing.indexOf('>') + 1, drawing.lastIndexOf("</svg>"));
    Matcher rules = RULE.matcher(styles);
    while (rules.find()) {
      Map<String, String> values = colours.computeIfAbsent(rules.group(1), name -> new HashMap<>());
      Matcher each = COLOUR.matcher(rules.group(2));
      while (each.find()) {
        values.putIfAbsent(each.group(1), each.group(2).strip());
      }
    }
  }

  /** A whole SVG that needs nothing else. */
  String whole(String scene) {
    Map<String, String> values = new HashMap<>();
    Matcher classes = CLASSES.matcher(scene);
    if (classes.find()) {
      // In the order of the style sheet, where a later rule wins.
      Set<String> names = Set.of(classes.group(1).split(" ", -1));
      colours.forEach(
          (name, own) -> {
            if (names.contains(name)) {
              values.putAll(own);
            }
          });
    }
    String svg =
        SHEET_ADDRESS
            .matcher(scene)
            .replaceAll("href=\"#")
            .replaceFirst("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
            .replaceFirst(">", Matcher.quoteReplacement(">" + shapes));
    return USE.matcher(svg)
        .replaceAll(use -> Matcher.quoteReplacement(values.getOrDefault(use.group(1), "#808080")));
  }

  /** Draws a scene over this area; what does not fit is cut off evenly. */
  void draw(String scene, Graphics2D graphics, int width, int height) {
    byte[] svg = whole(scene).getBytes(StandardCharsets.UTF_8);
    @Nullable SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(svg), null, LoaderContext.createDefault());
    if (document == null) {
      throw new IllegalStateException("a scene cannot be read: " + scene);
    }
    document.render((java.awt.Component) null, graphics, new ViewBox(width, height));
  }
}

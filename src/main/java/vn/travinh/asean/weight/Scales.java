package vn.travinh.asean.weight;

import java.lang.Character.UnicodeScript;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.publish.Answer;
import vn.travinh.asean.publish.Payload;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.weight.Part.Use;

/**
 * Weighs the pages of one publication. Takes the worse case where only a browser could tell: a font
 * counts as soon as the page shows a character that it has, in whatever type.
 */
public final class Scales {
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^\\s*import\\s+(?:[^\"';]*\\bfrom\\s+)?[\"']([^\"']+)[\"']");

  private static final Set<UnicodeScript> EVERYWHERE =
      Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

  private final Publication publication;
  private final Map<String, List<FontFace>> facesOfStyles = new HashMap<>();

  public Scales(Publication publication) {
    this.publication = publication;
  }

  /**
   * @param path of a page that the publication has
   */
  public PageWeight weigh(String path) {
    Answer page =
        publication
            .prepared()
            .answerAt(path)
            .orElseThrow(() -> new IllegalArgumentException("nothing is published at " + path));
    return weigh(path, page);
  }

  private PageWeight weigh(String path, Answer page) {
    Map<String, Part> parts = new LinkedHashMap<>();
    add(parts, Use.PAGE, path, false, sent(page));
    Markup markup = Markup.of(text(page));
    BitSet characters = set(markup, path);
    for (Markup.Reference reference : markup.references()) {
      add(parts, reference.use(), reference.address(), reference.later());
      if (reference.use() == Use.STYLE) {
        addFonts(parts, reference.address(), characters);
      } else if (reference.use() == Use.SCRIPT) {
        addImports(parts, reference.address());
      }
    }
    return new PageWeight(path, List.copyOf(parts.values()));
  }

  /**
   * The characters that are set in our fonts. Words in a script that is not the page's own, as the
   * name of another language, are set in the device's letters (tokens.css).
   */
  private BitSet set(Markup markup, String path) {
    String own = publication.site().pageAt(path).orElseThrow().language().script();
    BitSet characters = markup.characters();
    markup.characters().stream()
        .filter(
            point -> {
              UnicodeScript script = UnicodeScript.of(point);
              return !EVERYWHERE.contains(script)
                  && !script.name().equals(own.toUpperCase(Locale.ROOT));
            })
        .forEach(characters::clear);
    return characters;
  }

  private void addFonts(Map<String, Part> parts, String style, BitSet characters) {
    for (FontFace face : facesOfStyles.computeIfAbsent(style, this::faces)) {
      if (face.hasAnyOf(characters)) {
        add(parts, Use.FONT, resolved(style, face.address()), false);
      }
    }
  }

  private List<FontFace> faces(String style) {
    return publication
        .prepared()
        .answerAt(style)
        .map(css -> FontFace.in(text(css)))
        .orElse(List.of());
  }

  private void addImports(Map<String, Part> parts, String script) {
    Deque<String> open = new ArrayDeque<>(List.of(script));
    while (!open.isEmpty()) {
      String importing = open.remove();
      publication
          .prepared()
          .answerAt(importing)
          .ifPresent(
              answer -> {
                for (Matcher found = IMPORT.matcher(text(answer)); found.find(); ) {
                  String imported = resolved(importing, found.group(1));
                  if (!parts.containsKey(imported)) {
                    add(parts, Use.SCRIPT, imported, false);
                    open.add(imported);
                  }
                }
              });
    }
  }

  private void add(Map<String, Part> parts, Use use, String address, boolean later) {
    @Nullable Answer answer = publication.prepared().answerAt(address).orElse(null);
    @Nullable MediaFile file = publication.media().byAddress().get(address);
    if (answer != null) {
      add(parts, use, address, later, sent(answer));
    } else if (file != null) {
      add(parts, use, address, later, file.size());
    }
  }

  private static void add(
      Map<String, Part> parts, Use use, String address, boolean later, long bytes) {
    parts.putIfAbsent(address, new Part(use, address, bytes, later));
  }

  private static long sent(Answer answer) {
    Payload brotli = answer.brotli();
    return brotli == null ? answer.identity().size() : brotli.size();
  }

  private static String text(Answer answer) {
    return new String(answer.identity().toBytes(), StandardCharsets.UTF_8);
  }

  private static String resolved(String base, String relative) {
    return URI.create(base).resolve(relative).toString();
  }
}

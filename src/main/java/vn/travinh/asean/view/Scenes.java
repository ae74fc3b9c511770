package vn.travinh.asean.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;

/**
 * Composes a scene for a document without a photograph. What it shows follows from what the
 * document is about ({@code scenes.txt} maps words to motifs), the rest from its id, so that a
 * document always gets the same scene and neighbours seldom look alike.
 */
final class Scenes {
  private static final String SHEET = "images/scenes.svg";
  private static final List<String> LIGHTS = List.of("dawn", "day", "dusk", "day", "dawn", "night");
  private static final List<String> FAR = List.of("far-palms", "far-bank", "far-fields");
  private static final List<Rule> RULES = readRules();

  private Scenes() {}

  /** One line of {@code scenes.txt}. */
  private record Rule(String word, String motif, String near, List<String> lights) {}

  static SceneView of(Document document, Assets assets) {
    int seed = seed(document.id().toString());
    Rule rule = ruleFor(document);
    List<String> lights = rule.lights().isEmpty() ? LIGHTS : rule.lights();
    String light = pick(lights, seed);
    return new SceneView(
        light,
        assets.address(SHEET),
        pick(FAR, seed >>> 4),
        rule.motif(),
        rule.near(),
        (seed >>> 8 & 1) == 1,
        48 + (seed >>> 9 & 7) * 32,
        light.equals("dusk") || light.equals("dawn") ? 84 : 36 + (seed >>> 12 & 3) * 8,
        rule.motif().equals("moon") ? 0 : light.equals("night") ? 18 : 22);
  }

  /** The scene of pages that show no single document. */
  static SceneView general(String name, Assets assets) {
    return new SceneView(
        "dusk", assets.address(SHEET), "far-palms", name, "near-lotus", false, 236, 84, 26);
  }

  private static Rule ruleFor(Document document) {
    for (Rule rule : RULES) {
      if (fits(rule.word(), document)) {
        return rule;
      }
    }
    throw new IllegalStateException("scenes.txt has no line for " + document.id().section());
  }

  private static boolean fits(String word, Document document) {
    if (Kind.ofSection(word).isPresent()) {
      return word.equals(document.id().section());
    }
    return word.equals(kindOf(document.details()))
        || document.tags().contains(word)
        || ("-" + document.id().folder() + "-").contains("-" + word + "-");
  }

  private static String kindOf(Details details) {
    if (details instanceof Details.Place place) {
      return place.kind();
    } else if (details instanceof Details.Heritage heritage) {
      return heritage.kind();
    } else if (details instanceof Details.Food food) {
      return food.kind();
    } else if (details instanceof Details.Opportunity opportunity) {
      return opportunity.kind();
    }
    return "";
  }

  private static String pick(List<String> choices, int seed) {
    return choices.get((seed & 0x7fff) % choices.size());
  }

  /**
   * Spreads the bits of the text's hash (the finaliser of MurmurHash3), so that every part varies.
   */
  private static int seed(String text) {
    int hash = text.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }

  private static List<Rule> readRules() {
    List<Rule> rules = new ArrayList<>();
    try (InputStream stream = Scenes.class.getResourceAsStream("/templates/scenes.txt")) {
      if (stream == null) {
        throw new IllegalStateException("templates/scenes.txt is missing");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(rule(line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(rules);
  }

  private static Rule rule(String line) {
    List<String> parts = List.of(line.trim().split("\\s+", -1));
    return new Rule(parts.get(0), parts.get(1), parts.get(2), parts.subList(3, parts.size()));
  }
}

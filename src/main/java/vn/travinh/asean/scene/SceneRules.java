package vn.travinh.asean.scene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What scenes show, read from {@code scenes.txt}.
 *
 * @param rules in the order in which they are asked
 * @param wide motifs as wide as the drawing
 */
record SceneRules(List<Rule> rules, Set<String> wide) {
  private static final String FILE = "scenes.txt";

  /** In a list of choices: nothing at all. */
  static final String NOTHING = "-";

  SceneRules {
    rules = List.copyOf(rules);
    wide = Set.copyOf(wide);
  }

  /** One line: for what {@code word} means, any of each list. */
  record Rule(
      String word,
      List<String> motifs,
      List<String> grounds,
      List<String> distances,
      Surroundings surroundings,
      List<String> lights) {}

  /**
   * @param below how far its things stand below the horizon
   */
  record Surroundings(int below, List<String> things, List<String> frames, List<String> sky) {}

  Rule ruleFor(String what, Predicate<String> fits) {
    return rules.stream()
        .filter(rule -> fits.test(rule.word()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(FILE + " has no line for " + what));
  }

  static SceneRules read() {
    try (InputStream stream = SceneRules.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      return parse(
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SceneRules parse(List<String> lines) {
    List<Rule> rules = new ArrayList<>();
    Set<String> wide = new HashSet<>();
    Map<String, Surroundings> surroundings = new HashMap<>();
    for (String line : lines) {
      List<String> cells = List.of(line.trim().split("\\s+", -1));
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (cells.get(0).equals("wide")) {
        wide.addAll(cells.subList(1, cells.size()));
      } else if (cells.get(0).equals("around")) {
        surroundings.put(
            cells.get(1),
            new Surroundings(
                Integer.parseInt(cells.get(2)),
                choices(cells.get(3)),
                choices(cells.get(4)),
                choices(cells.get(5))));
      } else {
        rules.add(rule(cells, surroundings));
      }
    }
    return new SceneRules(rules, wide);
  }

  private static Rule rule(List<String> cells, Map<String, Surroundings> surroundings) {
    Surroundings around = cells.size() == 6 ? surroundings.get(cells.get(4)) : null;
    if (around == null) {
      throw new IllegalStateException(
          FILE + ": a line wants six columns, the fifth being surroundings: " + cells);
    }
    return new Rule(
        cells.get(0),
        choices(cells.get(1)),
        choices(cells.get(2)),
        choices(cells.get(3)),
        around,
        choices(cells.get(5)));
  }

  private static List<String> choices(String cell) {
    return List.of(cell.split(",", -1));
  }
}

package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The style sheets, the scenes and the pages that use them fit together. */
class LookTest {
  private static final Path CSS = Path.of("static/css");

  /** What pages ask for: visitors' pages the first, the newsroom's and its previews the others. */
  private static final List<String> ROOTS = List.of("site.css", "staff.css", "staff/preview.css");

  @Test
  void everyStyleSheetIsImportedAndEveryImportExists() throws IOException {
    List<String> imported =
        ROOTS.stream()
            .flatMap(root -> find("@import \"([^\"]+)\"", read(CSS.resolve(root))).stream())
            .distinct()
            .sorted()
            .toList();
    try (Stream<Path> files = Files.walk(CSS)) {
      List<String> there =
          files
              .filter(file -> file.toString().endsWith(".css"))
              .map(file -> CSS.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !ROOTS.contains(name))
              .sorted()
              .toList();
      assertThat(imported).isEqualTo(there);
    }
  }

  @Test
  void everyCustomPropertyThatIsUsedIsSet() throws IOException {
    String css = allStyles() + templates();
    List<String> set = find("(--[a-z0-9-]+)\\s*:", css);
    assertThat(find("var\\((--[a-z0-9-]+)", css + read(Path.of("static/images/scenes.svg"))))
        .isSubsetOf(set);
  }

  /** A colour that is written where it is used cannot follow theme, contrast and section. */
  @Test
  void coloursAreWrittenInTheTokensOnly() throws IOException {
    try (Stream<Path> files =
        Stream.concat(Files.walk(CSS.resolve("components")), Files.walk(CSS.resolve("staff")))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".css")).toList()) {
        assertThat(find("(#[0-9a-fA-F]{3,8}|rgba?\\(|hsla?\\()[^;]*;", read(file)))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  /** The pairs that text and controls use, by WCAG 2.2's contrast of at least 4.5 and 3. */
  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  void colourPairsKeepTheirContrast(boolean dark, boolean water) {
    Map<String, String> colours = colours(dark, water);
    for (String ground : List.of("bg", "surface", "surface-2")) {
      for (String text :
          List.of(
              "text",
              "text-muted",
              "primary",
              "secondary",
              "gold-text",
              "link",
              "success",
              "warning",
              "danger",
              "info")) {
        assertThat(contrast(colours, text, ground)).as(text + " on " + ground).isGreaterThan(4.5);
      }
      assertThat(contrast(colours, "border-strong", ground)).as(ground).isGreaterThan(3);
      assertThat(contrast(colours, "focus", ground)).as(ground).isGreaterThan(3);
    }
    assertThat(contrast(colours, "on-primary", "primary")).isGreaterThan(4.5);
    assertThat(contrast(colours, "on-secondary", "secondary")).isGreaterThan(4.5);
    assertThat(contrast(colours, "on-accent", "accent")).isGreaterThan(4.5);
    for (String text : List.of("foot-text", "foot-title", "foot-focus")) {
      assertThat(contrast(colours, text, "foot")).as(text).isGreaterThan(4.5);
    }
  }

  @Test
  void bothPalettesNameTheSameColours() {
    assertThat(colours(false, true).keySet()).isEqualTo(colours(false, false).keySet());
  }

  /** As the cascade makes them: the pagodas' palette, the river's over it, and the dark of each. */
  private static Map<String, String> colours(boolean dark, boolean water) {
    String tokens = read(CSS.resolve("tokens.css"));
    int night = tokens.indexOf("@media screen and (prefers-color-scheme: dark)");
    int end = tokens.indexOf("/* More contrast");
    String light = tokens.substring(0, night);
    String darkened = tokens.substring(night, end);
    Map<String, String> colours = new TreeMap<>(hexes(before(".tone-water", light)));
    if (water) {
      colours.putAll(hexes(after(".tone-water", light)));
    }
    if (dark) {
      colours.putAll(hexes(before(".tone-water", darkened)));
    }
    if (dark && water) {
      colours.putAll(hexes(after(".tone-water", darkened)));
    }
    return colours;
  }

  private static String before(String mark, String text) {
    return text.substring(0, text.indexOf(mark));
  }

  private static String after(String mark, String text) {
    return text.substring(text.indexOf(mark));
  }

  private static Map<String, String> hexes(String css) {
    return Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{3,6});")
        .matcher(css)
        .results()
        .collect(Collectors.toMap(m -> m.group(1), m -> m.group(2), (a, b) -> b));
  }

  /** WCAG 2.2, definition of contrast ratio. */
  private static double contrast(Map<String, String> colours, String one, String other) {
    double a = luminance(colours.getOrDefault(one, ""));
    double b = luminance(colours.getOrDefault(other, ""));
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String hex) {
    String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
    int rgb = Integer.parseInt(six, 16);
    return 0.2126 * linear(rgb >> 16 & 255)
        + 0.7152 * linear(rgb >> 8 & 255)
        + 0.0722 * linear(rgb & 255);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  private static List<String> find(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }

  private static String allStyles() throws IOException {
    try (Stream<Path> files = Files.walk(CSS)) {
      return files
          .filter(file -> file.toString().endsWith(".css"))
          .map(LookTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String templates() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files
          .filter(file -> file.toString().endsWith(".peb"))
          .map(LookTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

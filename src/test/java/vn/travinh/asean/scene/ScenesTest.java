package vn.travinh.asean.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.text.Language;

/** Every document of the shipped content has a drawing of its own, made of shapes that exist. */
class ScenesTest {
  /** A drawing with all its shapes, compressed, weighs no more than a small picture would. */
  private static final int MOST_BYTES = 6 * 1024;

  private static List<Document> documents = List.of();
  private static final Map<String, String> SHAPES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    Content content = new ContentStore(Path.of("content"), new MarkdownReader()).read().value();
    documents =
        content.documents().stream()
            .filter(document -> document.language().equals(Language.VIETNAMESE))
            .toList();
    Matcher shapes =
        Pattern.compile("(?s)<g id=\"([^\"]+)\">(.*?)</g>\\s*(?=<g id|</defs>)")
            .matcher(Files.readString(Path.of("static/images/scenes.svg")));
    while (shapes.find()) {
      SHAPES.put(shapes.group(1), shapes.group(2));
    }
  }

  @Test
  void theSameDocumentAlwaysHasTheSameScene() {
    for (Document document : documents) {
      assertThat(Scenes.of(document)).isEqualTo(Scenes.of(document));
    }
    Scene written = Scenes.of(document("places/chua-ang"));
    assertThat(List.of(written.light(), written.turn(), written.lamp(), written.pieces().size()))
        .as("written down, so that another Java or machine cannot change it unnoticed")
        .hasToString("[dusk, 3, Lamp[x=231, y=76, radius=25], 8]");
    assertThat(written.pieces().get(6)).isEqualTo(new Piece("vihear-gate", 170, 134, 88, true));
  }

  @Test
  void neighboursOfOneKindDifferInWhatStandsInThemAndNotOnlyInPlace() {
    Map<Kind, List<Document>> kinds =
        documents.stream().collect(Collectors.groupingBy(Document::kind));
    kinds.forEach(
        (kind, list) -> {
          for (int i = 1; i < list.size(); i++) {
            assertThat(looks(list.get(i)))
                .as(list.get(i - 1).id() + " and " + list.get(i).id())
                .isNotEqualTo(looks(list.get(i - 1)));
          }
        });
  }

  @Test
  void noTwoDocumentsHaveTheSameScene() {
    assertThat(documents.stream().map(Scenes::of).toList()).doesNotHaveDuplicates();
  }

  @Test
  void everyShapeIsDrawnAndEveryDrawnShapeIsUsed() {
    List<String> wanted = new ArrayList<>(List.of("home", "sail", "small-stars"));
    SceneRules rules = SceneRules.read();
    for (SceneRules.Rule rule : rules.rules()) {
      wanted.addAll(rule.motifs());
      wanted.addAll(rule.distances());
      wanted.addAll(rule.grounds());
      rule.grounds().forEach(ground -> wanted.add(ground + "-ground"));
      wanted.addAll(rule.surroundings().things());
      wanted.addAll(rule.surroundings().frames());
      wanted.addAll(rule.surroundings().sky());
    }
    assertThat(rules.wide()).isSubsetOf(SHAPES.keySet());
    wanted.removeIf(SceneRules.NOTHING::equals);
    assertThat(SHAPES.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(wanted));
  }

  @Test
  void aSceneWithItsShapesWeighsAtMostSixKilobytes() throws IOException {
    for (Document document : documents) {
      String drawing =
          Scenes.of(document).pieces().stream()
              .map(
                  piece ->
                      "<g transform=\"" + piece.transform() + "\">" + SHAPES.get(piece.shape()))
              .collect(Collectors.joining("</g>"));
      assertThat(gzip(drawing)).as(document.id().toString()).isLessThanOrEqualTo(MOST_BYTES);
    }
  }

  @Test
  void shapesTakeTheirColoursFromTheStyleSheetOnly() {
    SHAPES.forEach(
        (name, shape) -> {
          Matcher colours = Pattern.compile("(?:fill|stroke)=\"([^\"]+)\"").matcher(shape);
          assertThat(colours.results().map(match -> match.group(1)))
              .as(name)
              .isNotEmpty()
              .allMatch(
                  colour -> colour.equals("none") || colour.matches("var\\(--s-[a-z0-9]+\\)"));
        });
  }

  @Test
  void placesShowWhatTheyAre() {
    assertThat(shapes("places/chua-ang")).anyMatch(shape -> shape.startsWith("vihear"));
    assertThat(shapes("places/ao-ba-om")).contains("trees", "near-lotus");
    assertThat(shapes("places/hai-dang-ba-dong")).contains("lighthouse");
    assertThat(shapes("festivals/ok-om-bok")).contains("moon");
    assertThat(shapes("countries/indonesia")).contains("far-volcano");
  }

  @Test
  void aMovedPieceIsWrittenAsOneMatrix() {
    assertThat(new Piece("vihear", 160, 136, 100, false).isMoved()).isFalse();
    assertThat(new Piece("vihear", 160, 136, 100, true).transform())
        .isEqualTo("matrix(-1 0 0 1 320 0)");
    assertThat(new Piece("vihear", 116, 136, 104, false).transform())
        .isEqualTo("matrix(1.04 0 0 1.04 -50.4 -5.44)");
    assertThat(new Piece("small-palm", 50, 140, 90, true).transform())
        .isEqualTo("matrix(-.9 0 0 .9 50 140)");
  }

  @Test
  void aSceneKnowsItsColours() {
    assertThatThrownBy(() -> new Scene("day", 4, new Scene.Lamp(0, 0, 0), List.of()))
        .hasMessage("no such turn of colours: 4");
  }

  /** All but where and how large. */
  private static String looks(Document document) {
    Scene scene = Scenes.of(document);
    return Stream.concat(
            Stream.of(scene.light(), Integer.toString(scene.turn())),
            scene.pieces().stream().map(piece -> piece.shape()))
        .collect(Collectors.joining(" "));
  }

  private static List<String> shapes(String id) {
    return Scenes.of(document(id)).pieces().stream().map(piece -> piece.shape()).toList();
  }

  private static Document document(String id) {
    return documents.stream().filter(d -> d.id().toString().equals(id)).findFirst().orElseThrow();
  }

  private static int gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.size();
  }
}

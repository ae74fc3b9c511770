package vn.travinh.asean.scene;

import java.util.ArrayList;
import java.util.List;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.scene.SceneRules.Rule;
import vn.travinh.asean.scene.SceneRules.Surroundings;

/**
 * Composes scenes. What one shows follows from what its document is about ({@code scenes.txt}), all
 * else from the document's id, so that a document always has the same scene and hardly two look
 * alike. Thread-safe.
 */
public final class Scenes {
  private static final SceneRules RULES = SceneRules.read();

  /** Below it the sun is rising or setting, above it stands high. */
  private static final int LOW = 84;

  private Scenes() {}

  /** The scene of a document, the same in every language whose file has the same tags. */
  public static Scene of(Document document) {
    String folder = "-" + document.id().folder() + "-";
    String kind = document.details().kind();
    Rule rule = RULES.ruleFor(document.id().toString(), word -> fits(word, document, kind, folder));
    return compose(rule, new Chance(document.id().toString()));
  }

  /** The scene of a section's list. */
  public static Scene of(Kind kind) {
    return compose(
        RULES.ruleFor(kind.section(), word -> word.equals(kind.section())),
        new Chance(kind.section()));
  }

  /** A scene of pages that show no single document: one motif by itself, at dusk. */
  public static Scene plain(String motif) {
    return new Scene(
        "dusk",
        0,
        new Scene.Lamp(236, LOW, 26),
        List.of(
            Piece.plane("far-palms"),
            Piece.plane("near-lotus-ground"),
            Piece.plane(motif),
            Piece.plane("near-lotus")));
  }

  private static Scene compose(Rule rule, Chance chance) {
    String light = chance.of(rule.lights());
    String motif = chance.of(rule.motifs());
    String ground = chance.of(rule.grounds());
    boolean wide = RULES.wide().contains(motif);
    Composition composition = chance.of(wide ? Composition.WIDE : Composition.ALL);
    boolean mirrored = chance.oneIn(2);
    int turn = chance.below(Scene.TURNS);
    Scene.Lamp lamp = lamp(motif, light, chance);
    List<Piece> pieces = new ArrayList<>();
    pieces.addAll(sky(light, rule.surroundings(), chance));
    pieces.add(
        new Piece(chance.of(rule.distances()), Piece.FOOT_X, Piece.FOOT_Y, 100, chance.oneIn(2)));
    pieces.add(Piece.plane(ground + "-ground"));
    List<Composition.Spot> around = composition.around();
    for (Composition.Spot spot : around) {
      add(pieces, chance.of(rule.surroundings().things()), spot, rule.surroundings(), chance);
    }
    Composition.Spot main = composition.main();
    pieces.add(new Piece(motif, main.x(), main.y(), main.percent(), mirrored));
    pieces.add(Piece.plane(ground));
    String frame = chance.of(rule.surroundings().frames());
    if (!frame.equals(SceneRules.NOTHING)) {
      pieces.add(new Piece(frame, Piece.FOOT_X, Piece.FOOT_Y, 100, chance.oneIn(2)));
    }
    return new Scene(light, turn, lamp, pieces);
  }

  private static void add(
      List<Piece> pieces,
      String thing,
      Composition.Spot spot,
      Surroundings surroundings,
      Chance chance) {
    if (!thing.equals(SceneRules.NOTHING)) {
      pieces.add(
          new Piece(
              thing,
              spot.x() + chance.between(-6, 6),
              spot.y() + surroundings.below() + chance.between(-1, 2),
              spot.percent() + chance.between(-6, 6),
              chance.oneIn(2)));
    }
  }

  private static List<Piece> sky(String light, Surroundings surroundings, Chance chance) {
    String thing = light.equals("night") ? "small-stars" : chance.of(surroundings.sky());
    int x = chance.between(60, 260);
    int y = thing.equals("small-pennants") ? chance.between(14, 22) : chance.between(28, 52);
    int percent = chance.between(90, 125);
    return thing.equals(SceneRules.NOTHING)
        ? List.of()
        : List.of(new Piece(thing, x, y, percent, chance.oneIn(2)));
  }

  /** The moon festival's motif holds its own moon. */
  private static Scene.Lamp lamp(String motif, String light, Chance chance) {
    int x = chance.between(44, 276);
    int high = chance.between(30, 56);
    boolean low = light.equals("dusk") || light.equals("dawn");
    int radius = motif.equals("moon") ? 0 : light.equals("night") ? 16 : chance.between(18, 26);
    return new Scene.Lamp(x, low ? LOW - chance.below(14) : high, radius);
  }

  /**
   * @param folder its name between hyphens, so that whole words are found in it
   */
  private static boolean fits(String word, Document document, String kind, String folder) {
    if (Kind.ofSection(word).isPresent()) {
      return word.equals(document.id().section());
    }
    return word.equals(kind) || document.tags().contains(word) || hasWord(folder, word);
  }

  private static boolean hasWord(String folder, String word) {
    for (int at = folder.indexOf(word); at > 0; at = folder.indexOf(word, at + 1)) {
      if (folder.charAt(at - 1) == '-' && folder.charAt(at + word.length()) == '-') {
        return true;
      }
    }
    return false;
  }
}

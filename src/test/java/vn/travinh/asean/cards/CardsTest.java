package vn.travinh.asean.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.LinkCard;

/** The pictures that other sites show beside a link. */
class CardsTest {
  private static final String SCENE =
      """
      <svg class="scene scene--dusk" viewBox="0 0 320 180" preserveAspectRatio="xMidYMid slice"><rect width="320" height="180" fill="var(--s-sky)"/><use href="#far-palms"/><use href="#near-water-ground"/><use href="#vihear"/></svg>""";

  private static Assets assets;
  private static SceneSheet sheet;
  private static CardFonts bold;

  @TempDir Path folder;

  @BeforeAll
  static void read() throws IOException {
    assets = new AssetFolder(Path.of("static")).read();
    sheet = new SceneSheet(text("images/scenes.svg"), text("css/scene-colours.css"));
    bold = CardFonts.read("Bold");
  }

  @ParameterizedTest
  @CsvSource({
    "vi, Lễ hội Ok Om Bok và đua ghe ngo ở Trà Vinh – những điều nên biết, Cổng ASEAN – Trà Vinh",
    "en, Ao Bà Om, ASEAN – Trà Vinh portal",
    "km, បុណ្យអុំទូក និងអកអំបុក នៅត្រាវិញ, វិបផតថល អាស៊ាន – ត្រាវិញ"
  })
  void aCardIsSmallOfTheRightSizeAndTheSameEachTime(String code, String title, String site)
      throws IOException {
    LinkCard card = new LinkCard("1", SCENE, title, site, new Language(code));
    CardPainter painter = new CardPainter(sheet, bold, CardFonts.read("Medium"));
    byte[] first = painter.paint(card);
    assertThat(first.length).isLessThanOrEqualTo(CardPainter.MAX_BYTES);
    assertThat(painter.paint(card)).isEqualTo(first);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first));
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(picture.getHeight()).isEqualTo(630);
    assertThat(colours(picture)).as("a scene, and not one colour").isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dawn", "day", "dusk", "night"})
  void aSceneGetsTheColoursOfItsTimeOfDay(String light) {
    String whole = sheet.whole(SCENE.replace("dusk", light));
    assertThat(whole).doesNotContain("var(").doesNotContain("#808080");
    assertThat(whole.contains("fill=\"#23395b\"")).isEqualTo(light.equals("night"));
  }

  @Test
  void everyShapeOfTheSharedDrawingHasItsColours() {
    assertThat(text("images/scenes.svg")).contains("var(--s-");
    assertThat(sheet.whole("<svg class=\"scene scene--day\"></svg>"))
        .doesNotContain("var(")
        .doesNotContain("#808080");
  }

  /** Unshaped, a subscript would stand beside its letter and make the word wider. */
  @Test
  void khmerIsShapedAndNotSetLetterByLetter() {
    TextLayout word = bold.line("ស្ត្រី", 40);
    TextLayout first = bold.line("ស", 40);
    assertThat(word.getAdvance()).isLessThan(first.getAdvance() * 2);
    assertThat(word.getBounds().getHeight()).isGreaterThan(first.getBounds().getHeight() * 1.2);
  }

  @Test
  void vietnameseMarksLookAlikeHoweverTheyWereTyped() {
    String word = "Nghệ thuật Chầm riêng Chà pây";
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    assertThat(bold.line(apart, 40).getAdvance()).isEqualTo(bold.line(word, 40).getAdvance());
  }

  @Test
  void theAddressChangesWithEverythingThatIsSeen() {
    LinkCard card = new LinkCard("1", SCENE, "Ao Bà Om", "Cổng", new Language("vi"));
    assertThat(card.address()).matches("/media/cards/[0-9a-f]{20}\\.jpg");
    assertThat(
            List.of(
                new LinkCard("2", SCENE, "Ao Bà Om", "Cổng", new Language("vi")).address(),
                new LinkCard("1", SCENE + " ", "Ao Bà Om", "Cổng", new Language("vi")).address(),
                new LinkCard("1", SCENE, "Ao Bà Ôm", "Cổng", new Language("vi")).address(),
                new LinkCard("1", SCENE, "Ao Bà Om", "Cổng ", new Language("vi")).address()))
        .doesNotContain(card.address())
        .doesNotHaveDuplicates();
  }

  @Test
  void cardsNobodyNeedsAnyMoreGoAndTheOthersAreNotDrawnAgain() throws Exception {
    LinkCard one = new LinkCard("1", SCENE, "Một", "Cổng", new Language("vi"));
    LinkCard two = new LinkCard("1", SCENE, "Hai", "Cổng", new Language("vi"));
    LinkCard three = new LinkCard("1", SCENE, "Ba", "Cổng", new Language("vi"));
    try (CardStore store = new CardStore(folder)) {
      store.publish(List.of(one, two), assets);
      assertThat(store.all()).hasSize(2);
      Path first = store.find(one.address()).orElseThrow().get(60, TimeUnit.SECONDS).copy();
      Object before = Files.readAttributes(first, "fileKey,lastModifiedTime");
      store.publish(List.of(one, three), assets);
      assertThat(Files.readAttributes(first, "fileKey,lastModifiedTime")).isEqualTo(before);
      assertThat(store.all())
          .extracting("address")
          .containsExactlyInAnyOrder(one.address(), three.address());
      assertThat(store.find(two.address())).isEmpty();
      try (var files = Files.list(folder)) {
        assertThat(files.toList()).hasSize(2);
      }
    }
  }

  private static String text(String name) {
    return new String(assets.files().get(name).bytes(), StandardCharsets.UTF_8);
  }

  private static long colours(BufferedImage picture) {
    return java.util.stream.IntStream.range(0, 1200 * 300)
        .map(i -> picture.getRGB(i % 1200, i / 1200))
        .distinct()
        .count();
  }
}

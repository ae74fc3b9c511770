package vn.travinh.asean.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.markdown.Resolver.PictureSource;
import vn.travinh.asean.problem.Noted;

/** What becomes of the pictures that people put beside a page. */
class PhotographsAreDevelopedTest {
  private static final DocumentId PAGE = new DocumentId("places", "ao-ba-om");

  @TempDir Path folder;

  @Test
  void aPhotographIsOfferedInSeveralWidthsTheLargestFirst() {
    PictureSource picture = shown("ao.jpg", Photographs.jpeg(2000, 1500));
    assertThat(picture.width()).isEqualTo(1600);
    assertThat(picture.height()).isEqualTo(1200);
    assertThat(picture.address()).matches("/media/places/ao-ba-om/ao-1600\\.[0-9a-f]{16}\\.jpg");
    assertThat(picture.choices())
        .matches(
            "\\S+ao-1600\\.\\w+\\.jpg 1600w, \\S+ao-800\\.\\w+\\.jpg 800w, \\S+ao-400\\.\\w+\\.jpg 400w");
  }

  @Test
  void whatNobodyAskedForInALongTimeIsClearedAwayUnlessItIsInUse() throws Exception {
    byte[] old = Photographs.jpeg(500, 300);
    byte[] used = Photographs.jpeg(500, 310);
    byte[] open = Photographs.jpeg(500, 320);
    Instant longAgo = Instant.now().minus(Duration.ofDays(40));
    Instant moment = Instant.now().minus(Duration.ofDays(30));
    Path copies = folder.resolve("copies");
    try (MediaStore store = new MediaStore(copies)) {
      for (byte[] each : List.of(old, used, open)) {
        Path file = Files.write(folder.resolve("a.jpg"), each);
        store.publish(
            List.of(new Attachment(PAGE, "a.jpg", file, each.length, each[each.length - 3])));
      }
      List<Path> files = files(copies);
      for (Path file : files) {
        Files.setLastModifiedTime(file, FileTime.from(longAgo));
      }
      Files.write(copies.resolve("0123456789abcdef.2w.list"), new byte[0]);
      for (String name : List.of("00000000000000aa", "00000000000000bb")) { // as PDF files lie here
        Path copy = Files.write(copies.resolve(name), new byte[1]);
        Files.setLastModifiedTime(copy, FileTime.from(longAgo));
      }
      Set<String> inUse = Set.of(ContentHash.of(used), "00000000000000aa");
      assertThat(store.clear(moment, () -> inUse)).isPositive();
      assertThat(copies.resolve("00000000000000aa")).exists();
      assertThat(copies.resolve("00000000000000bb")).doesNotExist();
      List<String> lists =
          files(copies).stream()
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".list"))
              .map(name -> name.substring(0, 16))
              .toList();
      assertThat(lists)
          .containsExactlyInAnyOrder(
              ContentHash.of(used), ContentHash.of(open), "0123456789abcdef");
      assertThat(store.clear(moment, () -> inUse)).isZero();
      Path again = Files.write(folder.resolve("a.jpg"), old);
      assertThat(
              store
                  .publish(List.of(new Attachment(PAGE, "a.jpg", again, old.length, 9)))
                  .problems())
          .as("what was cleared away is made again")
          .isEmpty();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void aSmallPhotographIsNotMadeLarger() {
    PictureSource picture = shown("ao.jpg", Photographs.jpeg(450, 300));
    assertThat(picture.width()).isEqualTo(450);
    assertThat(picture.choices()).doesNotContain("400w", "800w");
  }

  @Test
  void webpIsOfferedWhereThisMachineCanWriteIt() {
    PictureSource picture = shown("ao.jpg", Photographs.jpeg(1200, 900));
    if (PictureWriter.writesWebp()) {
      assertThat(picture.modernChoices()).contains(".webp 1200w", ".webp 800w", ".webp 400w");
    } else {
      assertThat(picture.modernChoices()).isEmpty();
    }
    assertThat(System.getProperty("os.arch").equals("amd64"))
        .as("x86-64 Linux has the library")
        .isEqualTo(PictureWriter.writesWebp());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void aPhotographStandsUprightHoweverTheCameraWasHeld(int orientation) throws IOException {
    boolean sideways = orientation >= 5;
    BufferedImage shown =
        ImageIO.read(
            copy(shown("a.jpg", Photographs.jpegWithExif(600, 400, orientation))).toFile());
    assertThat(shown.getWidth()).isEqualTo(sideways ? 400 : 600);
    assertThat(shown.getHeight()).isEqualTo(sideways ? 600 : 400);
    // Where the first row and column of the stored picture are seen (Exif 2.32, 4.6.4).
    boolean redAtTop = List.of(1, 2, 5, 6).contains(orientation);
    boolean redAtLeft = List.of(1, 4, 5, 8).contains(orientation);
    int x = redAtLeft ? 40 : shown.getWidth() - 40;
    int y = redAtTop ? 40 : shown.getHeight() - 40;
    assertThat(isRed(shown.getRGB(x, y))).isTrue();
    assertThat(isRed(shown.getRGB(shown.getWidth() - 1 - x, shown.getHeight() - 1 - y))).isFalse();
  }

  @Test
  void pngAndWebpAreTurnedUprightToo() throws PictureRefused, IOException {
    assertThat(shown("a.png", Photographs.pngWithExif(600, 400, 6)).width()).isEqualTo(400);
    byte[] webp = PictureWriter.webp(Photographs.picture(600, 400), false).orElseThrow();
    byte[] turned = Photographs.webpWithExif(webp, 600, 400, 8);
    assertThat(shown("b.webp", turned).width()).isEqualTo(400);
  }

  @Test
  void nothingIsToldOfWhereAPhotographWasTaken() throws IOException {
    byte[] source = Photographs.jpegWithExif(1000, 700, 1);
    assertThat(latin(source)).contains(Photographs.SECRET, "Exif");
    save("ao.jpg", source);
    save("b.png", Photographs.pngWithExif(500, 400, 1));
    try (MediaStore store = store()) {
      store.publish(attachments());
    }
    try (Stream<Path> files = Files.list(folder.resolve("media"))) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(4);
      for (Path file : all) {
        assertThat(latin(Files.readAllBytes(file)))
            .as(file.toString())
            .doesNotContain(Photographs.SECRET)
            .doesNotContain("Exif");
      }
    }
  }

  @Test
  void aTransparentPictureStaysTransparent() throws IOException {
    PictureSource picture = shown("seal.png", Photographs.transparentPng(500, 500));
    assertThat(picture.address()).endsWith(".png");
    BufferedImage shown = ImageIO.read(copy(picture).toFile());
    assertThat(shown.getRGB(2, 2) >>> 24).isZero();
    assertThat(shown.getRGB(250, 250) >>> 24).isBetween(120, 136);
    assertThat(shown.getRGB(250, 250) >> 16 & 0xff).isBetween(192, 208);
  }

  @Test
  void aDrawingKeepsItsSharpEdgesAndAPhotographSavedAsPngGetsSmall() {
    assertThat(shown("diagram.png", Photographs.drawing(900, 600)).address()).endsWith(".png");
    byte[] photograph = Photographs.encoded(Photographs.picture(900, 600), "png");
    assertThat(shown("photo.png", photograph).address()).endsWith(".jpg");
  }

  @Test
  void aPhotographMadeForPrintersHasItsColours() throws IOException {
    BufferedImage shown = ImageIO.read(copy(shown("print.jpg", cmykJpeg())).toFile());
    int rgb = shown.getRGB(50, 50);
    assertThat(rgb >> 16 & 0xff).as("red").isGreaterThan(180);
    assertThat(rgb >> 8 & 0xff).as("green").isLessThan(90);
    assertThat(rgb & 0xff).as("blue").isLessThan(90);
  }

  @Test
  void aGreyPhotographKeepsItsBrightness() throws IOException {
    BufferedImage grey = new BufferedImage(300, 300, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 300 * 300; i++) {
      grey.getRaster().setSample(i % 300, i / 300, 0, 96 + i % 17);
    }
    BufferedImage shown =
        ImageIO.read(copy(shown("grey.jpg", Photographs.encoded(grey, "jpeg"))).toFile());
    assertThat(shown.getRGB(150, 150) & 0xff).isBetween(90, 118);
  }

  @Test
  void aBombIsRefusedByItsHeaderAlone() {
    assertThat(refused("bomb.png", Photographs.pngBomb(50_000, 50_000)))
        .isEqualTo(
            "warning: this picture has 50000 × 50000 pixels, more than 40 million (save it smaller,"
                + " 2,000 pixels wide is plenty)");
  }

  @Test
  void aFileThatIsNotWhatItsNameSaysIsRefused() {
    byte[] gif = Photographs.encoded(Photographs.picture(20, 20), "gif");
    assertThat(refused("a.jpg", gif))
        .isEqualTo(
            "warning: this file is named like a JPEG picture but holds a GIF (let its name end in"
                + " .gif and change it where pages name it, or save it as JPEG)");
    assertThat(refused("b.png", Photographs.jpeg(20, 20)))
        .contains("named like a PNG picture but holds a JPEG");
    assertThat(refused("c.gif", Photographs.jpeg(20, 20)))
        .contains("named like a GIF picture but holds a JPEG");
    assertThat(refused("d.webp", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            "warning: this file is named like a picture but is none (open it in a picture editor and"
                + " save it again)");
  }

  @Test
  void aPhotographThatWasCopiedHalfIsRefused() {
    byte[] whole = Photographs.jpeg(800, 600);
    assertThat(refused("half.jpg", Arrays.copyOf(whole, whole.length / 2)))
        .isEqualTo(
            "warning: this picture ends in the middle (copy it again from the camera, or open it in"
                + " a picture editor and save it anew)");
    byte[] png = Photographs.encoded(Photographs.picture(300, 200), "png");
    assertThat(refused("half.png", Arrays.copyOf(png, png.length / 2)))
        .contains("copy it again from the camera");
  }

  @Test
  void aJpegOfThousandsOfLayersIsRefused() {
    ByteArrayOutputStream layers = new ByteArrayOutputStream();
    layers.writeBytes(Photographs.jpeg(20, 20));
    for (int i = 0; i < 1000; i++) {
      layers.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8, 1, 1, 0, 0, 63, 0});
    }
    assertThat(refused("layers.jpg", layers.toByteArray())).contains("more than 100 layers");
  }

  @Test
  void aPictureOfFortyMegapixelsNeedsNoMoreMemoryThanOneOfTwelve() throws Exception {
    byte[] large =
        Photographs.encoded(new BufferedImage(7300, 5400, BufferedImage.TYPE_BYTE_GRAY), "jpeg");
    BufferedImage decoded = PictureReader.read(large, PictureFormat.JPEG);
    assertThat((long) decoded.getWidth() * decoded.getHeight())
        .isLessThanOrEqualTo(PictureReader.PIXELS_IN_MEMORY);
    assertThat(decoded.getWidth()).as("still wider than any size offered").isGreaterThan(1600);
  }

  @Test
  void anUnchangedPictureIsNotTouchedAgainEvenByTheNextStart() throws IOException {
    save("ao.jpg", Photographs.jpeg(1000, 700));
    Path first;
    try (MediaStore store = store()) {
      first = copy(store.publish(attachments()), "ao.jpg");
    }
    FileTime longAgo = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(first, longAgo);
    try (MediaStore store = store()) {
      assertThat(copy(store.publish(attachments()), "ao.jpg")).isEqualTo(first);
    }
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(longAgo);
  }

  @Test
  void aCopyThatSomebodyDeletedComesBack() throws IOException {
    save("ao.jpg", Photographs.jpeg(1000, 700));
    try (MediaStore store = store()) {
      Path copy = copy(store.publish(attachments()), "ao.jpg");
      Files.delete(copy);
      assertThat(copy(store.publish(attachments()), "ao.jpg")).isEqualTo(copy).exists();
    }
  }

  @Test
  void aPublicationDoesNotWaitForAFolderFullOfPictures() throws IOException {
    save("ao.jpg", Photographs.jpeg(1200, 900));
    try (MediaStore store = new MediaStore(folder.resolve("media"), Duration.ZERO)) {
      Noted<MediaLibrary> early = store.publish(attachments());
      assertThat(early.problems()).isEmpty();
      if (early.value().picture(PAGE, "ao.jpg") == null) {
        assertThat(early.value().isWithheld(PAGE, "ao.jpg")).isTrue();
      }
      store.rest().ifPresent(rest -> rest.orTimeout(60, TimeUnit.SECONDS).join());
      assertThat(store.publish(attachments()).value().picture(PAGE, "ao.jpg")).isNotNull();
      assertThat(store.rest()).isEmpty();
    }
  }

  private MediaStore store() {
    return new MediaStore(folder.resolve("media"));
  }

  private void save(String name, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve("content"));
      Files.write(folder.resolve("content").resolve(name), bytes);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private List<Attachment> attachments() {
    try (Stream<Path> files = Files.list(folder.resolve("content"))) {
      return files
          .map(
              file ->
                  new Attachment(
                      PAGE, file.getFileName().toString(), file, file.toFile().length(), 1))
          .toList();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PictureSource shown(String name, byte[] bytes) {
    save(name, bytes);
    try (MediaStore store = store()) {
      Noted<MediaLibrary> library = store.publish(attachments());
      assertThat(library.problems()).isEmpty();
      PictureSource picture = library.value().picture(PAGE, name);
      assertThat(picture).isNotNull();
      return picture;
    }
  }

  private Path copy(PictureSource picture) {
    String name = picture.address();
    String hash = name.substring(name.indexOf('.') + 1);
    return folder.resolve("media").resolve(hash);
  }

  private static Path copy(Noted<MediaLibrary> library, String name) {
    return library.value().byDocument().get(PAGE).get(name).copy();
  }

  private String refused(String name, byte[] bytes) {
    save(name, bytes);
    try (MediaStore store = store()) {
      Noted<MediaLibrary> library = store.publish(attachments());
      assertThat(library.value().picture(PAGE, name)).isNull();
      String problem =
          library.problems().stream()
              .map(Object::toString)
              .filter(text -> text.contains(name))
              .findFirst()
              .orElseThrow();
      return problem.substring(problem.indexOf("warning:"));
    }
  }

  /**
   * Magenta and yellow without cyan and black, which print red. Programs for printers save all four
   * upside down and say so in a segment of Adobe's.
   */
  private static byte[] cmykJpeg() {
    WritableRaster raster = Raster.createInterleavedRaster(0, 100, 100, 4, null);
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 100; x++) {
        raster.setPixel(x, y, new int[] {255, 25, 25, 255});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    byte[] plain = bytes.toByteArray();
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(plain, 0, 2);
    marked.writeBytes(new byte[] {(byte) 0xff, (byte) 0xee, 0, 14});
    marked.writeBytes("Adobe\0d\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
    marked.write(plain, 2, plain.length - 2);
    return marked.toByteArray();
  }

  private static boolean isRed(int rgb) {
    return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 100;
  }

  private static String latin(byte[] bytes) throws IOException {
    return new String(new ByteArrayInputStream(bytes).readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}

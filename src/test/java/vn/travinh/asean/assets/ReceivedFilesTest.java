package vn.travinh.asean.assets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.travinh.asean.assets.ReceivedFiles.Kept;
import vn.travinh.asean.assets.ReceivedFiles.RefusedException;
import vn.travinh.asean.problem.Problem;

/** What is taken of the files that staff send. */
class ReceivedFilesTest {
  private static final String PDF = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n";

  @TempDir Path folder;

  @Test
  void aPhotographIsKeptUprightAndWithoutWhatTheCameraWrote() throws Exception {
    Kept kept = receive("Ảnh chụp 01.JPG", Photographs.jpegWithExif(400, 300, 6));
    assertThat(kept.name()).isEqualTo("anh-chup-01.jpg");
    assertThat(kept.picture()).isTrue();
    assertThat(text(kept)).doesNotContain(Photographs.SECRET).doesNotContain("Exif");
    var picture = ImageIO.read(kept.file().toFile());
    assertThat(picture.getWidth()).isEqualTo(300);
    assertThat(picture.getHeight()).isEqualTo(400);
  }

  @Test
  void aLargePictureIsKeptNoLargerThanIsOfUse() throws Exception {
    Kept kept = receive("a.jpg", Photographs.jpeg(4000, 1000));
    var picture = ImageIO.read(kept.file().toFile());
    assertThat(picture.getWidth()).isEqualTo(3200);
    assertThat(picture.getHeight()).isEqualTo(800);
  }

  @Test
  void whatHangsBehindAPictureIsNotKept() throws Exception {
    Kept kept =
        receive(
            "a.jpg", joined(Photographs.jpeg(80, 60), "<html><script>alert(1)</script></html>"));
    assertThat(text(kept)).doesNotContain("script");
    assertThat(ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(kept.file())))).isNotNull();
  }

  @Test
  void theEndingComesFromTheContentAndNeverFromTheName() throws Exception {
    assertThat(receive("a.html", Photographs.jpeg(80, 60)).name()).isEqualTo("a.jpg");
    assertThat(receive("b.jpg", Photographs.drawing(80, 60)).name()).isEqualTo("b.png");
  }

  @ParameterizedTest
  @CsvSource({
    "../../../etc/passwd.jpg, passwd.jpg",
    "C:\\Users\\lan\\Ao Bà Om.jpg, ao-ba-om.jpg",
    ".htaccess, htaccess.jpg",
    "a\u0000.html.jpg, a-html.jpg",
    "CON.jpg, con.jpg",
    "….jpg, tep.jpg",
    "'', tep.jpg"
  })
  void namesBecomePlainWhateverTheyTry(String name, String kept) throws Exception {
    assertThat(receive(name, Photographs.jpeg(8, 8)).name()).isEqualTo(kept);
  }

  @Test
  void aLongNameIsCut() throws Exception {
    assertThat(receive("a".repeat(500) + ".jpg", Photographs.jpeg(8, 8)).name()).hasSize(64);
  }

  @Test
  void aPdfIsKeptAsItIs() throws Exception {
    Kept kept = receive("Báo cáo.pdf", PDF.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(kept.name()).isEqualTo("bao-cao.pdf");
    assertThat(kept.picture()).isFalse();
    assertThat(text(kept)).isEqualTo(PDF);
  }

  @Test
  void markupIsRefusedWhateverItIsCalled() throws Exception {
    for (String markup :
        new String[] {
          "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
          "<!doctype html><script>alert(1)</script>",
          "PK\u0003\u0004",
          ""
        }) {
      assertThat(refused("photo.jpg", markup.getBytes(StandardCharsets.ISO_8859_1)).code())
          .isEqualTo("upload-type");
    }
  }

  @Test
  void aGifIsKeptAsAStillPicture() throws Exception {
    Kept kept = receive("Bảng giờ.gif", Gifs.drawing(300, 200, 1));
    assertThat(kept.name()).isEqualTo("bang-gio.png");
    assertThat(kept.picture()).isTrue();
    assertThat(kept.stopped()).isFalse();
    var picture = ImageIO.read(kept.file().toFile());
    assertThat(picture.getWidth()).isEqualTo(300);
    assertThat(picture.getRGB(150, 100) & 0xffffff).isEqualTo(Gifs.FIRST);
  }

  @Test
  void ofAGifThatMovesTheFirstPictureIsKeptAndThatIsTold() throws Exception {
    Kept kept = receive("a.gif", Gifs.drawing(80, 60, 3));
    assertThat(kept.stopped()).isTrue();
    assertThat(ImageIO.read(kept.file().toFile()).getRGB(40, 30) & 0xffffff).isEqualTo(Gifs.FIRST);
  }

  @Test
  void whatElseAGifHoldsIsNeverRead() throws Exception {
    byte[] gif = Gifs.withComment(Gifs.drawing(80, 60, 1), 9_000_000);
    assertThat(text(receive("a.gif", gif))).doesNotContain(Gifs.COMMENT);
    assertThat(StillGif.of(gif).file()).hasSizeLessThan(5_000);
  }

  @Test
  void gifsThatAreDamagedTooLargeOrSomethingElseAreRefused() throws Exception {
    byte[] gif = Gifs.drawing(80, 60, 1);
    for (int length = 6; length < gif.length - 2; length += 7) {
      assertThat(refused("a.gif", java.util.Arrays.copyOf(gif, length)).code())
          .as("%d bytes", length)
          .isEqualTo("picture-unreadable");
    }
    assertThat(
            refused(
                    "a.gif",
                    "GIF89a/*<script>alert(1)</script>*/".getBytes(StandardCharsets.ISO_8859_1))
                .code())
        .isEqualTo("picture-unreadable");
    assertThat(refused("a.gif", Gifs.bomb(60_000, 60_000)).message()).contains("60000 × 60000");
  }

  @ParameterizedTest
  @CsvSource({
    "a.svg, '<svg xmlns=\"http://www.w3.org/2000/svg\"/>', this is an SVG drawing",
    "a.avif, '\0\0\0\u0020ftypavif', this is an AVIF picture",
    "IMG_1.HEIC, '\0\0\0\u0024ftypheic', this is a HEIC photograph",
    "a.docx, 'PK\u0003\u0004', 'this is neither a JPEG, PNG, WebP or GIF picture nor a PDF'"
  })
  void whoSendsSomethingElseIsToldWhatItIs(String name, String content, String told)
      throws Exception {
    Problem problem = refused(name, content.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem.code()).isEqualTo("upload-type");
    assertThat(problem.message()).startsWith(told);
    assertThat(problem.fix()).containsAnyOf("PNG", "JPEG");
  }

  @Test
  void aPdfThatIsAWebPageTooIsRefused() throws Exception {
    Problem problem =
        refused(
            "a.pdf",
            "%PDF-1.7\n<script>alert(1)</script>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem.code()).isEqualTo("upload-disguised");
    assertThat(problem.message()).isEqualTo("this file is a PDF and a web page at once");
  }

  @Test
  void aPdfThatActsIsRefused() throws Exception {
    Problem problem =
        refused(
            "a.pdf",
            "%PDF-1.7\n<< /S /JavaScript /JS (app.alert(1)) >>\n%%EOF"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(problem.code()).isEqualTo("pdf-active");
  }

  @Test
  void whatHappensToStandInCompressedBytesIsNoScript() throws Exception {
    String pdf = "%PDF-1.7\n1 0 obj <<>> stream\nx/JS y\nendstream endobj\n%%EOF";
    assertThat(receive("a.pdf", pdf.getBytes(StandardCharsets.ISO_8859_1)).name())
        .isEqualTo("a.pdf");
    Problem behind =
        refused(
            "a.pdf",
            pdf.replace("endobj", "endobj 2 0 obj << /S /JavaScript >>")
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(behind.code()).isEqualTo("pdf-active");
  }

  @Test
  void aPdfThatEndsInTheMiddleIsRefused() throws Exception {
    assertThat(refused("a.pdf", "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1)).code())
        .isEqualTo("pdf-damaged");
  }

  @Test
  void aDecompressionBombIsRefusedByItsHeader() throws Exception {
    Problem problem = refused("bomb.png", Photographs.pngBomb(50_000, 50_000));
    assertThat(problem.code()).isEqualTo("picture-too-large");
    assertThat(problem.message()).contains("50000 × 50000");
  }

  @Test
  void aPictureOfTwelveMegabytesIsRefusedBeforeItIsRead() throws Exception {
    byte[] large = new byte[12_000_000];
    byte[] picture = Photographs.jpeg(8, 8);
    System.arraycopy(picture, 0, large, 0, picture.length);
    Problem problem = refused("large.jpg", large);
    assertThat(problem.code()).isEqualTo("file-too-large");
    assertThat(problem.message()).isEqualTo("this file has 12000000 bytes, more than 10000000");
  }

  @Test
  void aDamagedPictureIsRefused() throws Exception {
    byte[] picture = Photographs.jpeg(80, 60);
    assertThat(refused("a.jpg", java.util.Arrays.copyOf(picture, 40)).code())
        .isEqualTo("picture-unreadable");
  }

  private Kept receive(String name, byte[] bytes) throws IOException, RefusedException {
    return ReceivedFiles.receive(name, sent(bytes));
  }

  private Problem refused(String name, byte[] bytes) throws IOException {
    Path sent = sent(bytes);
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> ReceivedFiles.receive(name, sent));
    assertThat(refused).as("%s is refused", name).isNotNull();
    return refused.problem();
  }

  private Path sent(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(folder, "sent", ".tmp"), bytes);
  }

  private static String text(Kept kept) throws IOException {
    return new String(Files.readAllBytes(kept.file()), StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[] first, String second) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(first);
    all.writeBytes(second.getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }
}

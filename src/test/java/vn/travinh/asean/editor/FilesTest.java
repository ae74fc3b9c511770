package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffPortal;
import vn.travinh.asean.StaffPortal.Answer;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.assets.Gifs;

/** Pictures and files beside a document. Each test has a document of its own. */
class FilesTest {
  @TempDir static Path folder;
  private static StaffPortal staff;

  @BeforeAll
  static void start() throws Exception {
    TestPortal.Plan plan =
        TestPortal.plan()
            .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n");
    for (String name : new String[] {"anh", "bia", "pdf", "la", "cong-khai", "bo", "gif"}) {
      plan.file(
          "news/2026-01-05-" + name + "/vi.md",
          TestPortal.news("Tin " + name, "2026-01-05", "Chữ của " + name + "."));
    }
    staff = StaffPortal.start(plan, folder);
  }

  @AfterAll
  static void stop() throws Exception {
    staff.close();
  }

  private static String id(String name) {
    return "news/2026-01-05-" + name;
  }

  private static byte[] picture() throws Exception {
    BufferedImage image = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 900; x++) {
      for (int y = 0; y < 600; y++) {
        image.setRGB(x, y, (x * 7 + y * y) & 0xffffff);
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", bytes);
    return bytes.toByteArray();
  }

  private static Answer upload(String name, String fileName, byte[] bytes, String... fields) {
    return staff.as("lan").upload("/staff/files/" + id(name), "file", fileName, bytes, fields);
  }

  private static String draft(String name) throws Exception {
    return Files.readString(folder.resolve("data/drafts/" + id(name) + "/vi.md"));
  }

  @Test
  void aPictureIsPutIntoTheTextAndSeenInThePreviewOnly() throws Exception {
    Answer sent =
        upload(
            "anh",
            "Ảnh [chụp].JPG",
            picture(),
            "language",
            "vi",
            "alt",
            "Hàng sao soi bóng xuống nước",
            "caption",
            "Bờ ao",
            "credit",
            "Ảnh: Lan, CC BY 4.0",
            "use",
            "text");
    assertThat(sent.status()).isEqualTo(303);
    assertThat(draft("anh"))
        .contains("![Hàng sao soi bóng xuống nước](anh-chup.jpg \"Bờ ao | Ảnh: Lan, CC BY 4.0\")");
    Document preview = staff.as("lan").page("/staff/preview/" + id("anh") + "/vi");
    String address = preview.selectFirst("article figure img").attr("src");
    assertThat(address).startsWith("/staff/media/" + id("anh") + "/anh-chup-");
    Answer shown = staff.as("lan").get(address);
    assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
    assertThat(shown.header("Content-Security-Policy")).contains("sandbox");
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    assertThat(staff.signedOut().get(address).status()).isNotEqualTo(200);
    assertThat(staff.signedOut().get(address.replace("/staff", "")).status()).isEqualTo(404);
    assertThat(staff.as("lan").page("/staff/files/" + id("anh")).select(".file").text())
        .contains("900 × 600", "đang dùng ở bản tiếng Việt");
  }

  @Test
  void aPictureWithoutWordsOrWithEmptyOnesIsNotPlaced() throws Exception {
    Answer without = upload("bia", "a.jpg", picture(), "language", "vi", "use", "cover");
    assertThat(without.status()).isEqualTo(422);
    assertThat(without.words(".error-summary"))
        .contains("Hãy tả ảnh cho thấy gì", "Hãy ghi ai chụp hoặc vẽ và giấy phép");
    String pending = "form[action=/staff/place-picture/" + id("bia") + "]";
    assertThat(without.words("#pending-title")).isEqualTo("Ảnh đã tải lên, còn thiếu lời");
    assertThat(without.page().select("#file")).as("the file is not asked for again").isEmpty();
    Answer generic =
        staff
            .as("lan")
            .submit(
                without.page(), pending, "alt", "Hình ảnh 1", "credit", "Ảnh: A", "use", "cover");
    assertThat(generic.words("#alt-error")).startsWith("“Hình ảnh 1” chưa nói gì về ảnh.");
    assertThat(generic.page().select(".field__error")).as("told once").hasSize(1);
    Answer good =
        staff
            .as("lan")
            .submit(
                generic.page(),
                pending,
                "alt",
                "Cổng chùa lúc sáng sớm",
                "credit",
                "Ảnh: A, CC BY 4.0",
                "use",
                "cover");
    assertThat(good.status()).isEqualTo(303);
    assertThat(staff.as("lan").page("/staff/files/" + id("bia")).select(".file")).hasSize(1);
    assertThat(draft("bia"))
        .contains("image: a.jpg")
        .contains("image_alt: \"Cổng chùa lúc sáng sớm\"");
    assertThat(
            staff
                .as("lan")
                .page("/staff/preview/" + id("bia") + "/vi")
                .select(".article__cover img"))
        .isNotEmpty();
  }

  @Test
  void aPublishedPictureLiesInTheContentFolderWithoutItsSecrets() throws Exception {
    byte[] withTail = picture();
    byte[] sent = java.util.Arrays.copyOf(withTail, withTail.length + 20);
    System.arraycopy(
        "<script>alert(1)    ".getBytes(StandardCharsets.US_ASCII), 0, sent, withTail.length, 20);
    upload(
        "cong-khai",
        "x.jpg",
        sent,
        "alt",
        "Người chèo ghe",
        "credit",
        "Ảnh: B, CC0",
        "use",
        "text");
    staff
        .as("quan")
        .submit(
            "/staff/publish/" + id("cong-khai") + "/vi", "main form", "despite-warnings", "yes");
    Path kept = folder.resolve("content/" + id("cong-khai") + "/x.jpg");
    assertThat(kept).exists();
    assertThat(new String(Files.readAllBytes(kept), StandardCharsets.ISO_8859_1))
        .doesNotContain("script");
    assertThat(staff.site().get("/vi/tin-tuc/cong-khai/").body())
        .contains("/media/news/2026-01-05-cong-khai/x-")
        .doesNotContain("/staff/media");
  }

  @Test
  void aGifThatMovesIsKeptStillAndThatIsSaid() throws Exception {
    Answer sent =
        upload(
            "gif",
            "mua.gif",
            Gifs.drawing(90, 60, 2),
            "alt",
            "Mưa",
            "credit",
            "Ảnh: A",
            "use",
            "text");
    assertThat(sent.location()).endsWith("?language=vi&notice=picture-stopped");
    assertThat(staff.as("lan").page(sent.location()).select("[role=status]").text())
        .contains("Ảnh GIF này chuyển động; cổng chỉ giữ hình đầu tiên.");
    assertThat(draft("gif")).contains("![Mưa](mua.png");
  }

  @Test
  void whereTheSessionHadEndedTheWordsStayAndTheFileIsAskedForAgain() throws Exception {
    Answer sent =
        staff
            .signedOut()
            .upload(
                "/staff/files/" + id("la"),
                "file",
                "Mái chùa.jpg",
                picture(),
                "alt",
                "Mái chùa cong & <cao>",
                "credit",
                "Ảnh: Lan");
    assertThat(sent.status()).isEqualTo(403);
    assertThat(sent.page().select(".staff-notice").text())
        .contains("Những gì bạn vừa gõ vẫn còn.", "Riêng tệp “Mái chùa.jpg” chưa được nhận.");
    try (var left = Files.list(folder.resolve("data/uploads"))) {
      assertThat(left).as("nothing of a stranger's file is kept").isEmpty();
    }
    StaffPortal.Browser again = staff.signedOut();
    Answer resumed =
        again.submit(sent.page(), "main form", "name", "lan", "password", StaffPortal.PASSWORD);
    assertThat(resumed.page().select(".staff-notice--warning").text())
        .contains("Tệp “Mái chùa.jpg” chưa được nhận.");
    Answer asked = again.submit(resumed.page(), "main form");
    assertThat(asked.words("#file-error"))
        .isEqualTo(
            "Tệp “Mái chùa.jpg” chưa được nhận vì phiên làm việc đã hết khi bạn gửi. Hãy chọn lại tệp; các ô khác vẫn còn.");
    assertThat(asked.page().select("#alt").val()).isEqualTo("Mái chùa cong & <cao>");
    assertThat(asked.page().select("#credit").val()).isEqualTo("Ảnh: Lan");
  }

  @Test
  void aPdfIsLinkedByItsName() {
    Answer sent =
        upload(
            "pdf",
            "Lịch thi.pdf",
            "%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    assertThat(sent.status()).isEqualTo(303);
    assertThat(staff.as("lan").page("/staff/files/" + id("pdf")).select(".file").text())
        .contains("lich-thi.pdf", "1 KB", "[…](lich-thi.pdf)");
  }

  @Test
  void hostileFilesAreRefusedInWordsAndLeaveNothing() throws Exception {
    for (List<String> hostile :
        List.of(
            List.of("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>"),
            List.of("a.jpg", "<html><script>alert(1)</script></html>"),
            List.of("a.gif", "GIF89a/*"),
            List.of("a.pdf", "%PDF-1.4 <script>alert(1)</script> %%EOF"),
            List.of("../../../../etc/cron.d/x", "root"),
            List.of("a.php", "<?php system('x');"))) {
      Answer refused =
          upload("la", hostile.get(0), hostile.get(1).getBytes(StandardCharsets.UTF_8));
      assertThat(refused.status()).as(hostile.get(0)).isEqualTo(422);
      assertThat(refused.words("#file-error")).as(hostile.get(0)).isNotBlank();
      assertThat(refused.words("#file-error")).doesNotContain("this file");
    }
    Answer large = upload("la", "lon.jpg", java.util.Arrays.copyOf(picture(), 12_000_000));
    assertThat(large.status()).isEqualTo(422);
    assertThat(large.words("#file-error")).contains("12000000");
    assertThat(folder.resolve("data/drafts/" + id("la"))).doesNotExist();
    try (var left = Files.list(folder.resolve("data/uploads"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void onlyWhatNobodyShowsIsRemoved() throws Exception {
    upload("bo", "dung.jpg", picture(), "alt", "Một con thuyền", "credit", "Ảnh: C", "use", "text");
    upload("bo", "thua.jpg", picture(), "use", "none");
    upload("bo", "goc.jpg", picture(), "use", "none");
    staff
        .as("lan")
        .submit(
            "/staff/edit/" + id("bo") + "/vi",
            "form[data-edit]",
            "markdown",
            "![Thuyền](dung.jpg \"Bến | Ảnh: C\") ![Bến](<./goc.jpg>)");
    assertThat(staff.as("lan").post("/staff/remove-file/" + id("bo"), "name", "goc.jpg").status())
        .as("however the text writes its name")
        .isEqualTo(409);
    Answer used = staff.as("lan").post("/staff/remove-file/" + id("bo"), "name", "dung.jpg");
    assertThat(used.status()).isEqualTo(409);
    assertThat(used.text()).contains("đang được dùng ở bản tiếng Việt");
    Answer removed = staff.as("lan").post("/staff/remove-file/" + id("bo"), "name", "thua.jpg");
    assertThat(removed.status()).isEqualTo(303);
    assertThat(staff.as("lan").page("/staff/files/" + id("bo")).text())
        .contains("dung.jpg")
        .doesNotContain("thua.jpg");
    for (String trick : new String[] {"../vi.md", "vi.md", "..%2f..%2fsite.yaml", ""}) {
      staff.as("lan").post("/staff/remove-file/" + id("bo"), "name", trick);
    }
    assertThat(folder.resolve("content/" + id("bo") + "/vi.md")).exists();
    assertThat(folder.resolve("content/site.yaml")).exists();
  }

  @Test
  void thePictureStandsInTheTextAsMarkdownThatNothingBreaks() throws Exception {
    assertThat(PictureNotation.of("a.jpg", "Một [hai] \\ ba", "Nói \"thế\" | vậy", "Ảnh: A"))
        .isEqualTo("![Một \\[hai\\] \\\\ ba](a.jpg \"Nói ”thế” / vậy | Ảnh: A\")");
  }
}

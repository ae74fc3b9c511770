package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;

/** Encodings, sizes, names and places of files. */
class FilesThatCannotBeUsedTest {
  private static final String FILE = "pages/about/vi.md";
  private static final String GOOD = "---\ntitle: Giới thiệu\n---\n\nVăn bản.\n";

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSiteWithOnePage() {
    content = ContentFolder.in(folder).file(FILE, GOOD);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    content.file(FILE, "\uFEFF" + GOOD);
    assertThat(content.problems()).isEmpty();
    assertThat(content.document().title()).isEqualTo("Giới thiệu");
  }

  @Test
  void lineEndsOfWindowsAreLineEnds() {
    content.file(FILE, (GOOD + "\n# Một\n").replace("\n", "\r\n"));
    assertThat(content.problems())
        .singleElement()
        .asString()
        .startsWith(FILE + ":7:1: warning: the heading \"Một\"");
    assertThat(content.document().title()).isEqualTo("Giới thiệu");
  }

  @Test
  void decomposedTextBecomesComposed() {
    content.file(FILE, Normalizer.normalize(GOOD, Normalizer.Form.NFD));
    assertThat(content.problems()).isEmpty();
    assertThat(content.document().title()).isEqualTo(Folding.compose("Giới thiệu"));
    assertThat(content.document().body().plainText()).contains(Folding.compose("Văn bản"));
  }

  @Test
  void bytesThatAreNotUtf8AreToldWhereTheyStand() {
    byte[] bytes = "---\ntitle: Giới thi?u\n---\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '?') {
        bytes[i] = (byte) 0xEA;
      }
    }
    assertThat(content.bytes(FILE, bytes).problems())
        .containsExactly(
            FILE
                + ":2:16: error: this file is not UTF-8: byte EA here belongs to no character (save"
                + " it again with the encoding UTF-8)");
  }

  @Test
  void aCharacterCutAtTheEndOfTheFileIsNotUtf8() {
    byte[] whole = (GOOD + "ễ").getBytes(StandardCharsets.UTF_8);
    assertThat(content.bytes(FILE, Arrays.copyOf(whole, whole.length - 1)).problems())
        .singleElement()
        .asString()
        .startsWith(FILE + ":6:1: error: this file is not UTF-8: byte E1");
  }

  @Test
  void aPictureNamedLikeATextIsToldForWhatItIs() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(content.bytes(FILE, picture).problems())
        .containsExactly(
            FILE
                + ":1:1: error: this file is not text: byte 8 is zero (pictures and documents keep"
                + " their own file ending, such as .jpg or .pdf)");
  }

  @Test
  void aTextOfMoreThanAMegabyteIsNotRead() {
    content.file(FILE, GOOD + "x".repeat(1_000_000));
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":1:1: error: this file has "
                + (1_000_000 + GOOD.getBytes(StandardCharsets.UTF_8).length)
                + " bytes, more than 1000000 (split the text over several pages)");
  }

  @Test
  void aFolderNamedLikeATextIsAStrayOne() throws IOException {
    content.delete(FILE);
    Files.createDirectory(content.path(FILE));
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":1:1: warning: folders inside a page's folder are not looked at (move its files"
                + " one level up)");
  }

  @Test
  void aSymbolicLinkIsNotFollowed() throws IOException {
    Path secret = Files.writeString(content.path("pages/secret.txt"), GOOD);
    Files.createSymbolicLink(content.path("pages/about/en.md"), secret);
    Files.delete(secret);
    Files.createSymbolicLink(content.path("places"), content.path("pages"));
    assertThat(content.problems())
        .containsExactly(
            "pages/about/en.md:1:1: warning: this is neither a file nor a folder (replace the link"
                + " by what it leads to: links could publish files from elsewhere)",
            "places:1:1: warning: this is neither a file nor a folder (replace the link by what it"
                + " leads to: links could publish files from elsewhere)");
    assertThat(content.document().file()).endsWith(FILE);
  }

  @Test
  void aFileNameFromAMacIsFoundByItsUsualName() {
    String name = Normalizer.normalize("ảnh.jpg", Normalizer.Form.NFD);
    content.file("pages/about/" + name, "…");
    assertThat(content.problems())
        .containsExactly(
            "pages/about/"
                + name
                + ":1:1: warning: this file's name is not in Unicode NFC (rename it to plain"
                + " letters: names typed on a Mac look right and are not found elsewhere)");
    assertThat(content.read().value().attachments())
        .singleElement()
        .satisfies(
            attachment -> {
              assertThat(attachment.name()).isEqualTo(Folding.compose("ảnh.jpg"));
              assertThat(attachment.document()).isEqualTo(new DocumentId("pages", "about"));
            });
  }

  @Test
  void filesOfUnknownTypesAreNotPublished() {
    content.file("pages/about/run.exe", "x").file("pages/about/page.html", "x");
    assertThat(content.problems())
        .hasSize(2)
        .allSatisfy(
            problem ->
                assertThat(problem)
                    .contains("warning: files of this type are not published (use one of: avif, "));
    assertThat(content.read().value().attachments()).isEmpty();
  }

  @Test
  void aPictureTooLargeForThePhoneIsNotPublished() {
    content.bytes("pages/about/a.jpg", new byte[10_000_001]);
    assertThat(content.problems())
        .containsExactly(
            "pages/about/a.jpg:1:1: warning: this file has 10000001 bytes, more than 10000000 (save"
                + " the picture smaller, 2,000 pixels wide is plenty)");
    assertThat(content.read().value().attachments()).isEmpty();
  }

  @Test
  void anUnknownSectionNamesTheNearestOne() {
    content.file("place/ao-ba-om/vi.md", GOOD).file("misc/a/vi.md", GOOD);
    assertThat(content.problems())
        .containsExactly(
            "misc:1:1: warning: the folder misc is no section (move its pages to one of: news,"
                + " places, festivals, heritage, food, asean, countries, opportunities, plan,"
                + " events, publications, pages)",
            "place:1:1: warning: the folder place is no section (did you mean places?)");
  }

  @Test
  void aFileInALanguageTheSiteDoesNotHaveIsToldAndLeftOut() {
    content.file("pages/about/fr.md", GOOD).file("pages/about/README.md", GOOD);
    assertThat(content.problems())
        .containsExactly(
            "pages/about/README.md:1:1: warning: this file's name is not one of the site's"
                + " languages (rename it to one of vi.md, en.md, km.md, or add the language to"
                + " site.yaml)",
            "pages/about/fr.md:1:1: warning: this file's name is not one of the site's languages"
                + " (rename it to one of vi.md, en.md, km.md, or add the language to site.yaml)");
    assertThat(content.read().value().documents()).hasSize(1);
  }

  @Test
  void strayFilesAreToldAndHiddenOnesPassedOver() {
    content
        .file("pages/notes.txt", "x")
        .file("tag.yaml", "x: y\n")
        .file("draft.docx", "x")
        .file("pages/.DS_Store", "x")
        .file("pages/about/vi.md~", "x")
        .file(".git/config", "x");
    assertThat(content.problems())
        .containsExactly(
            "draft.docx:1:1: warning: this file is not looked at here (put it beside the page it"
                + " belongs to, as in places/ao-ba-om/)",
            "pages/notes.txt:1:1: warning: this file belongs to no page (put each page into a folder"
                + " of its own, as in pages/my-page/vi.md)",
            "tag.yaml:1:1: warning: this file is not looked at here (did you mean tags.yaml?)");
  }

  @Test
  void aPlaceWithOneNameAloneIsTold() {
    content.file("gazetteer.yaml", "- {vi: Càng Long, before: [Mỹ Cẩm]}\n- {vi: Cầu Kè}\n");
    assertThat(content.problems())
        .containsExactly(
            "gazetteer.yaml:2:3: warning: this row has no two names that could be taken for each"
                + " other (write vi: and a second name under en:, km:, before: or alt:)");
  }

  @Test
  void aFolderOfWhoseNameNoAddressCanBeMadeIsTold() {
    content.file("pages/ខ្មែរ/vi.md", GOOD);
    assertThat(content.problems())
        .containsExactly(
            "pages/ខ្មែរ:1:1: warning: no address can be made from this folder's name (rename it to"
                + " lower-case letters, digits and hyphens)");
  }

  @Test
  void aSectionWithoutSettingsIsAWarning() {
    content.file("asean/lich-su/vi.md", "---\ntitle: Lịch sử\nsources: [{title: S}]\n---\n");
    assertThat(content.problems())
        .containsExactly(
            "asean/section.yaml:1:1: warning: this section has no section.yaml (add one with title:"
                + " {vi: …, en: …})");
    assertThat(content.read().value().documents()).hasSize(2);
  }

  @Test
  void withoutSiteYamlThereIsNoSite() {
    content.delete("site.yaml");
    assertThat(content.problems())
        .containsExactly(
            "site.yaml:1:1: error: there is no site.yaml (add one with name: and languages:)");
    assertThat(content.read().problems())
        .extracting(Problem::severity)
        .containsExactly(Severity.BLOCKS_SITE);
  }

  @Test
  void aBrokenSiteYamlBlocksTheSiteAndTheRestIsStillChecked() {
    content.file("site.yaml", "name: {vi: Cổng\n").page(FILE, "titel: Giới thiệu");
    assertThat(content.read().problems())
        .filteredOn(problem -> problem.severity() == Severity.BLOCKS_SITE)
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("yaml-syntax"));
    assertThat(content.problems())
        .anySatisfy(problem -> assertThat(problem).startsWith("site.yaml:2:1: error: this is not"))
        .contains(FILE + ":2:1: warning: \"titel\" is not a known field (did you mean title?)");
  }

  @Test
  void aMissingFolderIsASiteThatIsMissing() {
    ContentFolder nowhere = ContentFolder.empty(folder.resolve("nowhere"));
    assertThat(nowhere.read().problems())
        .extracting(Problem::code)
        .containsExactly("site-missing", "folder-unreadable");
    assertThat(nowhere.read().value().documents()).isEmpty();
  }

  @Test
  void placeholdersInTheIdentityOfTheSiteAreWarned() {
    content.file(
        "site.yaml",
        """
        name: {vi: Cổng}
        languages: [vi]
        organisation:
          managing_body: {vi: "[chưa khai báo]", en: "[not yet declared]"}
          governing_body: {vi: Cơ quan}
          address: {vi: Trà Vinh}
          email: "[chưa khai báo]"
          phone: "1"
        """);
    String end =
        " is not filled in (Decree 174/2026/NĐ-CP, article 93, wants it on the home page: ask the"
            + " managing body)";
    assertThat(content.problems())
        .containsExactly(
            "site.yaml:4:3: warning: \"organisation.responsible_person\"" + end,
            "site.yaml:4:18: warning: \"organisation.managing_body\"" + end,
            "site.yaml:7:10: warning: \"organisation.email\"" + end);
  }
}

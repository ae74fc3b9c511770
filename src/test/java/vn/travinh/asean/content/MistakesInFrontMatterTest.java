package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake is told at its own line and column, with what to write instead. */
class MistakesInFrontMatterTest {
  private static final String FILE = "places/ao-ba-om/vi.md";

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aSiteWithOneSection() {
    content = ContentFolder.in(folder).section("places");
  }

  /** A good place, to which a test adds its mistake in line 6. */
  private ContentFolder place(String... more) {
    return content.page(
        FILE,
        "title: Ao Bà Om",
        "summary: Một thắng cảnh.",
        "sources: [{title: Sách}]",
        "place: {kind: landscape}",
        String.join("\n", more));
  }

  @Test
  void aGoodPageHasNoProblem() {
    assertThat(place("weight: 1").problems()).isEmpty();
  }

  @Test
  void brokenYamlIsToldWhereItBreaks() {
    place("owner: Sở: Văn hoá");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":6:10: error: this is not YAML: mapping values are not allowed here (check"
                + " indentation and colons, and put quotes around texts that contain a colon)");
    assertThat(content.read().value().documents()).isEmpty();
  }

  @Test
  void aTabIsNoIndentation() {
    place("\towner: Sở");
    assertThat(content.problems())
        .singleElement()
        .asString()
        .startsWith(FILE + ":6:1: error: this is not YAML: ")
        .contains("TAB");
  }

  @Test
  void aKeyGivenTwiceIsAnError() {
    place("title: Ao Vuông");
    assertThat(content.problems())
        .containsExactly(FILE + ":6:1: error: \"title\" is given twice (keep one of the two)");
  }

  @Test
  void aDateWithTheDayFirstIsAnsweredWithTheRightOne() {
    assertThat(place("updated: 02/10/2026").problems())
        .containsExactly(
            FILE
                + ":6:10: error: \"updated\" is 02/10/2026, which is not a date (write 2026-10-02)");
  }

  @Test
  void aDayThatDoesNotExistIsNoDate() {
    assertThat(place("updated: 2026-02-30").problems())
        .containsExactly(
            FILE
                + ":6:10: error: \"updated\" is 2026-02-30, which is not a date (write"
                + " year-month-day, as in 2026-10-02)");
    assertThat(place("updated: 31/02/2026").problems())
        .singleElement()
        .asString()
        .endsWith("(write year-month-day, as in 2026-10-02)");
  }

  @Test
  void aMomentNeedsATime() {
    assertThat(place("publish_at: 2026-10-02").problems())
        .containsExactly(
            FILE
                + ":6:13: error: \"publish_at\" is 2026-10-02, which has no time (write"
                + " 2026-10-02T08:00)");
  }

  @Test
  void expiryBeforePublicationIsAnError() {
    assertThat(place("publish_at: 2026-10-02T08:00", "expires_at: 2026-10-02T08:00").problems())
        .containsExactly(
            FILE
                + ":7:13: error: \"expires_at\" is not after \"publish_at\" (swap them or correct"
                + " one)");
  }

  @Test
  void wrongTypesAreToldWithWhatIsWanted() {
    assertThat(
            place(
                    "owner: [Sở]",
                    "weight: nhiều",
                    "featured: maybe",
                    "tags: {a: b}",
                    "corrections: hôm qua",
                    "expires_at: {day: 1}")
                .problems())
        .containsExactly(
            FILE
                + ":6:8: error: \"owner\" is a list, but should be a text (write owner: \"…\" on one"
                + " line)",
            FILE
                + ":7:9: error: \"weight\" is nhiều, but should be a whole number from 0 to 1000000"
                + " (write weight: 1)",
            FILE
                + ":8:11: error: \"featured\" is maybe, but should be true or false (write featured:"
                + " true, or leave the line out)",
            FILE
                + ":9:7: error: \"tags\" is a block, but should be a list of texts (write tags:"
                + " [one, two])",
            FILE
                + ":10:14: error: \"corrections\" is hôm qua, but should be a list of blocks (write"
                + " each as - {key: value})",
            FILE
                + ":11:13: error: \"expires_at\" is a block, but should be a date (write expires_at:"
                + " 2026-10-02)");
  }

  @Test
  void anUnknownKeyIsAWarningThatNamesTheNearestKnownOne() {
    place("udpated: 2026-10-02");
    assertThat(content.problems())
        .containsExactly(
            FILE + ":6:1: warning: \"udpated\" is not a known field (did you mean updated?)");
    assertThat(content.document().title()).isEqualTo("Ao Bà Om");
  }

  @Test
  void anUnknownKeyInsideABlockIsToldWithItsBlock() {
    content.page(
        FILE,
        "title: Ao Bà Om",
        "summary: Một thắng cảnh.",
        "sources: [{title: Sách, ulr: x}]",
        "place:",
        "  kind: landscape",
        "  adress_new: Trà Vinh");
    assertThat(content.problems())
        .containsExactly(
            FILE + ":4:25: warning: \"sources.ulr\" is not a known field (did you mean url?)",
            FILE
                + ":7:3: warning: \"place.adress_new\" is not a known field (did you mean"
                + " address_new?)");
  }

  @Test
  void anUnknownKindOfPlaceNamesTheNearestAndAllKnownOnes() {
    content.page(
        FILE,
        "title: Chùa Âng",
        "summary: Một ngôi chùa.",
        "sources: [{title: Sách}]",
        "place: {kind: kmer-pagoda}");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":5:15: error: \"place.kind\" is kmer-pagoda, which is not known here (did you"
                + " mean khmer-pagoda? one of: khmer-pagoda, pagoda, temple, communal-house,"
                + " church, museum, memorial, historic-site, landmark, craft-village, beach,"
                + " islet, landscape, eco-tourism, resort)");
  }

  @Test
  void anUnknownStatusIsAnError() {
    assertThat(place("status: publishd").problems())
        .containsExactly(
            FILE
                + ":6:9: error: \"status\" is publishd, which is not known here (did you mean"
                + " published? one of: draft, review, published, withdrawn, moved, gone)");
  }

  @Test
  void everyMissingRequiredFieldIsTold() {
    content.page(FILE, "sources: [{url: \"https://example.vn/\"}]");
    assertThat(content.problems())
        .containsExactlyInAnyOrder(
            FILE + ":1:1: error: \"title\" is missing (add a line such as title: \"Ao Bà Om\")",
            FILE
                + ":1:1: error: \"summary\" is missing (add a line such as summary: \"One or two"
                + " sentences …\")",
            FILE
                + ":1:1: error: \"place.kind\" is missing (add kind, one of: khmer-pagoda, pagoda,"
                + " temple, communal-house, church, museum, memorial, historic-site, landmark,"
                + " craft-village, beach, islet, landscape, eco-tourism, resort)",
            FILE
                + ":2:11: error: \"sources.title\" is missing (add a line such as title: \"Báo Vĩnh"
                + " Long – …\")");
  }

  @Test
  void newsNeedsADate() {
    content
        .section("news")
        .page("news/mot-tin/vi.md", "title: Tin", "summary: Tin.", "sources: [{title: Báo}]");
    assertThat(content.problems())
        .containsExactly(
            "news/mot-tin/vi.md:1:1: error: \"date\" is missing (add a line such as date:"
                + " 2026-10-02)");
  }

  @Test
  void quotedNewsNeedsAllThatTheDecreeWants() {
    content
        .section("news")
        .page(
            "news/mot-tin/vi.md",
            "title: Tin",
            "summary: Tin.",
            "date: 2026-10-02",
            "sources: [{title: Báo}]",
            "quoted: {url: baovinhlong.vn}");
    assertThat(content.problems())
        .containsExactlyInAnyOrder(
            "news/mot-tin/vi.md:6:9: error: \"quoted.source\" is missing (add a line such as source:"
                + " Báo Vĩnh Long)",
            "news/mot-tin/vi.md:6:15: error: \"quoted.url\" is baovinhlong.vn, which is not a web"
                + " address (write it in full, beginning with https://)",
            "news/mot-tin/vi.md:6:9: error: \"quoted.published\" is missing (add the time at which"
                + " the source published it, as in published: 2026-10-02T08:00)",
            "news/mot-tin/vi.md:6:9: error: \"quoted.agreement\" is missing (add a line such as"
                + " agreement: \"Văn bản số …\")");
  }

  @Test
  void halfACoordinateIsAnError() {
    content.page(
        FILE,
        "title: Ao Bà Om",
        "summary: Một thắng cảnh.",
        "sources: [{title: Sách}]",
        "place: {kind: landscape, lat: 9.9}");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":5:8: error: \"place.lon\" is missing beside the other coordinate (give both lat"
                + " and lon, or neither)");
  }

  @Test
  void aCoordinateOffTheGlobeIsAnError() {
    content.page(
        FILE,
        "title: Ao Bà Om",
        "summary: Một thắng cảnh.",
        "sources: [{title: Sách}]",
        "place: {kind: landscape, lat: 99.9, lon: 106.3}");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":5:31: error: \"place.lat\" is 99.9, but should be a number from -90 to 90 (write"
                + " lat: 9.9176)");
  }

  @Test
  void anAliasBombIsDefusedBeforeItGoesOff() {
    place(
        "a: &a [x, x, x, x, x, x, x, x, x]",
        "b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]",
        "c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]");
    assertThat(content.problems())
        .singleElement()
        .asString()
        .startsWith(FILE + ":2:1: error: this is not YAML: Number of aliases");
    assertThat(content.read().value().documents()).isEmpty();
  }

  @Test
  void listsNestedWithoutEndAreToldAndStopNothing() {
    content.page(
        "places/chua-ang/vi.md",
        "title: Chùa Âng",
        "summary: S.",
        "sources: [{title: Sách}]",
        "place: {kind: khmer-pagoda}");
    place("owner: " + "[".repeat(20_000) + "]".repeat(20_000));
    assertThat(content.problems())
        .singleElement()
        .asString()
        .startsWith(FILE)
        .contains(": error: ");
    assertThat(content.document().title()).isEqualTo("Chùa Âng");
  }

  @Test
  void aSlugThatCannotBeAnAddressIsAnsweredWithOneThatCan() {
    assertThat(place("slug: Ao Bà Om").problems())
        .containsExactly(
            FILE
                + ":6:7: error: \"slug\" is Ao Bà Om, which cannot be an address (write slug:"
                + " ao-ba-om)");
    assertThat(place("slug: \"2026\"").problems())
        .containsExactly(
            FILE
                + ":6:7: error: \"slug\" is 2026, which cannot be an address (write lower-case"
                + " letters, digits and hyphens; not \"page\" and not four digits)");
    assertThat(place("slug: page").problems()).hasSize(1);
  }

  @Test
  void aWithdrawnPageSaysWhyAndAMovedOneWhereTo() {
    assertThat(place("status: withdrawn").problems())
        .containsExactly(
            FILE
                + ":6:9: error: a withdrawn page needs a \"status_note\" (say in status_note why it"
                + " no longer holds)");
    assertThat(place("status: moved").problems())
        .containsExactly(
            FILE
                + ":6:9: error: a moved page needs \"moved_to\" (name the new page in moved_to, as"
                + " in places/ao-ba-om)");
  }

  @Test
  void numbersOfThePlanAreWrittenAsInTheDecision() {
    assertThat(place("plan_tasks: [III.8-e, VI.4, 3.8e]").problems())
        .containsExactly(
            FILE
                + ":6:13: error: \"plan_tasks\" has 3.8e, which is no number of the plan (write it as"
                + " in the decision: III.8-e for a task, VI.4 for a body)");
  }

  @Test
  void aCoverImageNeedsAnAlternativeTextThatSaysSomething() {
    assertThat(place("image: a.jpg", "image_credit: Tổ ảnh").problems())
        .containsExactly(
            FILE
                + ":6:8: error: \"image\" has no \"image_alt\" (say in image_alt what the picture"
                + " shows, for people who cannot see it)");
    assertThat(place("image: a.jpg", "image_alt: Hình ảnh 1", "image_credit: Tổ ảnh").problems())
        .containsExactly(
            FILE
                + ":7:12: error: \"image_alt\" is Hình ảnh 1, which says nothing about the picture"
                + " (say what it shows, as in \"Ao Bà Om lúc sáng sớm, hàng sao soi bóng xuống"
                + " nước\")");
    assertThat(place("image: a.jpg", "image_alt: Hàng sao soi bóng").problems())
        .containsExactly(
            FILE
                + ":6:8: warning: \"image\" has no \"image_credit\" (name who made the picture and"
                + " its licence)");
  }

  @Test
  void aPageWithoutSourcesIsAWarning() {
    content.page(FILE, "title: Ao", "summary: Ao.", "place: {kind: landscape}");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":1:1: warning: this page names no source (add sources: with a title, and a url"
                + " where it may be linked)");
  }

  @Test
  void implausibleDatesAreWarnings() {
    assertThat(place("date: 0026-10-02").problems())
        .containsExactly(
            FILE + ":1:1: warning: the date 0026-10-02 is hardly meant (check the year)");
    assertThat(place("date: 2026-10-02", "updated: 2026-10-01").problems())
        .containsExactly(
            FILE
                + ":1:1: warning: \"updated\" (2026-10-01) is before \"date\" (2026-10-02) (correct"
                + " one of them)");
  }

  @Test
  void aFileWithoutFieldsIsTold() {
    content.file(FILE, "# Ao Bà Om\n");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":1:1: error: this file does not begin with fields between two lines of --- (begin"
                + " with ---, then title: …, then --- and the text below)");
    content.file(FILE, "---\ntitle: Ao Bà Om\n");
    assertThat(content.problems()).singleElement().asString().contains("two lines of ---");
    content.file(FILE, "---\n- Ao Bà Om\n---\n");
    assertThat(content.problems())
        .containsExactly(
            FILE
                + ":2:1: error: this is not a list of fields (write one field a line, as in title:"
                + " Ao Bà Om)");
    content.file(FILE, "");
    assertThat(content.problems()).hasSize(1);
  }

  @Test
  void allProblemsOfAllFilesAreToldInOneRun() {
    place("updated: 02/10/2026", "weight: -1", "colour: red");
    content
        .page("places/chua-ang/vi.md", "title: [a")
        .page("places/chua-hang/vi.md", "title: Chùa Hang");
    assertThat(content.problems())
        .extracting(problem -> problem.replaceFirst("^([^ ]+): (\\w+):.*", "$1 $2"))
        .containsExactly(
            FILE + ":6:10 error",
            FILE + ":7:9 error",
            FILE + ":8:1 warning",
            "places/chua-ang/vi.md:2:10 error",
            "places/chua-hang/vi.md:1:1 error",
            "places/chua-hang/vi.md:1:1 error",
            "places/chua-hang/vi.md:1:1 warning");
  }
}

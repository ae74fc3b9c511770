package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fields of a file are changed one by one, and nothing else moves. */
class ManuscriptTest {
  private static final String FILE =
      """
      ---
      # viết năm 2026
      title: "Ao Bà Om"   # tên gọi quen
      summary: Hồ nước cổ

      xếp hạng: 3
      tags: [di-tich, khmer]
      place:
        kind: landscape   # loại
        lat: 9.9176
      sources:   # nguồn
        - {title: "Báo Vĩnh Long", url: "https://baovinhlong.vn/a"}
        # kiểm tra lại
        - title: Sách
          page: 5
      ---

      Hồ còn có tên **Ao Vuông**.
      """;

  private static String changed(Manuscript manuscript) {
    return difference(FILE, manuscript.text());
  }

  /** Lines that went and came, as a reader of a comparison sees them. */
  private static String difference(String before, String after) {
    List<String> old = before.lines().toList();
    List<String> now = after.lines().toList();
    int start = 0;
    while (start < Math.min(old.size(), now.size()) && old.get(start).equals(now.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(old.size(), now.size()) - start
        && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
      end++;
    }
    StringBuilder lines = new StringBuilder();
    old.subList(start, old.size() - end)
        .forEach(line -> lines.append("-").append(line).append("\n"));
    now.subList(start, now.size() - end)
        .forEach(line -> lines.append("+").append(line).append("\n"));
    return lines.toString();
  }

  @Test
  void fieldsAreReadAsTheyAreWritten() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(file.isReadable()).isTrue();
    assertThat(file.fields())
        .containsExactly("title", "summary", "xếp hạng", "tags", "place", "sources");
    assertThat(file.value("title")).isEqualTo("Ao Bà Om");
    assertThat(file.value("place.lat")).isEqualTo("9.9176");
    assertThat(file.value("place.lon")).isEmpty();
    assertThat(file.value("place")).as("a block is no single value").isEmpty();
    assertThat(file.values("tags")).containsExactly("di-tich", "khmer");
    assertThat(file.values("title")).as("a single value is a list of one").hasSize(1);
    assertThat(file.blocks("sources"))
        .containsExactly(
            Map.of("title", "Báo Vĩnh Long", "url", "https://baovinhlong.vn/a"),
            Map.of("title", "Sách", "page", "5"));
    assertThat(file.markdown()).isEqualTo("\nHồ còn có tên **Ao Vuông**.\n");
    assertThat(file.text()).isEqualTo(FILE);
  }

  @Test
  void aChangedValueChangesItsLineAlone() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(changed(file.withValue("title", "Ao Vuông")))
        .isEqualTo(
            "-title: \"Ao Bà Om\"   # tên gọi quen\n+title: \"Ao Vuông\"   # tên gọi quen\n");
    assertThat(changed(file.withValue("place.kind", "islet")))
        .isEqualTo("-  kind: landscape   # loại\n+  kind: islet   # loại\n");
    assertThat(changed(file.withValue("place.lat", "9.92")))
        .isEqualTo("-  lat: 9.9176\n+  lat: 9.92\n");
  }

  @Test
  void aNewFieldStandsWhereACarefulAuthorWouldPutIt() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(changed(file.withValue("date", "2026-10-02"))).isEqualTo("+date: 2026-10-02\n");
    assertThat(file.withValue("date", "2026-10-02").text())
        .contains("summary: Hồ nước cổ\ndate: 2026-10-02\n\nxếp hạng");
    assertThat(changed(file.withValue("place.lon", "106.3"))).isEqualTo("+  lon: 106.3\n");
    assertThat(changed(file.withValue("event.venue", "Sân chùa")))
        .isEqualTo("+event:\n+  venue: \"Sân chùa\"\n");
    assertThat(changed(file.withValue("màu", "xanh"))).isEqualTo("+màu: xanh\n");
  }

  @Test
  void anEmptyValueTakesTheFieldAwayAndTheBlockThatWouldBeEmpty() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(changed(file.withValue("summary", "  "))).isEqualTo("-summary: Hồ nước cổ\n");
    Manuscript withoutPlace = file.withValue("place.lat", "").withValue("place.kind", "");
    assertThat(changed(withoutPlace))
        .isEqualTo("-place:\n-  kind: landscape   # loại\n-  lat: 9.9176\n");
    assertThat(file.withValue("expires_at", "")).isSameAs(file);
    assertThat(changed(file.withBlocks("sources", List.of()))).startsWith("-sources:");
  }

  @Test
  void listsChangeWhereTheyDiffer() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(changed(file.withValues("tags", List.of("di-tich", "a b", "2026"))))
        .isEqualTo("-tags: [di-tich, khmer]\n+tags: [di-tich, \"a b\", \"2026\"]\n");
    Map<String, String> first = Map.of("title", "Báo Vĩnh Long", "url", "https://baovinhlong.vn/a");
    Map<String, String> second = Map.of("title", "Sách", "page", "5");
    assertThat(
            changed(
                file.withBlocks("sources", List.of(first, Map.of("title", "Sách", "page", "7")))))
        .isEqualTo("-    page: 5\n+    page: \"7\"\n");
    assertThat(
            changed(file.withBlocks("sources", List.of(first, second, Map.of("title", "Ba: bốn")))))
        .isEqualTo("+  - {title: \"Ba: bốn\"}\n");
    assertThat(changed(file.withBlocks("sources", List.of(second))))
        .isEqualTo("-  - {title: \"Báo Vĩnh Long\", url: \"https://baovinhlong.vn/a\"}\n");
  }

  @Test
  void whatABlockHoldsBesidesSingleValuesIsKept() {
    Manuscript file =
        Manuscript.parse("---\nsources:\n  - {title: A, note: [x, y], url: \"https://a\"}\n---\n");
    assertThat(file.withBlocks("sources", List.of(Map.of("title", "B"))).text())
        .isEqualTo("---\nsources:\n  - {title: B, note: [x, y]}\n---\n");
  }

  @Test
  void severalLinesStayLinesAndAreReadBack() {
    Manuscript file = Manuscript.parse(FILE).withValue("status_note", "Một: hai\r\n\r\n  # ba\r\n");
    assertThat(file.value("status_note")).isEqualTo("Một: hai\n\n  # ba");
    assertThat(changed(file)).isEqualTo("+status_note: |-\n+  Một: hai\n+\n+    # ba\n");
    assertThat(changed(file.withValue("status_note", ""))).isEmpty();
  }

  @Test
  void aTextWithoutFieldsGetsThemWithTheFirstOne() {
    Manuscript bare = Manuscript.parse("Chỉ có chữ.\n");
    assertThat(bare.isReadable()).isTrue();
    assertThat(bare.text()).isEqualTo("Chỉ có chữ.\n");
    assertThat(bare.markdownLine()).isEqualTo(1);
    assertThat(bare.withValue("title", "A").text()).isEqualTo("---\ntitle: A\n---\nChỉ có chữ.\n");
    assertThat(Manuscript.empty().withValue("title", "A").withMarkdown("B").text())
        .isEqualTo("---\ntitle: A\n---\nB\n");
  }

  @Test
  void aBlockWithoutContentIsFilled() {
    assertThat(Manuscript.parse("---\nplace:\ntitle: A\n---\n").withValue("place.lat", "9").text())
        .isEqualTo("---\nplace:\n  lat: 9\ntitle: A\n---\n");
    assertThat(Manuscript.parse("---\nplace: {}\n---\n").withValue("place.lat", "9").text())
        .isEqualTo("---\nplace: {lat: 9}\n---\n");
    assertThat(
            Manuscript.parse("---\nplace: {kind: islet}\n---\n").withValue("place.lat", "9").text())
        .isEqualTo("---\nplace: {kind: islet, lat: 9}\n---\n");
    assertThat(
            Manuscript.parse("---\nplace: {kind: islet, lat: 9}\n---\n")
                .withValue("place.kind", "")
                .text())
        .isEqualTo("---\nplace: {lat: 9}\n---\n");
  }

  @Test
  void whatCannotBeReadIsKept() {
    for (String broken :
        List.of(
            "---\ntitle: [A\n---\nChữ\n",
            "---\ntitle: A\ntitle: B\n---\nChữ\n",
            "---\n- a\n- b\n---\nChữ\n",
            "---\ntitle: &a A\nsummary: *a\n---\nChữ\n",
            "---\ntitle: A\nkhông có dòng cuối\n")) {
      Manuscript file = Manuscript.parse(broken);
      assertThat(file.isReadable()).as(broken).isFalse();
      assertThat(file.text()).isEqualTo(broken);
      assertThat(file.value("title")).isEmpty();
      assertThatThrownBy(() -> file.withValue("title", "X"))
          .hasMessage("the fields of this text cannot be told");
    }
    assertThat(Manuscript.parse("---\ntitle: [A\n---\nChữ\n").withMarkdown("Mới").text())
        .isEqualTo("---\ntitle: [A\n---\nMới\n");
  }

  @Test
  void lineEndsOfTheFileAreKept() {
    String windows = FILE.replace("\n", "\r\n");
    Manuscript file = Manuscript.parse(windows);
    assertThat(file.markdown()).doesNotContain("\r");
    String changed =
        file.withValue("date", "2026-10-02").withValue("title", "A").withMarkdown("B\nC").text();
    assertThat(changed.replace("\r\n", "")).doesNotContain("\n", "\r");
    assertThat(Manuscript.parse(changed).markdown()).isEqualTo("\nB\nC\n");
  }

  @Test
  void markdownThatOnlyDiffersInBlankLinesAroundItIsNoChange() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(file.withMarkdown("Hồ còn có tên **Ao Vuông**.\r\n\r\n")).isSameAs(file);
    assertThat(file.withMarkdown("Khác").text()).endsWith("---\n\nKhác\n");
  }

  @Test
  void aPlaceOfTheFileLeadsToItsField() {
    Manuscript file = Manuscript.parse(FILE);
    assertThat(file.fieldAt(1)).isEmpty();
    assertThat(file.fieldAt(3)).contains("title");
    assertThat(file.fieldAt(9)).contains("place.kind");
    assertThat(file.fieldAt(14)).contains("sources");
    assertThat(file.fieldAt(18)).isEmpty();
    assertThat(file.markdownLine()).isEqualTo(17);
  }
}

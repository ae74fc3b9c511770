package vn.travinh.asean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;

/**
 * Every shipped page, and whatever somebody types: a changed field changes its own lines, reads
 * back as it was typed, and everything else stays.
 */
class FaithfulEditingTest {
  private static final List<String> PIECES =
      List.of(
          "a",
          "Ao Bà Om",
          "đ",
          "e\u0301",
          "ភ្នំពេញ",
          "🛶",
          "👩\u200D🌾",
          " ",
          "  ",
          ": ",
          " #",
          "#",
          "'",
          "\"",
          "\\",
          "\\n",
          "- ",
          "-",
          "---",
          "...",
          "[",
          "]",
          "{",
          "}",
          ",",
          "&a",
          "*a",
          "!",
          "|",
          ">",
          "%",
          "@",
          "`",
          "?",
          "? ",
          "=",
          "~",
          "null",
          "true",
          "no",
          "0x1F",
          "1e3",
          "12:30",
          "2026-10-02",
          "0",
          "\n",
          "\n\n",
          "\n  ",
          "\t",
          "\u00A0",
          "\u2028",
          "\u0085",
          "\u0007",
          "\uFEFF",
          "https://a.vn/b?c=d#e",
          "<<",
          "\r\n",
          "\u200B");

  private static List<Path> pages;

  @BeforeAll
  static void everyShippedPage() throws IOException {
    try (Stream<Path> walk = Files.walk(Path.of("content"))) {
      pages =
          walk.filter(file -> file.toString().endsWith(".md"))
              .filter(file -> file.getNameCount() == 4)
              .sorted()
              .toList();
    }
    assertThat(pages).hasSizeGreaterThan(500);
  }

  private static String anything(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /** As the strict reader of the site sees it. */
  private static YamlBlock strictly(Manuscript manuscript) {
    List<Problem> problems = new ArrayList<>();
    YamlBlock fields =
        YamlText.read(
            FrontMatter.split(manuscript.text()).yaml(), "f", 2, Severity.LEAVES_OUT, problems);
    assertThat(problems).as(manuscript.text()).isEmpty();
    return fields;
  }

  private static String typed(String text) {
    return Folding.compose(text.replace("\r\n", "\n").replace('\r', '\n')).strip();
  }

  /** Every single value of a page by its path, and lists and blocks as texts. */
  private static Map<String, Object> all(Manuscript manuscript) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (String field : manuscript.fields()) {
      all.put(
          field,
          List.of(manuscript.value(field), manuscript.values(field), manuscript.blocks(field)));
      for (Map<String, String> block : manuscript.blocks(field)) {
        block
            .keySet()
            .forEach(key -> all.put(field + "." + key, manuscript.value(field + "." + key)));
      }
    }
    return all;
  }

  @Test
  void settingAFieldToWhatItIsChangesNothing() throws IOException {
    for (Path page : pages) {
      Manuscript manuscript = Manuscript.parse(Files.readString(page));
      assertThat(manuscript.isReadable()).as(page.toString()).isTrue();
      for (String field : manuscript.fields()) {
        Manuscript same =
            manuscript.value(field).isEmpty()
                ? manuscript.values(field).isEmpty()
                    ? manuscript.withBlocks(field, manuscript.blocks(field))
                    : manuscript.withValues(field, manuscript.values(field))
                : manuscript.withValue(field, manuscript.value(field));
        assertThat(same.text().equals(manuscript.text())).as(page + " " + field).isTrue();
      }
      assertThat(manuscript.withMarkdown(manuscript.markdown()).text())
          .isEqualTo(manuscript.text());
    }
  }

  @Test
  void aChangedFieldOfAnyPageChangesItsLinesAlone() throws IOException {
    Random random = new Random(1436);
    for (Path page : pages) {
      Manuscript manuscript = Manuscript.parse(Files.readString(page));
      for (String field : manuscript.fields()) {
        if (manuscript.value(field).isEmpty()) {
          continue;
        }
        String value = anything(random);
        Manuscript changed = manuscript.withValue(field, value);
        Map<String, Object> expected = all(manuscript);
        Map<String, Object> found = all(changed);
        expected.remove(field);
        found.remove(field);
        assertThat(found).as(page + " " + field).isEqualTo(expected);
        assertThat(changed.value(field)).as(page + " " + field).isEqualTo(typed(value));
        assertOneChange(manuscript.text(), changed.text(), manuscript, field);
      }
    }
  }

  /** What stands before and after the field's own lines is the same, byte for byte. */
  private static void assertOneChange(
      String before, String after, Manuscript manuscript, String field) {
    List<String> lines = before.lines().toList();
    int first = 0;
    while (!manuscript.fieldAt(first + 1).equals(java.util.Optional.of(field))) {
      first++;
    }
    int last = first;
    while (manuscript.fieldAt(last + 2).equals(java.util.Optional.of(field))) {
      last++;
    }
    String start = String.join("\n", lines.subList(0, first)) + "\n";
    String end = "\n" + String.join("\n", lines.subList(last + 1, lines.size())) + "\n";
    assertThat(after)
        .startsWith(start)
        .endsWith(end.substring(after.length() < start.length() + end.length() ? 1 : 0));
  }

  @Test
  void whateverIsTypedIsReadBackByTheStrictReader() {
    Random random = new Random(20261126);
    for (int round = 0; round < 3_000; round++) {
      String title = anything(random);
      String place = anything(random);
      List<String> tags = List.of(anything(random), anything(random));
      List<Map<String, String>> sources =
          List.of(
              Map.of("title", anything(random), "url", anything(random)),
              Map.of("title", anything(random)));
      Manuscript manuscript =
          Manuscript.empty()
              .withMarkdown("Chữ")
              .withValue("title", title)
              .withValue("place.address_old", place)
              .withValues("tags", tags)
              .withBlocks("sources", sources);
      YamlBlock fields = strictly(manuscript);
      assertThat(fields.text("title")).isEqualTo(typed(title));
      assertThat(fields.block("place").text("address_old")).isEqualTo(typed(place));
      assertThat(fields.texts("tags"))
          .isEqualTo(
              tags.stream().map(FaithfulEditingTest::typed).filter(tag -> !tag.isEmpty()).toList());
      assertThat(manuscript.values("tags")).isEqualTo(fields.texts("tags"));
      assertThat(fields.blocks("sources").stream().map(block -> block.text("title")).toList())
          .isEqualTo(
              manuscript.blocks("sources").stream()
                  .map(block -> block.getOrDefault("title", ""))
                  .toList());
      assertThat(manuscript.markdown()).isEqualTo("Chữ\n");
    }
  }

  @Test
  void editsOneAfterTheOtherGiveWhatWasTypedLast() throws IOException {
    Random random = new Random(11);
    List<String> names =
        List.of("title", "summary", "place.lat", "place.kind", "quoted.url", "a.b.c", "note");
    for (int round = 0; round < 400; round++) {
      Manuscript manuscript =
          Manuscript.parse(Files.readString(pages.get(random.nextInt(pages.size()))));
      String markdown = manuscript.markdown();
      Map<String, String> last = new LinkedHashMap<>();
      for (int edit = 0; edit < 12; edit++) {
        String field = names.get(random.nextInt(names.size()));
        String value = random.nextInt(3) == 0 ? "" : anything(random);
        manuscript = manuscript.withValue(field, value);
        last.put(field, typed(value));
        for (Map.Entry<String, String> each : last.entrySet()) {
          assertThat(manuscript.value(each.getKey())).isEqualTo(each.getValue());
        }
      }
      assertThat(manuscript.markdown()).isEqualTo(markdown);
      strictly(manuscript);
    }
  }

  @Test
  void listsOfBlocksAreChangedAddedToAndShortened() throws IOException {
    Random random = new Random(7);
    for (Path page : pages) {
      Manuscript manuscript = Manuscript.parse(Files.readString(page));
      List<Map<String, String>> sources = new ArrayList<>(manuscript.blocks("sources"));
      if (sources.isEmpty()) {
        continue;
      }
      int at = random.nextInt(sources.size());
      switch (random.nextInt(4)) {
        case 0 -> sources.remove(at);
        case 1 -> sources.add(at, Map.of("title", "Mới: " + at));
        case 2 -> sources.set(at, Map.of("title", anything(random) + "x", "url", "https://a.vn"));
        default -> java.util.Collections.shuffle(sources, random);
      }
      Manuscript changed = manuscript.withBlocks("sources", sources);
      assertThat(changed.blocks("sources"))
          .as(page.toString())
          .isEqualTo(
              sources.stream()
                  .map(
                      block -> {
                        Map<String, String> read = new LinkedHashMap<>();
                        block.forEach((key, value) -> read.put(key, typed(value)));
                        return read;
                      })
                  .toList());
      Map<String, Object> others = all(manuscript);
      Map<String, Object> now = all(changed);
      others.keySet().removeIf(name -> name.startsWith("sources"));
      now.keySet().removeIf(name -> name.startsWith("sources"));
      assertThat(now).isEqualTo(others);
    }
  }
}

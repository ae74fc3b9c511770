package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Whoever works on the look sees every component in one place. */
class PatternsTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** They stand around every page, or are parts of others, or need a whole document. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "article-foot",
          "band",
          "blocks",
          "body-html",
          "breadcrumbs",
          "card",
          "cover",
          "display",
          "emblem",
          "facts-box",
          "footer",
          "further",
          "group-links",
          "head",
          "header",
          "menu-list",
          "plan-counts",
          "plan-tasks",
          "printed",
          "search-box",
          "structured-data");

  @Test
  void everyPartialIsShown() throws IOException {
    String shown = Files.readString(TEMPLATES.resolve("pages/patterns.peb"));
    try (Stream<Path> partials = Files.list(TEMPLATES.resolve("partials"))) {
      List<String> missing =
          partials
              .map(file -> file.getFileName().toString().replace(".peb", ""))
              .filter(name -> !ELSEWHERE.contains(name))
              .filter(name -> !shown.contains("\"partials/" + name + "\""))
              .collect(Collectors.toList());
      assertThat(missing).as("show it in pages/patterns.peb").isEmpty();
    }
  }

  @Test
  void everyColourTokenHasItsSwatch() {
    Document page = Jsoup.parse(SampleSite.full().patterns(false));
    assertThat(page.select(".swatches code").eachText())
        .contains("bg", "primary", "on-primary", "focus", "foot");
    assertThat(page.select(".swatches li")).hasSize(page.select(".swatches code").size());
  }

  @Test
  void samplesShowEachState() {
    Document page = Jsoup.parse(SampleSite.full().patterns(false));
    assertThat(page.select(".cards").eachAttr("class"))
        .contains("cards cards--grid", "cards cards--feature", "cards cards--list");
    assertThat(page.select(".badge").eachAttr("class"))
        .contains("badge badge--on", "badge badge--off", "badge badge--maybe");
    assertThat(page.select(".notice--info, .notice--warning")).hasSize(2);
    assertThat(page.select(".happening--on")).hasSize(1);
    assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
  }

  @Test
  void itCanBeSeenInTheOtherPalette() {
    assertThat(Jsoup.parse(SampleSite.full().patterns(true)).select("html").attr("class"))
        .isEqualTo("tone-water");
  }
}

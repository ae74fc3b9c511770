package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The Nu checker has nothing to say: no error, no warning, on any page, style sheet or drawing. */
@BrowserTest
class MarkupIsValidTest {
  private static final Set<String> DRAWINGS_AND_STYLES = Set.of("image/svg+xml", "text/css");

  private final NuValidator validator = new NuValidator();

  /**
   * Parts of CSS that browsers have known for years (Baseline 2023) and this checker reads wrongly.
   */
  private static final List<String> NEWER_THAN_THE_CHECKER =
      List.of(
          "Unrecognized at-rule “@container”",
          "“paint-order”",
          "“container-type”",
          "“mask”",
          "“var(--shadow)” is not a “box-shadow” value",
          // Since 2025; where it is not known, paper shows of the plan what is open on the screen.
          "“::details-content”");

  @Test
  void ofEveryPage(ShippedSite site) {
    List<Visited> pages = new ArrayList<>(site.crawl().pages());
    for (Sample sample : Samples.of(site)) {
      if (sample.status() != 200) {
        pages.add(site.visit(sample.address()));
      }
    }
    assertThat(complaints(pages)).isEmpty();
  }

  @Test
  void ofEveryStyleSheetAndDrawing(ShippedSite site) {
    List<Visited> files =
        site.crawl().answers().values().stream()
            .filter(visited -> DRAWINGS_AND_STYLES.contains(visited.type()))
            .toList();
    assertThat(files).isNotEmpty();
    assertThat(complaints(files))
        .filteredOn(complaint -> NEWER_THAN_THE_CHECKER.stream().noneMatch(complaint::contains))
        .isEmpty();
  }

  /** One line for each different complaint, with the number of places and the first of them. */
  private List<String> complaints(List<Visited> all) {
    Map<String, List<String>> places = new LinkedHashMap<>();
    for (Visited visited : all) {
      for (String message : validator.check(visited)) {
        String[] parts = message.split(": ", 2);
        places
            .computeIfAbsent(parts[1], key -> new ArrayList<>())
            .add(visited.address() + ":" + parts[0]);
      }
    }
    return places.entrySet().stream()
        .map(
            entry ->
                "%s (%d times, first at %s)"
                    .formatted(entry.getKey(), entry.getValue().size(), entry.getValue().get(0)))
        .toList();
  }
}

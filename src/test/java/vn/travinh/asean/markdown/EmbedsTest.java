package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.travinh.asean.problem.Place;

class EmbedsTest {
  @Test
  void anEmbedCutsTheTextIntoBlocks() {
    Text text = Text.of("Trước\n\n{{list section=places tag=\"chùa cổ\" limit=6}}\n\nSau");
    assertThat(text.html()).isEqualTo("<p>Trước</p> {list} <p>Sau</p>");
    assertThat(text.body().resolve(Text.TRUSTING)).hasSize(3);
    Embed embed = text.body().embeds().get(0);
    assertThat(embed.name()).isEqualTo("list");
    assertThat(embed.parameters())
        .containsExactly(
            java.util.Map.entry("section", "places"),
            java.util.Map.entry("tag", "chùa cổ"),
            java.util.Map.entry("limit", "6"));
    assertThat(embed.place()).isEqualTo(new Place(Text.FILE, 7, 1));
  }

  @Test
  void blanksWithinTheBracesDoNotMatter() {
    assertThat(Text.html("{{ sitemap }}")).isEqualTo("{sitemap}");
    assertThat(Text.html("{{map of=province }}")).isEqualTo("{map}");
  }

  @Test
  void withinALineItIsText() {
    assertThat(Text.html("viết {{list}} như thế")).isEqualTo("<p>viết {{list}} như thế</p>");
    assertThat(Text.html("`{{list}}`")).isEqualTo("<p><code>{{list}}</code></p>");
  }

  @Test
  void whatIsNotUnderstoodIsNoted() {
    assertThat(Text.of("{{list section=}}").problemLines())
        .containsExactly(
            "content/places/x/vi.md:5:1: warning: {{list section=}} is not understood (write it as"
                + " in {{list section=places tag=chua-khmer limit=6}})");
    assertThat(Text.of("{{list " + "a=b ".repeat(100_000) + "}}").problems()).hasSize(1);
  }

  @Test
  void insideAnotherBlockItIsNotedAndEachBlockStaysWhole() {
    Text text = Text.of("- a\n\n  {{list section=news}}\n\n> {{sitemap}}");
    assertThat(text.body().embeds()).isEmpty();
    assertThat(text.body().resolve(Text.TRUSTING)).hasSize(1);
    assertThat(text.problemLines().get(0))
        .isEqualTo(
            "content/places/x/vi.md:7:3: warning: {{list section=news}} stands inside a list or"
                + " another block (move it to a line of its own, with an empty line before and"
                + " after it)");
    assertThat(text.problems()).hasSize(2);
  }

  @Test
  void nobodyCanImitateThePlaceOfAnEmbed() {
    Text text =
        Text.of(
            "{{sitemap}}\n\n<div data-slot=\"\uFDD00\"></div>\n\n&#xFDD0;0 href=\"&#xFDD0;0\""
                + " piece0-0 <span data-slot=\"piece0-0\"></span>\n\n"
                + "<div> href=\"pi<p></p>ece0-0\"</div>");
    assertThat(text.html())
        .startsWith("{sitemap}")
        .doesNotContain("\uFDD0")
        .doesNotContain("{sitemap} {");
    assertThat(text.body().resolve(Text.TRUSTING)).hasSize(2);
  }
}

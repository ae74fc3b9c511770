package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Test
  void whatIsFilledInIsEscaped(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.peb"), "<p title=\"{{ view }}\">{{ view }}</p>");
    assertThat(Templates.readAnew(folder).render("a", Map.of("view", "<b>\"&'")))
        .isEqualTo("<p title=\"&lt;b&gt;&quot;&amp;&#39;\">&lt;b&gt;&quot;&amp;&#39;</p>");
  }

  @Test
  void aMisspeltNameIsAnErrorThatNamesTheTemplate(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.peb"), "\n{{ view.misspelt }}");
    assertThatThrownBy(
            () -> Templates.readAnew(folder).render("a", Map.of("view", LinkView.of("", ""))))
        .hasMessageContaining("misspelt")
        .hasMessageContaining("a:2");
  }

  @Test
  void aChangedTemplateIsReadAnew(@TempDir Path folder) throws IOException {
    Templates templates = Templates.readAnew(folder);
    Files.writeString(folder.resolve("a.peb"), "one");
    assertThat(templates.render("a", Map.of())).isEqualTo("one");
    Files.writeString(folder.resolve("a.peb"), "two");
    assertThat(templates.render("a", Map.of())).isEqualTo("two");
  }

  @Test
  void onlyTwoPartialsPrintWithoutEscaping() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      List<String> raw =
          files
              .filter(file -> file.toString().endsWith(".peb"))
              .filter(TemplatesTest::printsRaw)
              .map(file -> file.getFileName().toString())
              .sorted()
              .toList();
      assertThat(raw).containsExactly("body-html.peb", "structured-data.peb");
    }
  }

  private static boolean printsRaw(Path file) {
    try {
      String text = Files.readString(file);
      return text.matches("(?s).*\\|\\s*raw.*") || text.contains("autoescape");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.text.Language;

/** What is typed and not saved. */
class TypedTextsTest {
  @TempDir Path folder;

  @Test
  void eachPersonHasTheirOwnWords() throws IOException {
    TypedTexts texts = new TypedTexts(folder);
    texts.keep("lan", file("a"), "Chữ\ncủa Lan", "abc");
    texts.keep("minh", file("a"), "Chữ của Minh", "");
    assertThat(texts.of("lan", file("a")).orElseThrow().text()).isEqualTo("Chữ\ncủa Lan");
    assertThat(texts.of("lan", file("a")).orElseThrow().basedOn()).isEqualTo("abc");
    assertThat(texts.of("minh", file("a")).orElseThrow().basedOn()).isEmpty();
    assertThat(texts.of("lan", file("b"))).isEmpty();
    texts.forget("lan", file("a"));
    assertThat(texts.of("lan", file("a"))).isEmpty();
    assertThat(texts.of("minh", file("a"))).isPresent();
  }

  @Test
  void theOldestMakeRoom() throws IOException {
    TypedTexts texts = new TypedTexts(folder);
    for (int i = 0; i < TypedTexts.KEPT + 5; i++) {
      texts.keep("lan", file("f" + i), "x", "");
    }
    try (var files = Files.list(folder.resolve("lan"))) {
      assertThat(files).hasSize(TypedTexts.KEPT);
    }
    assertThat(texts.of("lan", file("f" + (TypedTexts.KEPT + 4)))).isPresent();
  }

  @Test
  void aNameThatIsNoAccountLeadsNowhere() {
    assertThatThrownBy(() -> new TypedTexts(folder).of("../etc", file("a")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(folder.getParent().resolve("etc")).doesNotExist();
  }

  private static DocumentFile file(String name) {
    return new DocumentFile(new DocumentId("news", name), Language.VIETNAMESE);
  }
}

package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A large site of news whose paragraphs are those of the shipped content, mixed anew. Always the
 * same for the same number.
 */
final class ManyDocuments {
  private static final int PARAGRAPHS = 6;

  private ManyDocuments() {}

  static List<String> paragraphs(Path content) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Path file : Folders.markdown(content, "vi.md")) {
      String text = Files.readString(file).replaceFirst("(?s)^---.*?\n---\n", "");
      for (String paragraph : text.split("\n\n")) {
        if (paragraph.matches("(?s)[\\p{L}\\p{N}].*")
            && !paragraph.contains("](")
            && !paragraph.contains("[^")) {
          paragraphs.add(paragraph.strip());
        }
      }
    }
    return paragraphs;
  }

  static void write(Path content, int count) throws IOException {
    List<String> paragraphs = paragraphs(Path.of("content"));
    Files.createDirectories(content.resolve("news"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    Files.copy(Path.of("content/news/section.yaml"), content.resolve("news/section.yaml"));
    Random random = new Random(1436);
    LocalDate first = LocalDate.of(2018, 1, 1);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < PARAGRAPHS; k++) {
        text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
      }
      Path folder = content.resolve("news/bai-" + i);
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("vi.md"),
          """
          ---
          title: "Bài thử số %d"
          summary: "Một trong nhiều bài để đo."
          date: %s
          sources: [{title: Nguồn thử}]
          ---
          %s"""
              .formatted(i, first.plusDays(i), text));
    }
  }
}

package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.travinh.asean.text.Language;

/**
 * A large site of news whose paragraphs are those of the shipped content, mixed anew. Always the
 * same for the same number and languages.
 */
final class ManyDocuments {
  private static final int PARAGRAPHS = 6;

  private ManyDocuments() {}

  static List<String> paragraphs(Path content, Language language) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (Path file : Folders.markdown(content, language.code() + ".md")) {
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

  /** So many articles, each in all of these languages. */
  static void write(Path content, int articles, List<Language> languages) throws IOException {
    Files.createDirectories(content.resolve("news"));
    Files.copy(Path.of("content/site.yaml"), content.resolve("site.yaml"));
    Files.copy(Path.of("content/news/section.yaml"), content.resolve("news/section.yaml"));
    for (Language language : languages) {
      List<String> paragraphs = paragraphs(Path.of("content"), language);
      Random random = new Random(1436);
      for (int i = 0; i < articles; i++) {
        Path folder = Files.createDirectories(content.resolve("news/bai-" + i));
        Files.writeString(folder.resolve(language.code() + ".md"), article(i, paragraphs, random));
      }
    }
  }

  private static String article(int number, List<String> paragraphs, Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < PARAGRAPHS; k++) {
      text.append(paragraphs.get(random.nextInt(paragraphs.size()))).append("\n\n");
    }
    return """
        ---
        title: "Bài thử số %d"
        summary: "Một trong nhiều bài để đo."
        date: %s
        sources: [{title: Nguồn thử}]
        ---
        %s"""
        .formatted(number, LocalDate.of(2018, 1, 1).plusDays(number), text);
  }
}

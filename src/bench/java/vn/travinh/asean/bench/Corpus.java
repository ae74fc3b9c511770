package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import vn.travinh.asean.assets.MediaLibrary;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * A large site and questions to it: two to six words that stand together in a paragraph of the
 * shipped content, every third question typed without marks.
 *
 * @param paragraphs what all texts are mixed from
 */
record Corpus(Site site, List<String> questions, List<String> paragraphs) {
  private static final int QUESTIONS = 500;

  static Corpus of(int documents) throws IOException {
    Path folder = Files.createTempDirectory("bench-corpus");
    Path content = folder.resolve("content");
    ManyDocuments.write(content, documents, List.of(Language.VIETNAMESE));
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Content read = new ContentStore(content, new MarkdownReader(), workers).read().value();
      MediaLibrary media =
          new MediaStore(folder.resolve("media")).publish(read.attachments()).value();
      Site site = SiteBuilder.build(read, media, Instant.now()).value();
      List<String> paragraphs = ManyDocuments.paragraphs(Path.of("content"), Language.VIETNAMESE);
      return new Corpus(site, questions(paragraphs), paragraphs);
    } finally {
      workers.shutdown();
      Folders.delete(folder);
    }
  }

  private static List<String> questions(List<String> paragraphs) {
    Random random = new Random(155);
    List<String> questions = new ArrayList<>();
    while (questions.size() < QUESTIONS) {
      String[] words = paragraphs.get(random.nextInt(paragraphs.size())).split("[^\\p{L}\\p{N}]+");
      int length = 2 + random.nextInt(5);
      if (words.length > length) {
        int from = random.nextInt(words.length - length);
        String question = String.join(" ", List.of(words).subList(from, from + length)).strip();
        questions.add(questions.size() % 3 == 0 ? Folding.fold(question) : question);
      }
    }
    return questions;
  }
}

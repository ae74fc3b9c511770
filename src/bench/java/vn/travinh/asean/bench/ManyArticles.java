package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.travinh.asean.text.Language;

/**
 * The site in which saving and publishing are measured: 3,000 documents, which are articles in the
 * languages of the system property {@code bench.languages}. A language of the site that is not
 * among them gets pages of its own all the same, with another language's text, so the fewer there
 * are the more there is to do.
 */
record ManyArticles(List<Language> languages) {
  private static final int DOCUMENTS = 3_000;

  /** Of the shipped site, whose settings are used. */
  private static final int LANGUAGES_OF_THE_SITE = 3;

  static ManyArticles wanted() {
    return new ManyArticles(
        Stream.of(System.getProperty("bench.languages", "vi,en,km").split(","))
            .map(Language::new)
            .toList());
  }

  int count() {
    return DOCUMENTS / languages.size();
  }

  void write(Path content) throws IOException {
    ManyDocuments.write(content, count(), languages);
  }

  /** The number of the article that a step of the measurement changes; never two in a row. */
  int number(int step) {
    return Math.floorMod(step * 71, count());
  }

  @Override
  public String toString() {
    return DOCUMENTS
        + " documents ("
        + count()
        + " articles in "
        + languages.stream().map(Language::code).collect(Collectors.joining(", "))
        + "; "
        + count() * LANGUAGES_OF_THE_SITE
        + " pages of articles)";
  }
}

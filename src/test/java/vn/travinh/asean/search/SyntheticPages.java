package vn.travinh.asean.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Many pages made of few: sentences of real texts in new company, some words exchanged, so that
 * words are as common and as long as in real pages. For measuring speed and size, not relevance.
 */
final class SyntheticPages {
  /** About the size of an encyclopedia's page. */
  private static final int CHARACTERS = 2_600;

  /** Enough to give many pages many rare pairs, as different authors do. */
  private static final double EXCHANGED = 0.03;

  private final List<String> sentences = new ArrayList<>();
  private final List<String> words = new ArrayList<>();
  private final Random random = new Random(7);
  private final Language language;

  SyntheticPages(List<JudgedSet.Text> texts) {
    language = texts.get(0).language();
    for (JudgedSet.Text text : texts) {
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
      breaks.setText(text.body());
      int from = breaks.first();
      for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
        String sentence = text.body().substring(from, to).strip();
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
          words.addAll(List.of(sentence.split(" ", -1)));
        }
      }
    }
  }

  Site site(int count) {
    SiteDraft draft = new SiteDraft();
    for (int i = 0; i < count; i++) {
      String date = String.format(Locale.ROOT, "%d-%02d-11", 2015 + i % 11, 1 + i % 12);
      String tag = "t" + i % 40;
      draft.page("news/n" + i, language, title(), body(), page -> page.date(date).tags(tag));
    }
    return draft.build();
  }

  private String title() {
    String[] sentence = changed(any(sentences)).split(" ", -1);
    int length = Math.min(sentence.length, 3 + random.nextInt(8));
    return String.join(" ", List.of(sentence).subList(0, length));
  }

  private String body() {
    // Most pages are short and a few are long.
    double size = CHARACTERS * Math.exp(random.nextGaussian() * 0.7);
    StringBuilder body = new StringBuilder();
    while (body.length() < size) {
      body.append(changed(any(sentences))).append(random.nextInt(5) == 0 ? "\n\n" : " ");
    }
    return body.toString();
  }

  private String changed(String sentence) {
    String[] parts = sentence.split(" ", -1);
    for (int i = 0; i < parts.length; i++) {
      if (random.nextDouble() < EXCHANGED) {
        parts[i] = any(words);
      }
    }
    return String.join(" ", parts);
  }

  private String any(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }
}

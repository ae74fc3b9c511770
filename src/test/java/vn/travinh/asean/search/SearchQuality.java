package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Measures the search in this process, on our own judged questions and on the sets in the folders
 * given: {@code SearchQuality [--misses] [--sample N] [--variants a,b] FOLDER…}, each folder with
 * {@code docs.jsonl} and {@code queries.jsonl}, or with folders of such. All these sets are
 * searched together, as one site. {@code --misses} tells the results of those of our own questions
 * that are not answered as well as they could be.
 */
public final class SearchQuality {
  private SearchQuality() {}

  public static void main(String[] arguments) throws IOException, SearchIndexException {
    int sample = Integer.MAX_VALUE;
    boolean misses = false;
    List<String> variants = List.of();
    List<JudgedSet> sets = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--sample" -> sample = Integer.parseInt(arguments[++i]);
        case "--misses" -> misses = true;
        case "--variants" -> variants = List.of(arguments[++i].split(",", -1));
        default -> sets.addAll(JudgedSet.in(Path.of(arguments[i])));
      }
    }
    measureOurs(misses);
    if (!sets.isEmpty()) {
      measure(sets, sample, variants);
    }
  }

  private static void measureOurs(boolean misses) throws IOException, SearchIndexException {
    try (OurContent content =
        OurContent.indexedIn(Files.createTempDirectory("search-quality-ours"))) {
      List<OurContent.Answer> all = new ArrayList<>();
      for (Language language : OurContent.LANGUAGES) {
        all.addAll(content.answers(language));
      }
      System.out.print(OurFigures.table(all));
      if (misses) {
        System.out.println(OurFigures.misses(all));
      }
    }
  }

  private static void measure(List<JudgedSet> sets, int sample, List<String> variants)
      throws IOException, SearchIndexException {
    Path folder = Files.createTempDirectory("search-quality");
    SearchSettings settings = new SearchSettings(folder, null, Duration.ZERO);
    Site site = site(sets);
    try (SiteSearch search = SiteSearch.open(settings)) {
      long start = System.nanoTime();
      search.update(site);
      System.out.printf(
          Locale.ROOT,
          "%d texts indexed in %.1f s, %.1f MB on disk%n",
          sets.stream().mapToInt(set -> set.texts().size()).sum(),
          (System.nanoTime() - start) / 1e9,
          size(folder) / 1e6);
      for (JudgedSet set : sets) {
        measure(set, search, site, sample, variants);
      }
    }
  }

  private static Site site(List<JudgedSet> sets) {
    SiteDraft draft = new SiteDraft();
    for (JudgedSet set : sets) {
      for (JudgedSet.Text text : set.texts()) {
        draft.page(
            "news/" + text.id(),
            text.language(),
            text.title(),
            text.body(),
            page -> page.date("2020-01-01"));
      }
    }
    return draft.build();
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void measure(
      JudgedSet set, SiteSearch search, Site site, int sample, List<String> variants) {
    double asTyped = 0;
    double sum = 0;
    int count = 0;
    for (Map.Entry<String, List<JudgedQuery>> variant : set.queries().entrySet()) {
      if (!variants.isEmpty() && !variants.contains(variant.getKey())) {
        continue;
      }
      List<JudgedQuery> queries = sampled(variant.getValue(), sample);
      double[] took = new double[queries.size()];
      double ndcg = 0;
      double reciprocalRank = 0;
      int empty = 0;
      for (int i = 0; i < took.length; i++) {
        JudgedQuery query = queries.get(i);
        long start = System.nanoTime();
        SearchResults results =
            search.search(SearchQuery.of(query.text(), query.language(), 10), site);
        took[i] = (System.nanoTime() - start) / 1e6;
        List<String> found = results.hits().stream().map(hit -> hit.id().folder()).toList();
        ndcg += query.ndcg(found);
        reciprocalRank += query.reciprocalRank(found);
        empty += results.hits().isEmpty() ? 1 : 0;
      }
      ndcg /= took.length;
      asTyped = variant.getKey().equals("asis") ? ndcg : asTyped;
      sum += ndcg;
      count++;
      Arrays.sort(took);
      System.out.printf(
          Locale.ROOT,
          "%-12s %-10s %5d  nDCG@10 %.4f  MRR %.4f  kept %5.1f%%  empty %d  p50 %.2f ms  p99 %.2f ms%n",
          set.name(),
          variant.getKey(),
          took.length,
          ndcg,
          reciprocalRank / took.length,
          asTyped == 0 ? 100 : 100 * ndcg / asTyped,
          empty,
          took[took.length / 2],
          took[took.length * 99 / 100]);
    }
    System.out.printf(Locale.ROOT, "%-12s mean %.4f%n", set.name(), sum / count);
  }

  /** The same questions in every variant. */
  private static List<JudgedQuery> sampled(List<JudgedQuery> queries, int sample) {
    if (queries.size() <= sample) {
      return queries;
    }
    List<JudgedQuery> shuffled = new ArrayList<>(queries);
    shuffled.sort(java.util.Comparator.comparing(JudgedQuery::base));
    Collections.shuffle(shuffled, new Random(1));
    return shuffled.subList(0, sample);
  }
}

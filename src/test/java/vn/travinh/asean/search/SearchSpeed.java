package vn.travinh.asean.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * Measures speed and size on many pages, in this process: {@code SearchSpeed PAGES FOLDER…}, each
 * folder a {@link JudgedSet} of one language, whose sentences make the pages and whose queries are
 * asked. Times are those of the asking thread's processor, which other programs disturb less.
 */
final class SearchSpeed {
  /** Enough of each variant for the last hundredth to mean something. */
  private static final int QUERIES = 120;

  private static final int WARM_UP = 1_500;

  private SearchSpeed() {}

  public static void main(String[] arguments) throws IOException, SearchIndexException {
    List<JudgedSet> sets = new ArrayList<>();
    for (String folder : List.of(arguments).subList(1, arguments.length)) {
      sets.addAll(JudgedSet.in(Path.of(folder)));
    }
    Language language = sets.get(0).texts().get(0).language();
    int pages = Integer.parseInt(arguments[0]);
    Site site =
        new SyntheticPages(sets.stream().flatMap(set -> set.texts().stream()).toList()).site(pages);
    long text =
        site.originals()
            .flatMap(page -> page.document().stream())
            .mapToLong(
                document ->
                    document.body().plainText().getBytes(StandardCharsets.UTF_8).length
                        + document.title().getBytes(StandardCharsets.UTF_8).length)
            .sum();
    Path folder = Files.createTempDirectory("search-speed");
    long heapBefore = heap();
    try (SiteSearch search = SiteSearch.open(new SearchSettings(folder, null, Duration.ZERO))) {
      long wall = System.nanoTime();
      long cpu = processCpu();
      search.update(site);
      double seconds = (System.nanoTime() - wall) / 1e9;
      double cpuSeconds = (processCpu() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%d pages, %.1f MB of text: indexed in %.1f s (%.0f a second; processor %.1f s), "
              + "index %.1f MB = %.2f x text, heap %.1f MB%n",
          pages,
          text / 1e6,
          seconds,
          pages / seconds,
          cpuSeconds,
          size(folder) / 1e6,
          (double) size(folder) / text,
          (heap() - heapBefore) / 1e6);
      ask(search, site, language, sets);
    }
    Path plainFolder = Files.createTempDirectory("search-speed-plain");
    long cpu = processCpu();
    try (PlainLucene plain = new PlainLucene(plainFolder, site)) {
      System.out.printf(
          Locale.ROOT,
          "plain Lucene: indexed with %.1f s of processor, %.1f MB%n",
          (processCpu() - cpu) / 1e9,
          size(plainFolder) / 1e6);
      List<String> questions =
          sets.stream()
              .flatMap(set -> set.queries().get("asis").stream())
              .map(JudgedQuery::text)
              .toList();
      for (int i = 0; i < WARM_UP; i++) {
        plain.found(questions.get(i % questions.size()));
      }
      print(
          "plain Lucene",
          questions.subList(0, Math.min(QUERIES, questions.size())).stream()
              .<Runnable>map(question -> () -> plain.found(question))
              .toList());
    }
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void ask(SiteSearch search, Site site, Language language, List<JudgedSet> sets) {
    List<JudgedQuery> all =
        sets.stream().flatMap(set -> set.queries().get("asis").stream()).toList();
    for (int i = 0; i < WARM_UP; i++) {
      search.search(SearchQuery.of(all.get(i % all.size()).text(), language, 10), site);
    }
    for (JudgedSet set : sets) {
      for (String variant : List.of("asis", "nodia", "telex", "kw")) {
        List<Runnable> work = new ArrayList<>();
        for (JudgedQuery query : set.queries().getOrDefault(variant, List.of())) {
          if (work.size() < QUERIES) {
            work.add(() -> search.search(SearchQuery.of(query.text(), language, 10), site));
          }
        }
        print(set.name() + " " + variant, work);
      }
    }
    List<Runnable> work = new ArrayList<>();
    for (Page page : site.originals().filter(page -> page.document().isPresent()).toList()) {
      String title = page.document().orElseThrow().title();
      if (work.size() < 4 * QUERIES) {
        String typed = title.substring(0, 1 + work.size() % title.length());
        work.add(() -> search.suggest(typed, language, site));
      }
    }
    work.subList(0, QUERIES).forEach(Runnable::run);
    print("suggestions", work);
  }

  private static void print(String name, List<Runnable> work) {
    if (work.isEmpty()) {
      return;
    }
    double[] took = new double[work.size()];
    double[] wall = new double[work.size()];
    for (int i = 0; i < took.length; i++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      long startWall = System.nanoTime();
      work.get(i).run();
      took[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
      wall[i] = (System.nanoTime() - startWall) / 1e6;
    }
    Arrays.sort(took);
    Arrays.sort(wall);
    System.out.printf(
        Locale.ROOT,
        "%-22s p50 %.2f ms  p99 %.2f ms processor; %.2f / %.2f ms by the clock%n",
        name,
        took[took.length / 2],
        took[took.length * 99 / 100],
        wall[took.length / 2],
        wall[took.length * 99 / 100]);
  }
}

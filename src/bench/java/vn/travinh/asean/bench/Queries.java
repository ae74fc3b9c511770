package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchResults;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;
import vn.travinh.asean.search.Suggestion;
import vn.travinh.asean.text.Language;

/**
 * One question at a time, with hits, snippets and facets; what is typed so far completed; the same
 * question to plain Lucene.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
public class Queries {
  private static final int HITS = 10;

  @Param("10000")
  int documents;

  private Path folder = Path.of("");
  private Corpus corpus;
  private SiteSearch search;
  private PlainLucene plain;
  private int next;

  @Setup
  public void open() throws IOException, SearchIndexException {
    corpus = Corpus.of(documents);
    folder = Files.createTempDirectory("bench-index");
    search = SiteSearch.open(SearchSettings.in(folder));
    search.update(corpus.site());
    plain = PlainLucene.of(corpus.site());
  }

  @TearDown
  public void close() throws IOException {
    search.close();
    plain.close();
    Folders.delete(folder);
  }

  private String question() {
    next = (next + 1) % corpus.questions().size();
    return corpus.questions().get(next);
  }

  @Benchmark
  public SearchResults query() {
    return search.search(SearchQuery.of(question(), Language.VIETNAMESE, HITS), corpus.site());
  }

  @Benchmark
  public List<Suggestion> suggestion() {
    String question = question();
    return search.suggest(
        question.substring(0, Math.min(question.length(), 5)), Language.VIETNAMESE, corpus.site());
  }

  @Benchmark
  public List<String> plainLucene() throws IOException {
    return plain.search(question(), HITS);
  }
}

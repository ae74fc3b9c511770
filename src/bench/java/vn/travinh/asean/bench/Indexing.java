package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Warmup;
import vn.travinh.asean.search.SearchIndexException;
import vn.travinh.asean.search.SearchSettings;
import vn.travinh.asean.search.SiteSearch;

/** A wholly new index of all documents, and one by plain Lucene. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class Indexing {
  @Param("10000")
  int documents;

  private Corpus corpus;

  @Setup
  public void read() throws IOException {
    corpus = Corpus.of(documents);
  }

  @Benchmark
  public long index() throws IOException, SearchIndexException {
    Path folder = Files.createTempDirectory("bench-index");
    try (SiteSearch search = SiteSearch.open(SearchSettings.in(folder))) {
      search.update(corpus.site());
      return Folders.bytes(folder);
    } finally {
      Folders.delete(folder);
    }
  }

  @Benchmark
  public int indexPlainLucene() throws IOException {
    try (PlainLucene plain = PlainLucene.of(corpus.site())) {
      return plain.size();
    }
  }
}

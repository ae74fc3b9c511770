package vn.travinh.asean.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;

/** What Lucene does when nobody tells it about languages: standard words, one field, BM25. */
final class PlainLucene implements AutoCloseable {
  private final Path folder;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private PlainLucene(Path folder, DirectoryReader reader) {
    this.folder = folder;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static PlainLucene of(Site site) throws IOException {
    Path folder = Files.createTempDirectory("bench-plain");
    FSDirectory directory = FSDirectory.open(folder);
    try (IndexWriter writer =
        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
      for (Page page : site.pages().values()) {
        if (page.isOriginal() && !page.isFallback() && page.document().isPresent()) {
          var document = page.document().get();
          Document entry = new Document();
          entry.add(new StringField("path", page.path().value(), Field.Store.YES));
          entry.add(
              new TextField(
                  "text", document.title() + "\n" + document.body().plainText(), Field.Store.NO));
          writer.addDocument(entry);
        }
      }
    }
    return new PlainLucene(folder, DirectoryReader.open(directory));
  }

  int size() {
    return reader.numDocs();
  }

  List<String> search(String question, int hits) throws IOException {
    Query query = new QueryBuilder(new StandardAnalyzer()).createBooleanQuery("text", question);
    List<String> paths = new ArrayList<>();
    if (query != null) {
      for (ScoreDoc hit : searcher.search(query, hits).scoreDocs) {
        paths.add(searcher.storedFields().document(hit.doc).get("path"));
      }
    }
    return paths;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    Folders.delete(folder);
  }
}

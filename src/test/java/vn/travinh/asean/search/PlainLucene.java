package vn.travinh.asean.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import vn.travinh.asean.site.Site;

/** Lucene as it comes, for comparison: one field, its standard analyzer, any word, ten hits. */
final class PlainLucene implements AutoCloseable {
  private static final String TEXT = "text";
  private static final int HITS = 10;

  private final Analyzer analyzer = new StandardAnalyzer();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainLucene(Path folder, Site site) throws IOException {
    try (IndexWriter writer =
        new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(analyzer))) {
      for (var page : site.originals().filter(each -> each.document().isPresent()).toList()) {
        var document = page.document().orElseThrow();
        Document entry = new Document();
        entry.add(new StringField("id", document.id().toString(), Field.Store.YES));
        entry.add(new TextField(TEXT, document.title(), Field.Store.NO));
        entry.add(new TextField(TEXT, document.body().plainText(), Field.Store.NO));
        writer.addDocument(entry);
      }
    }
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
  }

  int found(String text) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, new StringReader(text))) {
      CharTermAttribute token = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        query.add(new TermQuery(new Term(TEXT, token.toString())), BooleanClause.Occur.SHOULD);
      }
      tokens.end();
      return searcher.search(query.build(), HITS).scoreDocs.length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    analyzer.close();
  }
}

package vn.travinh.asean.search;

import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.standalone.work.SearchIndexer;
import org.hibernate.search.mapper.pojo.standalone.work.SearchWorkspace;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;
import org.hibernate.search.util.common.SearchException;
import vn.travinh.asean.search.Catalogue.Listed;

/** One index, open for questions and changes. Questions may come from any thread. */
final class OpenIndex implements AutoCloseable {
  private static final String NAME = "entries";

  /** Entries handed over before the backend is waited for; bounds the memory they take. */
  private static final int CHUNK = 500;

  private final CloseableSearchMapping mapping;

  private OpenIndex(CloseableSearchMapping mapping) {
    this.mapping = mapping;
  }

  /** Opens the Lucene index in this folder, an empty one where there is none. */
  static OpenIndex embedded(Path folder) throws SearchIndexException {
    Map<String, Object> properties = new HashMap<>();
    properties.put("hibernate.search.backend.type", "lucene");
    properties.put("hibernate.search.backend.directory.type", "local-filesystem");
    properties.put("hibernate.search.backend.directory.root", folder.toAbsolutePath().toString());
    properties.put("hibernate.search.backend.lucene_version", "LATEST");
    properties.put(
        "hibernate.search.backend.analysis.configurer",
        BeanReference.ofInstance((LuceneAnalysisConfigurer) OpenIndex::readyTokens));
    return open(properties, folder.toString());
  }

  private static void readyTokens(LuceneAnalysisConfigurationContext context) {
    context.analyzer(EntryFields.READY_TOKENS).custom().tokenizer("whitespace");
  }

  private static OpenIndex open(Map<String, Object> properties, String place)
      throws SearchIndexException {
    properties.put(
        "hibernate.search.mapping.configurer",
        BeanReference.ofInstance(
            (StandalonePojoMappingConfigurer)
                context -> {
                  var type = context.programmaticMapping().type(Listed.class);
                  type.searchEntity();
                  type.indexed().index(NAME);
                  type.property("key").documentId();
                  type.binder(new EntryFields());
                }));
    try {
      return new OpenIndex(
          SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
              .properties(properties)
              .build());
    } catch (SearchException e) {
      throw new SearchIndexException("the search index in " + place + " cannot be opened", e);
    }
  }

  /** Puts entries into an index that does not have them. */
  void add(Collection<Listed> entries) throws SearchIndexException {
    write(entries, List.of(), SearchIndexer::add);
  }

  /** Puts entries in the place of older ones with the same key, and takes some out. */
  void change(Collection<Listed> changed, Collection<String> gone) throws SearchIndexException {
    write(changed, gone, SearchIndexer::addOrUpdate);
  }

  private interface Write {
    java.util.concurrent.CompletionStage<?> apply(SearchIndexer indexer, Object entry);
  }

  private void write(Collection<Listed> entries, Collection<String> gone, Write write)
      throws SearchIndexException {
    // Nothing is committed entry by entry: one commit at the end is all that anybody can see.
    try (SearchSession session =
        mapping
            .createSessionWithOptions()
            .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
            .build()) {
      SearchIndexer indexer = session.indexer();
      List<CompletableFuture<?>> underWay = new ArrayList<>();
      for (String key : gone) {
        underWay.add(indexer.delete(Listed.class, key, null).toCompletableFuture());
      }
      for (Listed entry : entries) {
        underWay.add(write.apply(indexer, entry).toCompletableFuture());
        if (underWay.size() >= CHUNK) {
          await(underWay);
        }
      }
      await(underWay);
      SearchWorkspace workspace = session.workspace();
      workspace.flush();
      workspace.refresh();
    } catch (SearchException | CompletionException e) {
      throw new SearchIndexException("the search index could not be written", e);
    }
  }

  private static void await(List<CompletableFuture<?>> underWay) {
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
  }

  SearchSession session() {
    return mapping.createSession();
  }

  @Override
  public void close() {
    mapping.close();
  }
}

package vn.travinh.asean.search;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.engine.environment.bean.BeanReference;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
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

  /**
   * Milliseconds. Every change ends with a commit of its own; one on the way would only cut the
   * index into more parts, to be joined again.
   */
  private static final int COMMITS_APART = 600_000;

  /** Of an index on a cluster: one part, so that scores are those of the embedded index. */
  private static final String CLUSTER_SETTINGS = "vn/travinh/asean/search/cluster-index.json";

  private final CloseableSearchMapping mapping;
  private final Permission permission;

  private OpenIndex(CloseableSearchMapping mapping, Permission permission) {
    this.mapping = mapping;
    this.permission = permission;
  }

  /** Asked again before each part of what is written. */
  interface Permission {
    /**
     * @throws IOException if nothing may be written any more
     */
    void check() throws IOException;
  }

  /** Opens the Lucene index in this folder, an empty one where there is none. */
  static OpenIndex embedded(Path folder) throws SearchIndexException {
    Map<String, Object> properties = new HashMap<>();
    properties.put("hibernate.search.backend.type", "lucene");
    properties.put("hibernate.search.backend.directory.type", "local-filesystem");
    properties.put("hibernate.search.backend.directory.root", folder.toAbsolutePath().toString());
    properties.put("hibernate.search.backend.lucene_version", "LATEST");
    properties.put("hibernate.search.backend.io.commit_interval", COMMITS_APART);
    properties.put(
        "hibernate.search.backend.analysis.configurer",
        BeanReference.ofInstance((LuceneAnalysisConfigurer) OpenIndex::readyTokens));
    return open(properties, NAME, List.of(new EntryFields()), folder.toString(), () -> {});
  }

  private static void readyTokens(LuceneAnalysisConfigurationContext context) {
    context.analyzer(EntryFields.READY_TOKENS).custom().tokenizer("whitespace");
  }

  /**
   * Opens an index of a cluster, or the one that an alias leads to. Nothing is asked of the cluster
   * for that, not even whether it is there.
   *
   * @param version of the cluster, such as {@code opensearch:2.19.1}
   * @param patience how long an answer may take
   */
  static OpenIndex onCluster(
      ClusterSettings cluster,
      String version,
      String index,
      Duration patience,
      Permission permission)
      throws SearchIndexException {
    Map<String, Object> properties = new HashMap<>();
    properties.put("hibernate.search.backend.type", "elasticsearch");
    properties.put("hibernate.search.backend.client_factory", "opensearch-rest");
    properties.put("hibernate.search.backend.uris", cluster.uris());
    if (!cluster.user().isEmpty()) {
      properties.put("hibernate.search.backend.username", cluster.user());
      properties.put("hibernate.search.backend.password", cluster.password());
    }
    properties.put("hibernate.search.backend.read_timeout", (int) patience.toMillis());
    properties.put("hibernate.search.backend.version", version);
    properties.put("hibernate.search.backend.version_check.enabled", false);
    properties.put("hibernate.search.backend.layout.strategy", "no-alias");
    properties.put("hibernate.search.backend.schema_management.settings_file", CLUSTER_SETTINGS);
    properties.put("hibernate.search.schema_management.strategy", "none");
    properties.put(
        "hibernate.search.backend.analysis.configurer",
        BeanReference.ofInstance((ElasticsearchAnalysisConfigurer) OpenIndex::readyTokens));
    return open(
        properties,
        index,
        List.of(new EntryFields(), new ContentHash()),
        cluster.toString(),
        permission);
  }

  private static void readyTokens(ElasticsearchAnalysisConfigurationContext context) {
    context.analyzer(EntryFields.READY_TOKENS).custom().tokenizer("whitespace");
  }

  private static OpenIndex open(
      Map<String, Object> properties,
      String name,
      List<TypeBinder> fields,
      String place,
      Permission permission)
      throws SearchIndexException {
    properties.put(
        "hibernate.search.mapping.configurer",
        BeanReference.ofInstance(
            (StandalonePojoMappingConfigurer)
                context -> {
                  var type = context.programmaticMapping().type(Listed.class);
                  type.searchEntity();
                  type.indexed().index(name);
                  type.property("key").documentId();
                  fields.forEach(type::binder);
                }));
    try {
      return new OpenIndex(
          SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
              .properties(properties)
              .build(),
          permission);
    } catch (SearchException e) {
      throw new SearchIndexException("the search index in " + place + " cannot be opened", e);
    }
  }

  /** Makes the index itself, where a backend does not do so by opening it. */
  void create() throws SearchIndexException {
    try {
      mapping.scope(Listed.class).schemaManager().createIfMissing();
    } catch (SearchException e) {
      throw new SearchIndexException("a search index could not be made: " + e.getMessage(), e);
    }
  }

  /** What an index on a cluster holds: an entry's hash by its key. */
  Map<String, String> hashes() throws SearchIndexException {
    Map<String, String> hashes = new HashMap<>();
    try (SearchSession session = mapping.createSession();
        SearchScroll<Map.Entry<String, String>> scroll =
            session
                .search(Listed.class)
                .select(
                    f ->
                        f.composite()
                            .from(f.id(String.class), f.field(ContentHash.FIELD, String.class))
                            .as(Map::entry))
                .where(f -> f.matchAll())
                .scroll(CHUNK)) {
      for (var part = scroll.next(); part.hasHits(); part = scroll.next()) {
        part.hits().forEach(entry -> hashes.put(entry.getKey(), entry.getValue()));
      }
      return hashes;
    } catch (SearchException e) {
      throw new SearchIndexException("the search index could not be read: " + e.getMessage(), e);
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

  /**
   * Makes one part of the many that filling an index leaves, because every question asks each part.
   */
  void join() throws SearchIndexException {
    try (SearchSession session = mapping.createSession()) {
      SearchWorkspace workspace = session.workspace();
      workspace.mergeSegments();
      workspace.flush();
      workspace.refresh();
    } catch (SearchException e) {
      throw new SearchIndexException("the search index could not be written", e);
    }
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
      permission.check();
      SearchIndexer indexer = session.indexer();
      List<CompletableFuture<?>> underWay = new ArrayList<>();
      for (String key : gone) {
        underWay.add(indexer.delete(Listed.class, key, null).toCompletableFuture());
      }
      for (Listed entry : entries) {
        underWay.add(write.apply(indexer, entry).toCompletableFuture());
        if (underWay.size() >= CHUNK) {
          await(underWay);
          permission.check();
        }
      }
      await(underWay);
      SearchWorkspace workspace = session.workspace();
      workspace.flush();
      workspace.refresh();
    } catch (IOException | SearchException | CompletionException e) {
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

package vn.travinh.asean.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.TestPortal.eventually;
import static vn.travinh.asean.search.SiteDraft.VI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.SearchCluster;
import vn.travinh.asean.site.Site;

/** Many nodes, one writer, and no moment without an answer. */
@Tag("cluster")
@ExtendWith(OneSearchNode.class)
class IndexOnClusterTest {
  /** Short enough to wait for its end. */
  private static final Duration SHORT_LEASE = Duration.ofSeconds(3);

  private static final ClusterNames NAMES = ClusterNames.of(Fingerprint.current());
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private SearchCluster cluster;
  private final List<SiteSearch> open = new ArrayList<>();

  @BeforeEach
  void emptyTheCluster(SearchCluster one) {
    cluster = one;
    cluster.ask("DELETE", "/asean-tra-vinh-*", "");
  }

  @AfterEach
  void close() {
    open.forEach(SiteSearch::close);
  }

  private SiteSearch node() throws SearchIndexException {
    return node(ClusterSettings.LEASE);
  }

  private SiteSearch node(Duration lease) throws SearchIndexException {
    SiteSearch node =
        SiteSearch.open(
            new SearchSettings(
                folder.resolve("unused"),
                ClusterSettings.parse(cluster.address()).withLease(lease),
                Duration.ZERO));
    open.add(node);
    return node;
  }

  private static SiteDraft draft() {
    return new SiteDraft()
        .page("places/ao-ba-om", VI, "Ao Bà Om", "Hồ nước cổ giữa rừng sao dầu.")
        .page("places/chua-hang", VI, "Chùa Hang", "Ngôi chùa Khmer có cổng như hang đá.");
  }

  private static List<String> found(SiteSearch search, String text, Site site) {
    return search.search(SearchQuery.of(text, VI, 10), site).hits().stream()
        .map(hit -> hit.id().toString())
        .toList();
  }

  private static void eventuallyFinds(SiteSearch search, String text, Site site, String id) {
    eventually(() -> found(search, text, site).contains(id), "\"" + text + "\" finds " + id);
  }

  private JsonNode answer(String path) throws IOException {
    return JSON.readTree(cluster.ask("GET", path, ""));
  }

  private Set<String> indexes() throws IOException {
    Set<String> names = new TreeSet<>();
    answer("/" + ClusterNames.allIndexes() + "/_settings")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }

  private Set<String> behindTheAlias() throws IOException {
    Set<String> names = new TreeSet<>();
    answer("/_alias/" + NAMES.alias()).fieldNames().forEachRemaining(names::add);
    return names;
  }

  private JsonNode ledger() throws IOException {
    return answer("/" + Lease.INDEX + "/_doc/" + NAMES.version()).path("_source");
  }

  private void writeLedger(ObjectNode ledger) {
    cluster.ask("PUT", "/" + Lease.INDEX + "/_doc/" + NAMES.version(), ledger.toString());
  }

  @Test
  void whatTheWriterWritesIsFoundByAllNodes() throws Exception {
    SiteDraft draft = draft();
    Site site = draft.build();
    SiteSearch first = node();
    first.update(site);
    SiteSearch second = node();
    second.update(site);
    eventuallyFinds(second, "ao ba om", site, "places/ao-ba-om");
    String writer = ledger().path("writer").asText();
    Site changed = draft.page("places/chua-hang", VI, "Chùa Hang", "Xưởng điêu khắc gỗ.").build();
    second.update(changed);
    assertThat(found(second, "điêu khắc", changed)).as("only the writer writes").isEmpty();
    first.update(changed);
    assertThat(found(first, "điêu khắc", changed)).containsExactly("places/chua-hang");
    eventuallyFinds(second, "điêu khắc", changed, "places/chua-hang");
    assertThat(found(second, "hang đá", changed)).doesNotContain("places/ao-ba-om");
    assertThat(ledger().path("writer").asText()).isEqualTo(writer);
  }

  @Test
  void aStoppedWriterIsFollowedAtOnceAndItsIndexKept() throws Exception {
    Site site = draft().build();
    SiteSearch first = node();
    first.update(site);
    SiteSearch second = node();
    second.update(site);
    Set<String> before = behindTheAlias();
    String writer = ledger().path("writer").asText();
    first.close();
    eventually(
        () -> !Set.of("", writer).contains(ledger().path("writer").asText()), "a new writer");
    Site changed = draft().page("places/moi", VI, "Bến thuyền", "Mới mở.").build();
    second.update(changed);
    eventuallyFinds(second, "ben thuyen", changed, "places/moi");
    assertThat(behindTheAlias()).isEqualTo(before);
  }

  @Test
  void aSilentWriterIsReplacedAndItsIndexMadeAnew() throws Exception {
    Site site = draft().build();
    SiteSearch first = node(SHORT_LEASE);
    first.update(site);
    Set<String> before = behindTheAlias();
    first.close();
    ObjectNode ledger = (ObjectNode) ledger();
    writeLedger(ledger.put("writer", "a node that died").put("beat", 1_000));
    SiteSearch second = node(SHORT_LEASE);
    second.update(site);
    eventually(second::isReady, "the old index answers meanwhile");
    assertThat(found(second, "ao ba om", site)).containsExactly("places/ao-ba-om");
    eventually(() -> ledger().path("writer").asText().length() == 36, "a new writer");
    eventually(
        () -> behindTheAlias().size() == 1 && !behindTheAlias().equals(before), "a new index");
    eventually(() -> indexes().equals(behindTheAlias()), "the old index is deleted");
    assertThat(found(second, "ao ba om", site)).containsExactly("places/ao-ba-om");
  }

  @Test
  void aNodeThatLostItsRightWritesNoMore() throws Exception {
    SiteDraft draft = draft();
    SiteSearch first = node(SHORT_LEASE);
    first.update(draft.build());
    ObjectNode ledger = (ObjectNode) ledger();
    long term = ledger.path("term").asLong();
    writeLedger(ledger.put("writer", "another node").put("term", term + 1).put("beat", 1_000));
    Site changed = draft.page("places/moi", VI, "Bến thuyền", "Mới mở.").build();
    first.update(changed);
    assertThat(found(first, "ben thuyen", changed)).isEmpty();
    assertThat(ledger().path("writer").asText()).isEqualTo("another node");
    eventuallyFinds(first, "ben thuyen", changed, "places/moi");
    assertThat(ledger().path("term").asLong())
        .as("after the other fell silent")
        .isEqualTo(term + 2);
  }

  @Test
  void aRebuildIsDoneByTheWriterWhoeverAsksForItAndNoQuestionFailsMeanwhile() throws Exception {
    Site site = draft().build();
    SiteSearch first = node();
    first.update(site);
    SiteSearch second = node();
    second.update(site);
    eventually(second::isReady, "the second node sees the index");
    Set<String> before = behindTheAlias();
    String writer = ledger().path("writer").asText();
    AtomicBoolean ended = new AtomicBoolean();
    CompletableFuture<Integer> asked =
        CompletableFuture.supplyAsync(
            () -> {
              int count = 0;
              while (!ended.get()) {
                assertThat(found(second, "ao ba om", site)).containsExactly("places/ao-ba-om");
                count++;
              }
              return count;
            });
    second.rebuild(site);
    eventually(() -> indexes().equals(behindTheAlias()), "the old index is deleted");
    ended.set(true);
    assertThat(asked.join()).isPositive();
    assertThat(behindTheAlias()).hasSize(1).doesNotContainAnyElementsOf(before);
    assertThat(ledger().path("writer").asText()).isEqualTo(writer);
  }

  @Test
  void halfMadeIndexesAreDeletedAndTheirNumbersNotUsedAgain() throws Exception {
    cluster.ask("PUT", "/" + NAMES.index(7), "");
    String otherVersion = "asean-tra-vinh-index-0badcafe-000001";
    cluster.ask("PUT", "/" + otherVersion, "");
    String notOurs = "asean-tra-vinh-index-of-photographs";
    cluster.ask("PUT", "/" + notOurs, "");
    SiteSearch node = node();
    node.update(draft().build());
    eventually(
        () -> indexes().equals(Set.of(NAMES.index(8), otherVersion, notOurs)),
        "the half-made index is deleted, what others use stays");
    assertThat(behindTheAlias()).containsExactly(NAMES.index(8));
  }

  @Test
  void aRestartGoesOnWithTheIndexThatIsThere() throws Exception {
    SiteDraft draft = draft();
    SiteSearch first = node();
    first.update(draft.build());
    Set<String> before = behindTheAlias();
    first.close();
    Site changed =
        draft.without("places/ao-ba-om", VI).page("places/moi", VI, "Bến thuyền", "Mới.").build();
    SiteSearch again = node();
    again.update(changed);
    assertThat(found(again, "ben thuyen", changed)).containsExactly("places/moi");
    assertThat(again.search(SearchQuery.of("ao ba om", VI, 10), changed).total()).isZero();
    assertThat(behindTheAlias()).isEqualTo(before);
  }

  @Test
  void anIndexThatSomebodyDeletedIsMadeAnew() throws Exception {
    Site site = draft().build();
    SiteSearch node = node();
    node.update(site);
    cluster.ask("DELETE", "/asean-tra-vinh-*", "");
    eventually(() -> !behindTheAlias().isEmpty(), "an index is there again");
    eventuallyFinds(node, "ao ba om", site, "places/ao-ba-om");
  }
}

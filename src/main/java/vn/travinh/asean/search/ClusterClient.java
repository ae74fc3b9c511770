package vn.travinh.asean.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.Request;
import org.opensearch.client.ResponseException;
import org.opensearch.client.RestClient;
import org.opensearch.client.RestClientBuilder;

/**
 * What has to be said to a cluster besides entries and questions: which indexes there are, what
 * they are called, and one small document that only changes if nobody else changed it meanwhile.
 */
final class ClusterClient implements AutoCloseable {
  /** None of these requests takes a healthy cluster longer than a moment. */
  private static final Timeout ANSWER_WITHIN = Timeout.ofSeconds(5);

  private static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(1);

  private static final int NOT_FOUND = 404;
  private static final int TIMED_OUT = 408;
  private static final int CONFLICT = 409;
  private static final int BAD_REQUEST = 400;

  private final ObjectMapper json = new ObjectMapper();
  private final RestClient rest;

  ClusterClient(ClusterSettings cluster) {
    HttpHost[] hosts =
        cluster.uris().stream()
            .map(URI::create)
            .map(uri -> new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()))
            .toArray(HttpHost[]::new);
    RestClientBuilder builder = RestClient.builder(hosts);
    builder.setRequestConfigCallback(
        request ->
            request.setResponseTimeout(ANSWER_WITHIN).setConnectionRequestTimeout(CONNECT_WITHIN));
    if (!cluster.user().isEmpty()) {
      String credentials = cluster.user() + ":" + cluster.password();
      builder.setDefaultHeaders(
          new Header[] {
            new BasicHeader(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
          });
    }
    this.rest = builder.build();
  }

  /**
   * A document as it was read.
   *
   * @param sequence and {@code term}: which change of it this is
   */
  record Stored(JsonNode source, long sequence, long term) {}

  /** What runs there and in which version, such as {@code opensearch:2.19.1}. */
  String version() throws IOException {
    JsonNode version = send("GET", "/", null).path("version");
    // Elasticsearch does not say what it is; all others that speak its language do.
    return version.path("distribution").asText("elastic").replaceFirst("^elastic$", "elasticsearch")
        + ":"
        + version.path("number").asText();
  }

  /** The newest state of a document, also such as searches do not show yet. */
  Optional<Stored> document(String index, String id) throws IOException {
    return found(
        "/" + index + "/_doc/" + id,
        answer ->
            new Stored(
                answer.path("_source"),
                answer.path("_seq_no").asLong(),
                answer.path("_primary_term").asLong()));
  }

  /**
   * Writes a document if it is still as it was.
   *
   * @param before null if it must not exist yet
   * @return whether it was; nothing is written otherwise
   */
  boolean replace(String index, String id, JsonNode source, @Nullable Stored before)
      throws IOException {
    String path = "/" + index + (before == null ? "/_create/" : "/_doc/") + id;
    Request request = new Request("PUT", path);
    if (before != null) {
      request.addParameter("if_seq_no", Long.toString(before.sequence()));
      request.addParameter("if_primary_term", Long.toString(before.term()));
    }
    request.setJsonEntity(source.toString());
    try {
      read(request);
      return true;
    } catch (ResponseException refused) {
      if (status(refused) == CONFLICT) {
        return false;
      }
      throw refused;
    }
  }

  void deleteDocument(String index, String id) throws IOException {
    found("DELETE", "/" + index + "/_doc/" + id, answer -> answer);
  }

  /** Makes an index; one that is there already stays as it is. */
  void createIfMissing(String index, String settings) throws IOException {
    Request request = new Request("PUT", "/" + index);
    request.setJsonEntity(settings);
    try {
      read(request);
    } catch (ResponseException refused) {
      if (status(refused) != BAD_REQUEST || !exists(index)) {
        throw refused;
      }
    }
  }

  boolean exists(String index) throws IOException {
    return !indexes(index).isEmpty();
  }

  /** All indexes whose names fit this pattern. */
  Set<String> indexes(String pattern) throws IOException {
    return found("/" + pattern + "/_settings/index.uuid", ClusterClient::names).orElse(Set.of());
  }

  /** The indexes that an alias leads to. */
  Set<String> behind(String alias) throws IOException {
    return found("/_alias/" + alias, ClusterClient::names).orElse(Set.of());
  }

  private static Set<String> names(JsonNode answer) {
    Set<String> names = new TreeSet<>();
    answer.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /**
   * Leads an alias to another index, in one step for everybody.
   *
   * @throws IOException also if it no longer led where it is said to have led
   */
  void lead(String alias, Collection<String> from, String to) throws IOException {
    ObjectNode body = json.createObjectNode();
    ArrayNode actions = body.putArray("actions");
    for (String old : from) {
      if (!old.equals(to)) {
        ObjectNode remove = actions.addObject().putObject("remove");
        remove.put("index", old).put("alias", alias).put("must_exist", true);
      }
    }
    actions.addObject().putObject("add").put("index", to).put("alias", alias);
    send("POST", "/_aliases", body);
  }

  void deleteIndex(String index) throws IOException {
    found("DELETE", "/" + index, answer -> answer);
  }

  /** Whether all parts of what an alias leads to can be asked. */
  boolean answers(String alias) throws IOException {
    Request request = new Request("GET", "/_cluster/health/" + alias);
    request.addParameter("timeout", "1ms");
    try {
      return !read(request).path("status").asText("red").equals("red");
    } catch (ResponseException refused) {
      if (status(refused) == NOT_FOUND || status(refused) == TIMED_OUT) {
        return false;
      }
      throw refused;
    }
  }

  ObjectMapper json() {
    return json;
  }

  private interface Reading<T> {
    T of(JsonNode answer);
  }

  private <T> Optional<T> found(String path, Reading<T> reading) throws IOException {
    return found("GET", path, reading);
  }

  private <T> Optional<T> found(String method, String path, Reading<T> reading) throws IOException {
    try {
      return Optional.of(reading.of(send(method, path, null)));
    } catch (ResponseException refused) {
      if (status(refused) == NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  private JsonNode send(String method, String path, @Nullable JsonNode body) throws IOException {
    Request request = new Request(method, path);
    if (body != null) {
      request.setJsonEntity(body.toString());
    }
    return read(request);
  }

  private JsonNode read(Request request) throws IOException {
    try {
      return json.readTree(rest.performRequest(request).getEntity().getContent());
    } catch (JsonProcessingException notJson) {
      throw new IOException("what answers there is no search cluster", notJson);
    } catch (RuntimeException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  private static int status(ResponseException refused) {
    return refused.getResponse().getStatusLine().getStatusCode();
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}

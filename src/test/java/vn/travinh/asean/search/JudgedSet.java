package vn.travinh.asean.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.text.Language;

/**
 * Texts, queries and which text answers which query, in the format of {@code docs.jsonl} and {@code
 * queries.jsonl}.
 *
 * @param queries by variant, {@code asis} first
 */
record JudgedSet(String name, List<Text> texts, Map<String, List<Query>> queries) {
  private static final int DEPTH = 10;

  record Text(String id, Language language, String title, String body) {}

  record Query(String base, String text, Language language, Set<String> relevant) {
    /** Normalised discounted cumulative gain over the first ten. */
    double ndcg(List<String> found) {
      double gain = 0;
      double ideal = 0;
      for (int i = 0; i < DEPTH; i++) {
        double discount = Math.log(2) / Math.log(i + 2.0);
        gain += i < found.size() && relevant.contains(found.get(i)) ? discount : 0;
        ideal += i < relevant.size() ? discount : 0;
      }
      return gain / ideal;
    }
  }

  static JudgedSet read(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (JsonNode node : lines(folder.resolve("docs.jsonl"))) {
      texts.add(
          new Text(
              node.get("id").asText(),
              new Language(node.get("lang").asText()),
              node.get("title").asText(),
              node.get("body").asText()));
    }
    Map<String, List<Query>> queries = new LinkedHashMap<>();
    for (JsonNode node : lines(folder.resolve("queries.jsonl"))) {
      Set<String> relevant = new LinkedHashSet<>();
      node.get("relevant").forEach(id -> relevant.add(id.asText()));
      queries
          .computeIfAbsent(node.get("variant").asText(), key -> new ArrayList<>())
          .add(
              new Query(
                  node.get("base").asText(),
                  node.get("text").asText(),
                  new Language(node.get("lang").asText()),
                  relevant));
    }
    return new JudgedSet(folder.getFileName().toString(), texts, queries);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (!line.isBlank()) {
        nodes.add(json.readTree(line));
      }
    }
    return nodes;
  }
}

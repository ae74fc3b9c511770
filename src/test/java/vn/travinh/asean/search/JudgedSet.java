package vn.travinh.asean.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.travinh.asean.text.Language;

/**
 * Texts, queries and which text answers which query, in the format of {@code docs.jsonl} and {@code
 * queries.jsonl}.
 *
 * @param queries by variant, {@code asis} first
 */
record JudgedSet(String name, List<Text> texts, Map<String, List<JudgedQuery>> queries) {
  private static final String TEXTS = "docs.jsonl";

  record Text(String id, Language language, String title, String body) {}

  /** The set in this folder, or those in the folders directly in it. */
  static List<JudgedSet> in(Path folder) throws IOException {
    if (Files.exists(folder.resolve(TEXTS))) {
      return List.of(read(folder));
    }
    List<Path> inside;
    try (Stream<Path> folders = Files.list(folder)) {
      inside = folders.filter(each -> Files.exists(each.resolve(TEXTS))).sorted().toList();
    }
    if (inside.isEmpty()) {
      throw new IOException(folder + " holds no " + TEXTS + ", nor do the folders in it");
    }
    List<JudgedSet> sets = new ArrayList<>();
    for (Path each : inside) {
      sets.add(read(each));
    }
    return sets;
  }

  private static JudgedSet read(Path folder) throws IOException {
    List<Text> texts = new ArrayList<>();
    for (JsonNode node : lines(folder.resolve(TEXTS))) {
      texts.add(
          new Text(
              node.get("id").asText(),
              new Language(node.get("lang").asText()),
              node.get("title").asText(),
              node.get("body").asText()));
    }
    Map<String, List<JudgedQuery>> queries = new LinkedHashMap<>();
    for (JsonNode node : lines(folder.resolve("queries.jsonl"))) {
      Map<String, Integer> grades = new LinkedHashMap<>();
      node.get("relevant").forEach(id -> grades.put(id.asText(), 1));
      queries
          .computeIfAbsent(node.get("variant").asText(), key -> new ArrayList<>())
          .add(
              new JudgedQuery(
                  node.get("base").asText(),
                  node.get("text").asText(),
                  new Language(node.get("lang").asText()),
                  grades));
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

package vn.travinh.asean.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;

/**
 * Which documents belong together: those that an author named, then those that name this one, then
 * those that share rare tags with it.
 */
final class RelatedDocuments {
  private static final int LIMIT = 8;

  private RelatedDocuments() {}

  static Map<DocumentId, List<DocumentId>> of(List<Document> documents) {
    Map<DocumentId, Set<DocumentId>> named = new TreeMap<>();
    Map<DocumentId, Set<DocumentId>> namedBy = new HashMap<>();
    Map<DocumentId, Set<String>> tags = new TreeMap<>();
    Map<String, Set<DocumentId>> tagged = new HashMap<>();
    for (Document document : documents) {
      DocumentId id = document.id();
      named.computeIfAbsent(id, key -> new LinkedHashSet<>()).addAll(document.related());
      document
          .related()
          .forEach(other -> namedBy.computeIfAbsent(other, key -> new TreeSet<>()).add(id));
      tags.computeIfAbsent(id, key -> new TreeSet<>()).addAll(document.tags());
      document.tags().forEach(tag -> tagged.computeIfAbsent(tag, key -> new TreeSet<>()).add(id));
    }
    Map<DocumentId, List<DocumentId>> related = new HashMap<>();
    for (DocumentId id : named.keySet()) {
      Set<DocumentId> found = new LinkedHashSet<>(named.getOrDefault(id, Set.of()));
      found.addAll(namedBy.getOrDefault(id, Set.of()));
      if (found.size() < LIMIT) {
        found.addAll(similar(id, tags.getOrDefault(id, Set.of()), tagged));
      }
      found.remove(id);
      related.put(id, found.stream().limit(LIMIT).toList());
    }
    return related;
  }

  /** A tag says the more the fewer documents have it, so each counts with one over their number. */
  private static List<DocumentId> similar(
      DocumentId id, Set<String> tags, Map<String, Set<DocumentId>> tagged) {
    Map<DocumentId, Double> scores = new TreeMap<>();
    for (String tag : tags) {
      Set<DocumentId> others = tagged.getOrDefault(tag, Set.of());
      for (DocumentId other : others) {
        double sameSection = other.section().equals(id.section()) ? 1.1 : 1.0;
        scores.merge(other, sameSection / others.size(), Double::sum);
      }
    }
    List<DocumentId> best = new ArrayList<>(scores.keySet());
    best.sort(
        Comparator.comparing((DocumentId other) -> -scores.getOrDefault(other, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    return best.stream().limit(LIMIT + 1L).toList();
  }
}

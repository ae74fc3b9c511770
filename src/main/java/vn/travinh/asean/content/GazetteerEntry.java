package vn.travinh.asean.content;

import java.util.List;
import java.util.stream.Stream;

/**
 * One row of {@code gazetteer.yaml}: a place whose name changed or differs between languages.
 *
 * @param names what it is called now
 * @param before names of what became part of it
 * @param alternatives other names of this very place
 */
public record GazetteerEntry(Names names, List<String> before, List<String> alternatives) {
  public GazetteerEntry {
    before = List.copyOf(before);
    alternatives = List.copyOf(alternatives);
  }

  /** All that the place is called now, in whatever language. */
  public List<String> now() {
    return Stream.concat(names.byLanguage().values().stream().sorted(), alternatives.stream())
        .toList();
  }
}

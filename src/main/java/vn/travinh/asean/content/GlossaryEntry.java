package vn.travinh.asean.content;

import java.util.List;

/**
 * One row of {@code glossary.yaml}: a term in several languages, its abbreviation (or empty) and
 * other spellings.
 */
public record GlossaryEntry(Names term, String abbreviation, List<String> alternatives) {
  public GlossaryEntry {
    alternatives = List.copyOf(alternatives);
  }
}

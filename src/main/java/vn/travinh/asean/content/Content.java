package vn.travinh.asean.content;

import java.util.List;
import java.util.Map;

/**
 * Everything in {@code content/}, read.
 *
 * @param tagNames a tag's name by its id
 */
public record Content(
    SiteSettings settings,
    List<SectionSettings> sections,
    List<Document> documents,
    List<Attachment> attachments,
    List<GlossaryEntry> glossary,
    List<GazetteerEntry> gazetteer,
    Map<String, Names> tagNames,
    List<BestBet> bestBets) {
  public Content {
    sections = List.copyOf(sections);
    documents = List.copyOf(documents);
    attachments = List.copyOf(attachments);
    glossary = List.copyOf(glossary);
    gazetteer = List.copyOf(gazetteer);
    tagNames = Map.copyOf(tagNames);
    bestBets = List.copyOf(bestBets);
  }
}

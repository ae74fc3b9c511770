package vn.travinh.asean.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts footnotes into the order in which a reader meets them. flexmark 0.64 numbers them by where
 * each is mentioned last; and what an author writes as raw HTML could bear the same ids.
 */
final class Footnotes {
  static final String REFERENCE = "footnote-ref";
  private static final String BACK = "footnote-backref";

  private Footnotes() {}

  /** Gives numbers, ids and links anew to all notes that are mentioned. */
  static void arrange(Document document) {
    Map<String, Element> notes = notes(document);
    Map<String, List<Element>> mentions = new LinkedHashMap<>();
    for (Element link : document.select("sup > a." + REFERENCE)) {
      String note = link.attr("href");
      if (notes.containsKey(note)) {
        mentions.computeIfAbsent(note, key -> new ArrayList<>()).add(link);
      }
    }
    document.select("[id]").removeAttr("id");
    document.select("a." + REFERENCE + ", a." + BACK).removeAttr("class");
    List<Element> order = new ArrayList<>();
    mentions.forEach(
        (note, links) -> {
          Element text = Objects.requireNonNull(notes.get(note));
          order.add(text);
          number(text, order.size(), links);
        });
    reorder(order);
  }

  /** The notes at the foot, by the link that leads to each. */
  private static Map<String, Element> notes(Document document) {
    Map<String, Element> notes = new LinkedHashMap<>();
    Element foot = document.select("div.footnotes > ol").last();
    if (foot != null) {
      for (Element note : foot.children()) {
        note.select("a." + BACK).remove();
        if (note.hasAttr("id")) {
          notes.putIfAbsent("#" + note.id(), note);
        }
      }
    }
    return notes;
  }

  private static void number(Element note, int number, List<Element> mentions) {
    note.attr("id", "fn-" + number);
    Element lastParagraph = note.lastElementChild();
    Element end = lastParagraph != null && lastParagraph.is("p") ? lastParagraph : note;
    int time = 0;
    for (Element mention : mentions) {
      time++;
      String id = "fnref-" + number + (time == 1 ? "" : "-" + time);
      mention
          .text(Integer.toString(number))
          .attr("href", "#fn-" + number)
          .attr("class", REFERENCE)
          .attr("role", "doc-noteref");
      Objects.requireNonNull(mention.parent()).attr("id", id);
      end.appendText(" ");
      end.appendElement("a")
          .attr("href", "#" + id)
          .attr("class", BACK)
          .attr("role", "doc-backlink")
          .text("↩");
    }
  }

  private static void reorder(List<Element> order) {
    Element foot = order.isEmpty() ? null : order.get(0).parent();
    if (foot != null && !foot.children().equals(order)) {
      foot.empty();
      foot.appendChildren(order);
    }
  }

  /** Whether this link belongs to a footnote and leads nowhere else. */
  static boolean isLink(Element link) {
    return link.hasClass(REFERENCE) || link.hasClass(BACK);
  }
}

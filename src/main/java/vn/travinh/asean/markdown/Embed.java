package vn.travinh.asean.markdown;

import java.util.Map;
import vn.travinh.asean.problem.Place;

/**
 * Something of the site that stands inside a text, written alone on a line as <code>
 * {{list section=places tag=chua-khmer
 * limit=6}}</code>.
 *
 * @param name {@code list} in the example
 * @param parameters {@code section=places} and the others, in the order written
 */
public record Embed(String name, Map<String, String> parameters, Place place) {
  public Embed {
    parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
  }
}

package vn.travinh.asean.feeds;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object in the making. What has no value is left out: a member that is there means
 * something.
 */
final class Fields {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** Adds a member unless its value is null, an empty text, an empty list or an empty object. */
  Fields add(String name, @Nullable Object value) {
    if (value != null && !isEmpty(value)) {
      values.put(name, value);
    }
    return this;
  }

  /** Adds a member whose absence would be misread, such as an empty list of results. */
  Fields always(String name, Object value) {
    values.put(name, value);
    return this;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  @JsonValue
  Map<String, Object> values() {
    return values;
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof String text && text.isBlank())
        || (value instanceof Collection<?> collection && collection.isEmpty())
        || (value instanceof Map<?, ?> map && map.isEmpty())
        || (value instanceof Fields fields && fields.isEmpty());
  }
}

package vn.travinh.asean.view;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives the first of equal values in place of the others. The same menus, foot, scenes and cards
 * stand on hundreds of pages, and are kept in memory once. Thread-safe.
 */
final class Shared {
  /** Then it begins anew: more than a large site shows, and a few megabytes of references. */
  static final int MAX_VALUES = 50_000;

  private final Map<Object, Object> values = new ConcurrentHashMap<>();

  /**
   * @param value immutable
   */
  @SuppressWarnings("unchecked") // Equal values of ours are of one type.
  <T> T one(T value) {
    if (values.size() > MAX_VALUES) {
      values.clear();
    }
    Object first = values.putIfAbsent(value, value);
    return first == null ? value : (T) first;
  }
}

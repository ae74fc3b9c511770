package vn.travinh.asean.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * How often one word follows another in all texts of a language.
 *
 * <p>Open addressing; a slot holds 40 bits of the pair's hash for its name and 24 bits for its
 * count. Two pairs are taken for one about once in a million million looks, which costs a hair of a
 * score and no correctness. A value: changes give a new one that shares the big table with the old
 * one and keeps the differences beside it.
 */
final class PairCounts {
  static final PairCounts NONE = of(java.util.List.of());

  private static final int COUNT_BITS = 24;
  private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;
  private static final int FIRST_CAPACITY = 1 << 12;

  private final long[] slots;
  private final Map<Long, Integer> differences;

  private PairCounts(long[] slots, Map<Long, Integer> differences) {
    this.slots = slots;
    this.differences = differences;
  }

  /** Counts the pairs in all these texts. */
  static PairCounts of(Collection<Words> texts) {
    Table table = new Table();
    for (Words words : texts) {
      int[] ids = words.ids();
      for (int i = 1; i < ids.length; i++) {
        if (ids[i] >= 0 && ids[i - 1] >= 0) {
          table.add(name(ids[i - 1], ids[i]));
        }
      }
    }
    return new PairCounts(table.slots, Map.of());
  }

  /** The counts after some texts came and others went. */
  PairCounts with(Collection<Words> added, Collection<Words> removed) {
    Map<Long, Integer> changed = new HashMap<>(differences);
    added.forEach(words -> count(words, 1, changed));
    removed.forEach(words -> count(words, -1, changed));
    changed.values().removeIf(difference -> difference == 0);
    return new PairCounts(slots, changed);
  }

  private static void count(Words words, int step, Map<Long, Integer> counts) {
    int[] ids = words.ids();
    for (int i = 1; i < ids.length; i++) {
      if (ids[i] >= 0 && ids[i - 1] >= 0) {
        counts.merge(name(ids[i - 1], ids[i]), step, Integer::sum);
      }
    }
  }

  /** How many differences are kept beside the table; when they are many, count anew. */
  int differences() {
    return differences.size();
  }

  int count(int first, int second) {
    if (first < 0 || second < 0) {
      return 0;
    }
    long name = name(first, second);
    int counted = (int) (slots[place(slots, name)] & COUNT_MASK);
    return differences.isEmpty() ? counted : counted + differences.getOrDefault(name, 0);
  }

  /**
   * The finalizer of MurmurHash3 (Austin Appleby), which spreads every bit over all; its upper 40
   * bits, never 0.
   */
  private static long name(int first, int second) {
    long h = ((long) first << 32) | (second & 0xffffffffL);
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    long upper = (h ^ (h >>> 33)) & ~COUNT_MASK;
    return upper == 0 ? 1L << COUNT_BITS : upper;
  }

  /** Where this pair is, or would be. */
  private static int place(long[] slots, long name) {
    int mask = slots.length - 1;
    int i = (int) (name >>> COUNT_BITS) & mask;
    while (slots[i] != 0 && (slots[i] & ~COUNT_MASK) != name) {
      i = (i + 1) & mask;
    }
    return i;
  }

  private static final class Table {
    private long[] slots = new long[FIRST_CAPACITY];
    private int used;

    void add(long name) {
      int at = place(slots, name);
      if (slots[at] == 0) {
        slots[at] = name | 1;
        used++;
        if (used * 3L > slots.length * 2L) {
          grow();
        }
      } else if ((slots[at] & COUNT_MASK) < COUNT_MASK) {
        slots[at]++;
      }
    }

    private void grow() {
      long[] larger = new long[slots.length * 2];
      for (long slot : slots) {
        if (slot != 0) {
          larger[place(larger, slot & ~COUNT_MASK)] = slot;
        }
      }
      slots = larger;
    }
  }
}

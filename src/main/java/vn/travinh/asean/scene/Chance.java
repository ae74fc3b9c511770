package vn.travinh.asean.scene;

import java.util.List;

/**
 * Choices that look like chance and follow from a text alone, on every machine and every Java. Each
 * choice mixes the text's hash with the choice's number by the finaliser of MurmurHash3, so that
 * one choice says nothing about the next.
 */
final class Chance {
  private final int seed;
  private int choices;

  Chance(String text) {
    this.seed = mix(text.hashCode());
  }

  /** A number from 0 to {@code bound} - 1. */
  int below(int bound) {
    choices++;
    return (mix(seed + choices * 0x9e3779b9) & 0x7fffffff) % bound;
  }

  /** A number from {@code least} to {@code most}. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  boolean oneIn(int number) {
    return below(number) == 0;
  }

  <T> T of(List<T> choice) {
    return choice.get(below(choice.size()));
  }

  private static int mix(int value) {
    int hash = value;
    hash = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    hash = (hash ^ (hash >>> 13)) * 0xc2b2ae35;
    return hash ^ (hash >>> 16);
  }
}

package vn.travinh.asean.search;

/**
 * A word of a text in two readings.
 *
 * @param start first character in the text
 * @param end first character behind it
 * @param exact with its marks, but written the same however it was typed
 * @param folded what remains when marks (or endings) are forgotten
 */
record Token(int start, int end, String exact, String folded) {}

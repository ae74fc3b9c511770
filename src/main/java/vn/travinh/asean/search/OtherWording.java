package vn.travinh.asean.search;

/**
 * A question once more, with other words for a part of it that mean the same.
 *
 * @param question with the other words in their place
 * @param phrase the other words, which a text must have in a row
 * @param part how much of the question they stand for, up to 1 for all of it
 */
record OtherWording(Question question, Phrase phrase, double part) {}

package vn.travinh.asean.search;

/**
 * A question once more, with other words for a part of it that mean the same.
 *
 * @param question with the other words in their place
 * @param phrase the other words, which a text must have in a row
 */
record OtherWording(Question question, Phrase phrase) {}

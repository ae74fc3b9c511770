package vn.travinh.asean.search;

import java.util.List;

/**
 * All that is asked of the texts of one language at once.
 *
 * @param typed the question as it was understood
 * @param wordings the same in other words; they find more and count less
 * @param pinned keys of entries that come first whatever they say
 * @param strict whether a text must have every meaningful word of the typed question; so for
 *     languages that the reader did not ask for
 */
record Inquiry(Question typed, List<OtherWording> wordings, List<String> pinned, boolean strict) {
  Inquiry {
    wordings = List.copyOf(wordings);
    pinned = List.copyOf(pinned);
  }
}

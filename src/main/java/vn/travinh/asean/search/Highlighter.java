package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks what was found in the text as it was written. Works on the original with our own words, so
 * that every backend marks the same, and this is the one place that turns text into markup here.
 */
final class Highlighter {
  /** About two lines of a list of results. */
  private static final int SNIPPET_LENGTH = 220;

  /** Where the first word found stands in a snippet: some text before it makes it readable. */
  private static final int LEAD = 60;

  /** Longer texts are searched for a snippet only up to here. */
  private static final int MAX_TEXT = 100_000;

  /** Of Khmer also the end of a sentence and the colon. */
  private static final String STOPS = ".,:;–—-·។៖";

  private final Analysis analysis;
  private final Set<String> exact = new HashSet<>();
  private final Set<String> folded = new HashSet<>();

  /** Forms without marks of words that were typed with marks: marked only where nothing better. */
  private final Set<String> foldedOfMarked = new HashSet<>();

  /**
   * The first two letters of what is sought, marks forgotten, and the first alone: most words of a
   * text begin otherwise and need not be read.
   */
  private final BitSet beginnings = new BitSet();

  /** Exact and folded forms of words that only carry grammar, unless there are no others. */
  private final Set<String> joining = new HashSet<>();

  /** Other words for what was typed; marked where they stand together. */
  private final List<Phrase> phrases;

  /** Folded neighbours of the question, as {@link EntryFields#pair} writes them. */
  private final Set<String> pairs = new HashSet<>();

  private final boolean oneWord;

  Highlighter(Inquiry inquiry) {
    Question question = inquiry.typed();
    analysis = Analysis.rememberingFew(question.language());
    phrases = inquiry.wordings().stream().map(OtherWording::phrase).toList();
    phrases.stream().flatMap(phrase -> phrase.folded().stream()).forEach(this::addBeginning);
    oneWord = question.terms().size() == 1;
    boolean marked =
        question.terms().stream().anyMatch(term -> LatinLetters.isMarked(term.best().exact()));
    boolean anyMeaningful = question.terms().stream().anyMatch(Coverage::isMeaningful);
    Question.Term before = null;
    for (Question.Term term : question.terms()) {
      addPairs(before, term);
      before = term;
      for (Question.Reading reading : term.readings()) {
        exact.add(reading.exact());
        (marked ? foldedOfMarked : folded).add(reading.folded());
        addBeginning(LatinLetters.folded(reading.exact()));
        addBeginning(reading.folded());
        if (anyMeaningful && !Coverage.isMeaningful(term)) {
          joining.add(reading.exact());
        }
      }
    }
  }

  private void addPairs(Question.@Nullable Term before, Question.Term term) {
    if (before != null) {
      for (Question.Reading first : before.readings()) {
        term.readings()
            .forEach(second -> pairs.add(EntryFields.pair(first.folded(), second.folded())));
      }
    }
  }

  /** A stretch of a text that was found. */
  private record Span(int start, int end) {}

  /** The whole text, escaped, with {@code mark} around what was found. */
  String whole(String text) {
    return html(text, 0, text.length(), found(text));
  }

  /**
   * The stretch of the text that shows most of what was found, likewise.
   *
   * @param otherwise shown where the text has nothing of what was sought, or is empty
   */
  String snippet(String text, String otherwise) {
    String searched = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    List<Span> found = found(searched);
    if (found.isEmpty() && !otherwise.isBlank()) {
      return snippet(otherwise, found(otherwise));
    }
    return snippet(searched, found);
  }

  private static String snippet(String text, List<Span> found) {
    int start = found.isEmpty() ? 0 : Math.max(0, densest(found) - LEAD);
    int from = wordStart(text, start);
    int until = wordEnd(text, Math.min(text.length(), from + SNIPPET_LENGTH), from);
    if (until == text.stripTrailing().length()) {
      return (from > 0 ? "…" : "") + html(text, from, until, found);
    }
    while (until > from && isStop(text.charAt(until - 1))) {
      until--;
    }
    return (from > 0 ? "…" : "") + html(text, from, until, found) + "…";
  }

  /** Blanks and marks that nobody writes before an ellipsis. */
  private static boolean isStop(char c) {
    return Character.isWhitespace(c) || STOPS.indexOf(c) >= 0;
  }

  private List<Span> found(String text) {
    List<Token> tokens = analysis.tokens(text, this::mayMatter);
    List<Span> spans = spans(text, tokens, false);
    return spans.isEmpty() ? spans(text, tokens, true) : spans;
  }

  private void addBeginning(String word) {
    beginnings.set(beginning(word.charAt(0), (char) 0));
    if (word.length() > 1) {
      beginnings.set(beginning(word.charAt(0), word.charAt(1)));
    }
  }

  private boolean mayMatter(String text, int start, int end) {
    char second = start + 1 < end ? text.charAt(start + 1) : 0;
    // Marks apart from their letters, and apostrophes, leave the second one open.
    return beginnings.get(
        beginning(text.charAt(start), Character.isLetterOrDigit(second) ? second : 0));
  }

  /** Different ones may share a number, which costs time and nothing else. */
  private static int beginning(char first, char second) {
    return (LatinLetters.folded(first) & 0x7f) << 7 | (LatinLetters.folded(second) & 0x7f);
  }

  private List<Span> spans(String text, List<Token> tokens, boolean forgetMarks) {
    boolean[] marked = marked(text, tokens, forgetMarks);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        Token token = tokens.get(i);
        Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (last != null && isOnlySpace(text, last.end(), token.start())) {
          spans.set(spans.size() - 1, new Span(last.start(), token.end()));
        } else {
          spans.add(new Span(token.start(), token.end()));
        }
      }
    }
    return spans;
  }

  private boolean[] marked(String text, List<Token> tokens, boolean forgetMarks) {
    int size = tokens.size();
    boolean[] sought = new boolean[size];
    boolean[] marked = new boolean[size];
    for (int i = 0; i < size; i++) {
      sought[i] = isSought(tokens.get(i), forgetMarks);
      marked[i] = sought[i] && !joining.contains(tokens.get(i).exact());
    }
    for (int i = 0; i < size; i++) {
      // A single cluster of a Khmer word says nothing, and stands in many others.
      if (marked[i] && !oneWord && isKhmer(text, tokens.get(i))) {
        marked[i] = isPair(i - 1, i, text, tokens) || isPair(i, i + 1, text, tokens);
      }
    }
    // Words of grammar belong to what was found only between or beside words of meaning.
    boolean[] meaningful = marked.clone();
    for (int i = 0; i < size; i++) {
      if (sought[i] && !marked[i] && joining.contains(tokens.get(i).exact())) {
        marked[i] =
            (i > 0 && meaningful[i - 1] && isBeside(i - 1, i, text, tokens, sought))
                || (i + 1 < size && meaningful[i + 1] && isBeside(i, i + 1, text, tokens, sought));
      }
    }
    phrases.forEach(phrase -> mark(phrase, text, tokens, marked));
    return marked;
  }

  private static boolean isKhmer(String text, Token token) {
    return KhmerClusters.isKhmer(text.charAt(token.start()));
  }

  private boolean isPair(int first, int second, String text, List<Token> tokens) {
    return first >= 0
        && second < tokens.size()
        && isOnlySpace(text, tokens.get(first).end(), tokens.get(second).start())
        && pairs.contains(
            EntryFields.pair(tokens.get(first).folded(), tokens.get(second).folded()));
  }

  /** Whether both are sought and nothing but space is between them. */
  private static boolean isBeside(
      int first, int second, String text, List<Token> tokens, boolean[] sought) {
    return first >= 0
        && second < tokens.size()
        && sought[first]
        && sought[second]
        && isOnlySpace(text, tokens.get(first).end(), tokens.get(second).start());
  }

  private static void mark(Phrase phrase, String text, List<Token> tokens, boolean[] marked) {
    int length = phrase.size();
    for (int at = 0; length > 0 && at + length <= tokens.size(); at++) {
      int same = 0;
      while (same < length
          && tokens.get(at + same).folded().equals(phrase.tokens().get(same).folded())
          && (same == 0
              || isWithoutLetters(text, tokens.get(at + same - 1), tokens.get(at + same)))) {
        same++;
      }
      if (same == length) {
        Arrays.fill(marked, at, at + length, true);
      }
    }
  }

  /** Words that cannot matter were left out, so two that are listed together may stand apart. */
  private static boolean isWithoutLetters(String text, Token first, Token second) {
    for (int i = first.end(); i < second.start(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSought(Token token, boolean forgetMarks) {
    return exact.contains(token.exact())
        || folded.contains(token.folded())
        || (forgetMarks && foldedOfMarked.contains(token.folded()));
  }

  private static boolean isOnlySpace(String text, int from, int until) {
    for (int i = from; i < until; i++) {
      if (text.charAt(i) != ' ' && !KhmerClusters.isInvisible(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Start of the stretch of snippet length that shows most letters of what was found. */
  private static int densest(List<Span> found) {
    int best = 0;
    int bestStart = found.get(0).start();
    for (int first = 0; first < found.size(); first++) {
      int start = found.get(first).start();
      int shown = 0;
      for (int i = first;
          i < found.size() && found.get(i).end() <= start + SNIPPET_LENGTH - LEAD;
          i++) {
        int length = found.get(i).end() - found.get(i).start();
        // Long stretches say more than as many letters scattered.
        shown += length * length;
      }
      if (shown > best) {
        best = shown;
        bestStart = start;
      }
    }
    return bestStart;
  }

  private static int wordStart(String text, int at) {
    int i = at;
    while (i > 0 && i < text.length() && at - i < LEAD / 2 && !isBreak(text, i - 1)) {
      i--;
    }
    return i > 0 && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
  }

  private static int wordEnd(String text, int at, int from) {
    int i = at;
    while (i < text.length() && i > from && at - i < LEAD / 2 && !isBreak(text, i)) {
      i--;
    }
    return i < text.length() && i > 0 && Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
  }

  private static boolean isBreak(String text, int at) {
    char c = text.charAt(at);
    return Character.isWhitespace(c) || c == '\u200b' || c == '\u17d4';
  }

  private static String html(String text, int from, int until, List<Span> found) {
    StringBuilder html = new StringBuilder(until - from + 64);
    int at = from;
    for (Span span : found) {
      if (span.end() <= from || span.start() >= until) {
        continue;
      }
      int start = Math.max(span.start(), from);
      int end = Math.min(span.end(), until);
      escape(text, at, start, html);
      html.append("<mark>");
      escape(text, start, end, html);
      html.append("</mark>");
      at = end;
    }
    escape(text, at, until, html);
    return html.toString();
  }

  /**
   * Whether one sees that a line ended here when the next follows it; headings end without a stop.
   */
  private static boolean isEnded(char last) {
    return isStop(last) || "!?…”\"»)".indexOf(last) >= 0;
  }

  private static void escape(String text, int from, int until, StringBuilder html) {
    for (int i = from; i < until; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append(i == 0 || isEnded(text.charAt(i - 1)) ? " " : "\u00a0· ");
        case '\r', '\t' -> html.append(' ');
        default -> html.append(c);
      }
    }
  }
}

package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which a problem is told in English, and its words in Vietnamese. */
final class ProblemPhrase {
  static final Comparator<ProblemPhrase> MOST_PARTICULAR_FIRST =
      Comparator.comparingInt((ProblemPhrase phrase) -> phrase.letters).reversed();

  /** Stands for a particular that a cut message no longer has. */
  private static final String UNKNOWN = "…";

  private static final Pattern PARTICULAR = Pattern.compile("\\{([a-z]+)}");

  private final Pattern says;
  private final int letters;
  private final List<String> names;
  private final String wrong;
  private final String mend;
  private final Optional<String> field;

  private ProblemPhrase(String says, String wrong, String mend, Optional<String> field) {
    this.wrong = wrong;
    this.mend = mend;
    this.field = field;
    this.names = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    Matcher particular = PARTICULAR.matcher(says);
    int from = 0;
    int own = 0;
    while (particular.find()) {
      pattern.append(Pattern.quote(says.substring(from, particular.start()))).append("(.*)");
      own += particular.start() - from;
      names.add(particular.group(1));
      from = particular.end();
    }
    this.letters = own + says.length() - from;
    this.says = Pattern.compile(pattern + Pattern.quote(says.substring(from)), Pattern.DOTALL);
  }

  /**
   * @param name code, and where there are several ways of saying it, a dot and the way's name
   */
  static ProblemPhrase of(String name, Properties texts) {
    return new ProblemPhrase(
        text(name + ".says", texts),
        text(name + ".wrong", texts),
        text(name + ".mend", texts),
        Optional.ofNullable(texts.getProperty(name + ".field")));
  }

  private static String text(String key, Properties texts) {
    String text = texts.getProperty(key);
    if (text == null || text.isBlank()) {
      throw new IllegalStateException("problems.properties has no " + key);
    }
    return text;
  }

  boolean fits(String message) {
    return says.matcher(message).matches();
  }

  /** What differs from case to case, by its name. */
  Map<String, String> particulars(String message) {
    Map<String, String> particulars = new TreeMap<>();
    Matcher matcher = says.matcher(message);
    boolean fits = matcher.matches();
    for (int i = 0; i < names.size(); i++) {
      particulars.put(names.get(i), fits ? matcher.group(i + 1) : UNKNOWN);
    }
    return particulars;
  }

  String wrong(Map<String, String> particulars) {
    return filled(wrong, particulars);
  }

  String mend(Map<String, String> particulars) {
    return filled(mend, particulars);
  }

  /** The form's field where this is shown, where the phrase names one. */
  Optional<String> field() {
    return field;
  }

  private static String filled(String text, Map<String, String> particulars) {
    return PARTICULAR
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(particulars.getOrDefault(match.group(1), match.group())));
  }
}

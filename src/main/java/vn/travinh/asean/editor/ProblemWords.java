package vn.travinh.asean.editor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.problem.Problem;

/**
 * Says in Vietnamese what the checks of the site found, for people who write and do not program.
 * What differs from case to case, such as a mistyped date, is taken out of the English message. The
 * words stand in {@code problems.properties}. Immutable.
 */
public final class ProblemWords {
  private static final String RESOURCE = "problems.properties";
  private static final Pattern NEAR = Pattern.compile("did you mean (.+?)\\?.*");
  private static final Pattern LISTED =
      Pattern.compile("(?:did you mean .+?\\? )?(?:use )?(?:one of|known are): (.+)");
  private static final Pattern BETTER = Pattern.compile("write (?:slug: )?(\\S+)");

  private final FormFields forms;

  /** The ways of saying each code, the one with the most letters of its own first. */
  private final Map<String, List<ProblemPhrase>> phrases = new TreeMap<>();

  public ProblemWords(FormFields forms) {
    this.forms = forms;
    Properties texts = read();
    Set<String> names =
        texts.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.lastIndexOf('.')))
            .collect(Collectors.toCollection(TreeSet::new));
    names.stream()
        .collect(Collectors.groupingBy(name -> name.split("\\.", 2)[0]))
        .forEach(
            (code, ways) ->
                phrases.put(
                    code,
                    ways.stream()
                        .map(way -> ProblemPhrase.of(way, texts))
                        .sorted(ProblemPhrase.MOST_PARTICULAR_FIRST)
                        .toList()));
  }

  /**
   * A problem in Vietnamese.
   *
   * @param wrong what is wrong, a sentence
   * @param mend what to do, one or more sentences
   */
  public record Said(String wrong, String mend) {}

  /**
   * @param kind of the document, whose form gives fields their labels
   */
  public Said say(Problem problem, Kind kind) {
    Optional<ProblemPhrase> phrase = phrase(problem);
    if (phrase.isEmpty()) {
      return new Said(problem.message(), problem.fix());
    }
    Map<String, String> particulars = phrase.get().particulars(problem.message());
    Map<String, String> shown = new TreeMap<>();
    particulars.forEach(
        (name, value) -> shown.put(name, name.equals("field") ? label(value, kind) : value));
    String mend = phrase.get().mend(shown) + advice(problem, particulars.get("field"), kind);
    return new Said(phrase.get().wrong(shown), mend);
  }

  /** The codes that have words. */
  Set<String> codes() {
    return phrases.keySet();
  }

  List<ProblemPhrase> phrases(String code) {
    return phrases.getOrDefault(code, List.of());
  }

  /** How this problem is said; where a cut message fits none, the most general way. */
  Optional<ProblemPhrase> phrase(Problem problem) {
    List<ProblemPhrase> ways = phrases(problem.code());
    return ways.stream()
        .filter(way -> way.fits(problem.message()))
        .findFirst()
        .or(() -> ways.isEmpty() ? Optional.empty() : Optional.of(ways.get(ways.size() - 1)));
  }

  private String label(String path, Kind kind) {
    return "“" + forms.fieldNamed(kind, path).map(FormField::label).orElse(path) + "”";
  }

  private String advice(Problem problem, @Nullable String path, Kind kind) {
    String fix = problem.fix();
    StringBuilder advice = new StringBuilder();
    Matcher near = NEAR.matcher(fix);
    if (near.matches()) {
      advice.append(" Có phải ý bạn là “").append(near.group(1)).append("”?");
    }
    Matcher listed = LISTED.matcher(fix);
    List<FormField.Choice> choices =
        path == null
            ? List.of()
            : forms.fieldNamed(kind, path).map(FormField::choices).orElse(List.of());
    if (!choices.isEmpty()) {
      advice.append(" Có thể chọn: ");
      advice.append(
          choices.stream().map(FormField.Choice::label).collect(Collectors.joining("; ")));
      advice.append('.');
    } else if (listed.matches()) {
      advice.append(" Có thể dùng: ").append(listed.group(1)).append('.');
    }
    Matcher better = BETTER.matcher(fix);
    if (better.matches()) {
      advice.append(" Có thể viết: ").append(better.group(1)).append('.');
    }
    return advice.toString();
  }

  private static Properties read() {
    try (InputStream stream = ProblemWords.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("no words for problems at " + RESOURCE);
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

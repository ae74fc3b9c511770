package vn.travinh.asean.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.NearestWord;

/**
 * A YAML mapping whose values are asked for by name and type. Whatever is not as asked is noted
 * with its position and answered as if it were absent, so that one reading finds every mistake.
 */
final class YamlBlock {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Set<String> YES = Set.of("true", "yes", "có");
  private static final Set<String> NO = Set.of("false", "no", "không");

  private final String file;
  private final int firstLine;
  private final String prefix;
  private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Problem> problems;
  private final Place place;

  /**
   * @param firstLine line of the file on which the YAML text begins, from 1
   * @param prefix what stands before a key in messages, such as {@code place.}; empty at the top
   */
  private YamlBlock(
      @Nullable MappingNode node,
      String file,
      int firstLine,
      String prefix,
      Place place,
      List<Problem> problems) {
    this.file = file;
    this.firstLine = firstLine;
    this.prefix = prefix;
    this.place = place;
    this.problems = problems;
    if (node != null) {
      for (NodeTuple entry : node.getValue()) {
        if (entry.getKeyNode() instanceof ScalarNode key) {
          if (entries.putIfAbsent(key.getValue(), entry) != null) {
            note(
                "duplicate-key",
                quoted(key.getValue()) + " is given twice",
                "keep one of the two",
                placeOf(key),
                Severity.LEAVES_OUT);
          }
        } else {
          note(
              "key-type",
              "a key of this block is not a plain word",
              "write each line as key: value",
              placeOf(entry.getKeyNode()),
              Severity.LEAVES_OUT);
        }
      }
    }
  }

  static YamlBlock top(
      @Nullable MappingNode node, String file, int firstLine, List<Problem> problems) {
    return new YamlBlock(node, file, firstLine, "", new Place(file, 1, 1), problems);
  }

  /** The blocks of a file that is one list. */
  static List<YamlBlock> listed(Node list, String file, List<Problem> problems) {
    YamlBlock whole = top(null, file, 1, problems);
    whole.entries.put("", new NodeTuple(list, list));
    return whole.blocks("");
  }

  boolean has(String key) {
    NodeTuple entry = entries.get(key);
    return entry != null && !isNull(entry.getValueNode());
  }

  /** Where this key's value stands, or the block's own place. */
  Place placeOf(String key) {
    NodeTuple entry = entries.get(key);
    return entry == null ? place : placeOf(entry.getValueNode());
  }

  Place place() {
    return place;
  }

  /**
   * A text; empty where there is none. Numbers and words such as {@code yes} are taken as they are
   * written.
   */
  String text(String key) {
    Node node = value(key);
    if (node == null) {
      return "";
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    wrongType(key, node, "a text", "write " + key + ": \"…\" on one line");
    return "";
  }

  @Nullable String optionalText(String key) {
    String text = text(key);
    return text.isEmpty() ? null : text;
  }

  /** A text without which the document cannot be shown. */
  String requiredText(String key, String example) {
    String text = text(key);
    if (text.isEmpty() && !hasProblemAt(key)) {
      error(
          key,
          "missing-" + key,
          quoted(key) + " is missing",
          "add a line such as " + key + ": " + example);
    }
    return text;
  }

  boolean flag(String key) {
    Node node = value(key);
    if (node == null) {
      return false;
    }
    if (node instanceof ScalarNode scalar) {
      String word = scalar.getValue().strip();
      if (YES.contains(word)) {
        return true;
      }
      if (NO.contains(word)) {
        return false;
      }
    }
    wrongType(key, node, "true or false", "write " + key + ": true, or leave the line out");
    return false;
  }

  int number(String key, int minimum, int maximum) {
    Node node = value(key);
    if (node == null) {
      return 0;
    }
    if (node instanceof ScalarNode scalar) {
      try {
        int number = Integer.parseInt(scalar.getValue().strip());
        if (number >= minimum && number <= maximum) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // told below, with every other value that does not fit
      }
    }
    wrongType(
        key,
        node,
        "a whole number from " + minimum + " to " + maximum,
        "write " + key + ": " + Math.max(minimum, 1));
    return 0;
  }

  @Nullable Double decimal(String key, double minimum, double maximum, String example) {
    Node node = value(key);
    if (node == null) {
      return null;
    }
    if (node instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
      try {
        double number = Double.parseDouble(scalar.getValue().strip());
        if (number >= minimum && number <= maximum) {
          return number;
        }
      } catch (NumberFormatException notANumber) {
        // told below, with every other value that does not fit
      }
    }
    wrongType(
        key,
        node,
        "a number from " + plain(minimum) + " to " + plain(maximum),
        "write " + key + ": " + example);
    return null;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** One of some known words; empty where there is none. */
  String word(String key, Collection<String> known) {
    String word = text(key);
    if (word.isEmpty() || known.contains(word)) {
      return word;
    }
    String nearest =
        NearestWord.to(word, known).map(near -> "did you mean " + near + "? ").orElse("");
    error(
        key,
        "unknown-word",
        quoted(key) + " is " + word + ", which is not known here",
        nearest + "one of: " + String.join(", ", known));
    return "";
  }

  /** Like {@link #word} where one must be given. */
  String requiredWord(String key, Collection<String> known) {
    String word = word(key, known);
    if (word.isEmpty() && !hasProblemAt(key)) {
      error(
          key,
          "missing-" + key,
          quoted(key) + " is missing",
          "add " + key + ", one of: " + String.join(", ", known));
    }
    return word;
  }

  @Nullable LocalDate day(String key) {
    ContentDate date = date(key);
    return date == null ? null : date.day();
  }

  /** ISO 8601: a day, or a day and time with or without an offset. */
  @Nullable ContentDate date(String key) {
    Node node = value(key);
    if (node == null) {
      return null;
    }
    if (!(node instanceof ScalarNode scalar)) {
      wrongType(key, node, "a date", "write " + key + ": 2026-10-02");
      return null;
    }
    String text = scalar.getValue().strip();
    Optional<ContentDate> date = parseDate(text);
    if (date.isEmpty()) {
      error(
          key,
          "date-format",
          quoted(key) + " is " + text + ", which is not a date",
          "write " + suggestion(text));
    }
    return date.orElse(null);
  }

  /** A moment, which a day alone is not. */
  @Nullable OffsetDateTime moment(String key) {
    ContentDate date = date(key);
    if (date == null) {
      return null;
    }
    if (date.moment() == null) {
      error(
          key,
          "time-missing",
          quoted(key) + " is " + date.day() + ", which has no time",
          "write " + date.day() + "T08:00");
      return null;
    }
    return date.moment();
  }

  private static Optional<ContentDate> parseDate(String text) {
    try {
      if (text.length() == 10) {
        return Optional.of(ContentDate.ofDay(LocalDate.parse(text, DAY)));
      }
      String iso = text.replaceFirst("(?<=^\\d{4}-\\d{2}-\\d{2}) +", "T").replace(" ", "");
      if (iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})$") && iso.contains("T")) {
        return Optional.of(ContentDate.ofMoment(OffsetDateTime.parse(iso)));
      }
      LocalDateTime local = LocalDateTime.parse(iso);
      return Optional.of(ContentDate.ofMoment(local.atZone(ContentDate.ZONE).toOffsetDateTime()));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static String suggestion(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    if (dayFirst.matches()) {
      String iso =
          "%s-%02d-%02d"
              .formatted(
                  dayFirst.group(3),
                  Integer.parseInt(dayFirst.group(2)),
                  Integer.parseInt(dayFirst.group(1)));
      if (parseDate(iso).isPresent()) {
        return iso;
      }
    }
    return "year-month-day, as in 2026-10-02";
  }

  /** A list of texts. A single text counts as a list of one, which is how people write it. */
  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
        texts.add(scalar.getValue().strip());
      } else {
        wrongType(key, node, "a list of texts", "write " + key + ": [one, two]");
      }
    }
    return texts;
  }

  /** A list of blocks, each a mapping. */
  List<YamlBlock> blocks(String key) {
    List<YamlBlock> blocks = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof MappingNode mapping) {
        blocks.add(new YamlBlock(mapping, file, firstLine, key + ".", placeOf(node), problems));
      } else {
        wrongType(key, node, "a list of blocks", "write each as - {key: value}");
      }
    }
    return blocks;
  }

  /** A block inside this one; an empty one where there is none. */
  YamlBlock block(String key) {
    Node node = value(key);
    if (node instanceof MappingNode mapping) {
      return new YamlBlock(mapping, file, firstLine, key + ".", placeOf(node), problems);
    }
    if (node != null) {
      wrongType(key, node, "a block", "write " + key + ": {key: value}");
    }
    return new YamlBlock(null, file, firstLine, key + ".", placeOf(key), problems);
  }

  /** A text per language, {@code {vi: …, en: …}}; a plain text holds for every language. */
  Names names(String key) {
    Node node = value(key);
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue().strip();
      return text.isEmpty() ? Names.NONE : new Names(Map.of("vi", text));
    }
    if (node == null) {
      return Names.NONE;
    }
    YamlBlock block = block(key);
    Map<String, String> names = new LinkedHashMap<>();
    for (String language : block.keys()) {
      String text = block.text(language);
      if (!text.isEmpty()) {
        names.put(language, text);
      }
    }
    return new Names(names);
  }

  Set<String> keys() {
    return entries.keySet();
  }

  /** Warns of every key that nobody asked for. */
  void warnOfUnknownKeys() {
    for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
      String key = entry.getKey();
      if (!asked.contains(key)) {
        String fix =
            NearestWord.to(key, asked)
                .map(near -> "did you mean " + near + "?")
                .orElse("remove the line; known are: " + String.join(", ", asked));
        note(
            "unknown-key",
            quoted(key) + " is not a known field",
            fix,
            placeOf(entry.getValue().getKeyNode()),
            Severity.WORTH_FIXING);
      }
    }
  }

  void error(String key, String code, String message, String fix) {
    note(code, message, fix, placeOf(key), Severity.LEAVES_OUT);
  }

  void warning(String key, String code, String message, String fix) {
    note(code, message, fix, placeOf(key), Severity.WORTH_FIXING);
  }

  String quoted(String key) {
    return "\"" + prefix + key + "\"";
  }

  private void note(String code, String message, String fix, Place where, Severity severity) {
    problems.add(new Problem(severity, code, message, fix, where));
  }

  private boolean hasProblemAt(String key) {
    Place where = placeOf(key);
    return has(key) && problems.stream().anyMatch(problem -> problem.place().equals(where));
  }

  private @Nullable Node value(String key) {
    asked.add(key);
    NodeTuple entry = entries.get(key);
    return entry == null || isNull(entry.getValueNode()) ? null : entry.getValueNode();
  }

  private List<Node> items(String key) {
    Node node = value(key);
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  private void wrongType(String key, Node node, String expected, String fix) {
    String found =
        node instanceof ScalarNode scalar
            ? scalar.getValue()
            : node instanceof SequenceNode ? "a list" : "a block";
    note(
        "wrong-type",
        quoted(key) + " is " + found + ", but should be " + expected,
        fix,
        placeOf(node),
        Severity.LEAVES_OUT);
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
  }

  private Place placeOf(Node node) {
    Mark mark = node.getStartMark().orElse(null);
    return mark == null ? place : new Place(file, firstLine + mark.getLine(), mark.getColumn() + 1);
  }
}

package vn.travinh.asean.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/**
 * YAML text together with its nodes, in which single places can be changed. Writing all of it anew
 * from its nodes would lose quotes, comments, blank lines and the choice between brackets and
 * lines; here only the text of the changed value is exchanged, at the marks of its node. Immutable.
 *
 * <p>A path names keys and, inside lists, positions from 0.
 */
final class YamlSource {
  private static final int INDENT = 2;

  private final String text;
  private final @Nullable MappingNode root;
  private final String lineEnd;

  private YamlSource(String text, @Nullable MappingNode root, String lineEnd) {
    this.text = text;
    this.root = root;
    this.lineEnd = lineEnd;
  }

  /**
   * @param text whole lines
   * @return empty where this is not YAML, or YAML of a form in which single places cannot be
   *     changed: aliases, a list, everything in braces
   */
  static Optional<YamlSource> parse(String text, String lineEnd) {
    List<Problem> problems = new ArrayList<>();
    Node node = YamlText.compose(text, "", 1, Severity.LEAVES_OUT, problems);
    if (!problems.isEmpty() || hasAliases(text)) {
      return Optional.empty();
    }
    if (node == null || node instanceof ScalarNode nothing && YamlScalars.isNothing(nothing)) {
      return Optional.of(new YamlSource(text, null, lineEnd));
    }
    return node instanceof MappingNode mapping && isFlat(mapping) && isPlain(mapping, text)
        ? Optional.of(new YamlSource(text, mapping, lineEnd))
        : Optional.empty();
  }

  private static boolean hasAliases(String text) {
    if (text.indexOf('*') < 0) {
      return false;
    }
    for (var event : new Parse(LoadSettings.builder().build()).parseString(text)) {
      if (event instanceof AliasEvent) {
        return true;
      }
    }
    return false;
  }

  /** One key a line. */
  private static boolean isFlat(MappingNode mapping) {
    return mapping.getFlowStyle() != FlowStyle.FLOW
        && mapping.getValue().stream().allMatch(entry -> column(entry.getKeyNode()) == 0);
  }

  /** Keys are plain words, written without {@code ?}, and none is given twice. */
  private static boolean isPlain(Node node, String text) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().allMatch(item -> isPlain(item, text));
    }
    if (!(node instanceof MappingNode mapping)) {
      return true;
    }
    Set<String> keys = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      if (!(entry.getKeyNode() instanceof ScalarNode key)
          || !keys.add(key.getValue())
          || isMarkedAsKey(offset(mark(key), text), text)
          || !isPlain(entry.getValueNode(), text)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMarkedAsKey(int start, String text) {
    String before = text.substring(text.lastIndexOf('\n', start - 1) + 1, start);
    return before.stripTrailing().endsWith("?");
  }

  String text() {
    return text;
  }

  @Nullable MappingNode root() {
    return root;
  }

  /** The node at this path, null where there is none. */
  @Nullable Node find(List<String> path) {
    Node node = root;
    for (String step : path) {
      node = node == null ? null : child(node, step);
    }
    return node;
  }

  private static @Nullable Node child(Node node, String step) {
    if (node instanceof SequenceNode list) {
      return item(list, step);
    }
    NodeTuple entry = node instanceof MappingNode mapping ? entry(mapping, step) : null;
    return entry == null ? null : entry.getValueNode();
  }

  private static @Nullable Node item(SequenceNode list, String step) {
    int position = step.matches("\\d{1,6}") ? Integer.parseInt(step) : Integer.MAX_VALUE;
    return position < list.getValue().size() ? list.getValue().get(position) : null;
  }

  private static @Nullable NodeTuple entry(MappingNode mapping, String key) {
    for (NodeTuple entry : mapping.getValue()) {
      if (entry.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key)) {
        return entry;
      }
    }
    return null;
  }

  /** What is to stand behind a key. */
  private sealed interface Wanted {
    /** In one line, behind the key and a space. */
    String onOneLine(String key);

    /** Behind the colon, with all that must be on lines of its own. */
    String inLines(String key, int indent, String lineEnd);
  }

  private record Single(String value) implements Wanted {
    @Override
    public String onOneLine(String key) {
      return YamlScalars.onOneLine(key, value);
    }

    @Override
    public String inLines(String key, int indent, String lineEnd) {
      if (!YamlScalars.fitsIntoLines(value)) {
        return " " + onOneLine(key);
      }
      StringBuilder lines = new StringBuilder(" |-");
      for (String line : value.split("\n", -1)) {
        lines.append(lineEnd).append(line.isEmpty() ? "" : " ".repeat(indent + INDENT) + line);
      }
      return lines.toString();
    }
  }

  private record Several(List<String> values) implements Wanted {
    @Override
    public String onOneLine(String key) {
      return "["
          + String.join(
              ", ", values.stream().map(value -> YamlScalars.onOneLine(key, value)).toList())
          + "]";
    }

    @Override
    public String inLines(String key, int indent, String lineEnd) {
      return " " + onOneLine(key);
    }
  }

  private record Block(Map<String, ? extends Wanted> entries) implements Wanted {
    @Override
    public String onOneLine(String key) {
      return "{"
          + String.join(
              ", ",
              entries.entrySet().stream()
                  .map(
                      entry ->
                          YamlScalars.onOneLine("", entry.getKey())
                              + ": "
                              + entry.getValue().onOneLine(entry.getKey()))
                  .toList())
          + "}";
    }

    @Override
    public String inLines(String key, int indent, String lineEnd) {
      StringBuilder lines = new StringBuilder();
      entries.forEach(
          (name, wanted) ->
              lines
                  .append(lineEnd)
                  .append(" ".repeat(indent + INDENT))
                  .append(YamlScalars.onOneLine("", name))
                  .append(':')
                  .append(wanted.inLines(name, indent + INDENT, lineEnd)));
      return lines.toString();
    }
  }

  private record Listed(List<? extends Wanted> items) implements Wanted {
    @Override
    public String onOneLine(String key) {
      return "["
          + String.join(", ", items.stream().map(item -> item.onOneLine(key)).toList())
          + "]";
    }

    @Override
    public String inLines(String key, int indent, String lineEnd) {
      StringBuilder lines = new StringBuilder();
      for (Wanted item : items) {
        lines
            .append(lineEnd)
            .append(" ".repeat(indent + INDENT))
            .append("- ")
            .append(item.onOneLine(key));
      }
      return lines.toString();
    }
  }

  YamlSource withValue(List<String> path, String value) {
    return value.isEmpty() ? without(path) : with(path, new Single(value));
  }

  YamlSource withValues(List<String> path, List<String> values) {
    if (values.isEmpty()) {
      return without(path);
    }
    if (find(path) instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW) {
      return withItems(
          path,
          values.stream().map(Single::new).toList(),
          list.getValue().stream()
              .map(item -> item instanceof ScalarNode scalar ? scalar.getValue().strip() : "")
              .toList(),
          values);
    }
    return with(path, new Several(values));
  }

  /**
   * @param read tells of a block what the caller sees of it
   */
  YamlSource withBlocks(
      List<String> path,
      List<Map<String, String>> blocks,
      Function<Node, Map<String, String>> read) {
    if (blocks.isEmpty()) {
      return without(path);
    }
    if (!(find(path) instanceof SequenceNode list)) {
      return with(path, new Listed(blocks.stream().map(YamlSource::block).toList()));
    }
    List<Map<String, String>> present = list.getValue().stream().map(read).toList();
    if (present.size() != blocks.size()
        || !list.getValue().stream().allMatch(item -> item instanceof MappingNode)) {
      return withItems(path, blocks.stream().map(YamlSource::block).toList(), present, blocks);
    }
    YamlSource changed = this;
    for (int i = 0; i < blocks.size(); i++) {
      changed = changed.withBlock(and(path, Integer.toString(i)), present.get(i), blocks.get(i));
    }
    return changed;
  }

  private static Block block(Map<String, String> values) {
    Map<String, Single> entries = new LinkedHashMap<>();
    values.forEach((key, value) -> entries.put(key, new Single(value)));
    return new Block(entries);
  }

  /** Only the values that differ; new ones first, so that the block is never empty. */
  private YamlSource withBlock(
      List<String> path, Map<String, String> present, Map<String, String> wanted) {
    YamlSource changed = this;
    for (Map.Entry<String, String> value : wanted.entrySet()) {
      if (!value.getValue().equals(present.get(value.getKey()))) {
        changed = changed.with(and(path, value.getKey()), new Single(value.getValue()));
      }
    }
    for (String key : present.keySet()) {
      if (!wanted.containsKey(key)) {
        changed = changed.without(and(path, key));
      }
    }
    return changed;
  }

  private static List<String> and(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }

  /** Exchanges only the items between those that stay at the beginning and at the end. */
  private <T> YamlSource withItems(
      List<String> path, List<? extends Wanted> items, List<T> present, List<T> wanted) {
    if (!(find(path) instanceof SequenceNode list) || list.getValue().isEmpty()) {
      return with(path, new Listed(items));
    }
    int first = 0;
    int shorter = Math.min(present.size(), wanted.size());
    while (first < shorter && present.get(first).equals(wanted.get(first))) {
      first++;
    }
    int last = 0;
    while (last < shorter - first
        && present.get(present.size() - 1 - last).equals(wanted.get(wanted.size() - 1 - last))) {
      last++;
    }
    List<Node> old = list.getValue().subList(first, present.size() - last);
    String key = path.get(path.size() - 1);
    List<String> written =
        items.subList(first, items.size() - last).stream()
            .map(item -> item.onOneLine(key))
            .toList();
    return list.getFlowStyle() == FlowStyle.FLOW
        ? inBrackets(list.getValue(), old, first, written)
        : inLines(list.getValue(), old, first, written);
  }

  private YamlSource inBrackets(List<Node> all, List<Node> old, int first, List<String> written) {
    String joined = String.join(", ", written);
    if (!old.isEmpty() && !written.isEmpty()) {
      return splice(start(old.get(0)), end(old.get(old.size() - 1)), joined);
    }
    if (old.isEmpty()) {
      return first > 0
          ? splice(end(all.get(first - 1)), end(all.get(first - 1)), ", " + joined)
          : splice(start(all.get(0)), start(all.get(0)), joined + ", ");
    }
    return first > 0
        ? splice(end(all.get(first - 1)), end(old.get(old.size() - 1)), "")
        : splice(start(old.get(0)), start(all.get(old.size())), "");
  }

  private YamlSource inLines(List<Node> all, List<Node> old, int first, List<String> written) {
    int dash = text.lastIndexOf('-', start(all.get(0)) - 1);
    String margin = text.substring(lineStart(dash), dash);
    StringBuilder lines = new StringBuilder();
    for (String item : written) {
      lines.append(margin).append("- ").append(item).append(lineEnd);
    }
    if (!old.isEmpty()) {
      return splice(
          lineStart(start(old.get(0))), lineAfter(end(old.get(old.size() - 1))), lines.toString());
    }
    int at = first > 0 ? lineAfter(end(all.get(first - 1))) : lineStart(dash);
    return splice(at, at, lines.toString());
  }

  /** Sets a value, making the blocks around it where they are missing. */
  private YamlSource with(List<String> path, Wanted wanted) {
    if (root == null) {
      return splice(text.length(), text.length(), lines(path, 0, wanted));
    }
    Node node = root;
    for (int depth = 0; depth < path.size(); depth++) {
      String key = path.get(depth);
      if (node instanceof SequenceNode list && item(list, key) instanceof MappingNode block) {
        node = block;
        continue;
      }
      MappingNode mapping = (MappingNode) node;
      NodeTuple entry = entry(mapping, key);
      List<String> rest = path.subList(depth, path.size());
      if (entry == null) {
        return added(mapping, rest, wanted);
      }
      node = entry.getValueNode();
      boolean leadsOn =
          node instanceof MappingNode
              || node instanceof SequenceNode list
                  && depth < path.size() - 1
                  && item(list, path.get(depth + 1)) != null;
      if (depth == path.size() - 1 || !leadsOn) {
        return replaced(mapping, entry, nested(rest.subList(1, rest.size()), wanted));
      }
    }
    throw new IllegalArgumentException("no path: " + path);
  }

  /** The value inside blocks of these names. */
  private static Wanted nested(List<String> names, Wanted wanted) {
    return names.isEmpty()
        ? wanted
        : new Block(Map.of(names.get(0), nested(names.subList(1, names.size()), wanted)));
  }

  private String lines(List<String> path, int indent, Wanted wanted) {
    return " ".repeat(indent)
        + YamlScalars.onOneLine("", path.get(0))
        + ":"
        + nested(path.subList(1, path.size()), wanted)
            .inLines(path.get(path.size() - 1), indent, lineEnd)
        + lineEnd;
  }

  private YamlSource replaced(MappingNode mapping, NodeTuple entry, Wanted wanted) {
    String key = ((ScalarNode) entry.getKeyNode()).getValue();
    int colon = text.indexOf(':', end(entry.getKeyNode())) + 1;
    Node value = entry.getValueNode();
    int end = Math.max(colon, end(value));
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      return splice(colon, end, " " + wanted.onOneLine(key));
    }
    int indent = column(entry.getKeyNode());
    String written = wanted.inLines(key, indent, lineEnd);
    int lineEnding = lineBreak(colon);
    String beside = text.substring(colon, lineEnding).strip();
    boolean isBelow = end > lineEnding && beside.startsWith("#");
    if (!isBelow) {
      return splice(colon, end, written);
    }
    // A remark beside the key stays beside it.
    int first = written.indexOf(lineEnd);
    return first < 0
        ? splice(colon, end, written + " " + beside)
        : splice(colon, end, written.substring(0, first) + " " + beside + written.substring(first));
  }

  private YamlSource added(MappingNode mapping, List<String> path, Wanted wanted) {
    List<NodeTuple> entries = mapping.getValue();
    if (mapping.getFlowStyle() == FlowStyle.FLOW) {
      String written =
          YamlScalars.onOneLine("", path.get(0))
              + ": "
              + nested(path.subList(1, path.size()), wanted).onOneLine(path.get(path.size() - 1));
      if (entries.isEmpty()) {
        return splice(start(mapping) + 1, start(mapping) + 1, written);
      }
      int at = end(entries.get(entries.size() - 1));
      return splice(at, at, ", " + written);
    }
    int indent = column(entries.get(0).getKeyNode());
    String written = lines(path, indent, wanted);
    boolean isTop = indent == 0;
    int after = isTop ? FieldOrder.placeOf(path.get(0), keys()) : entries.size();
    int at =
        after == 0
            ? lineStart(start(entries.get(0).getKeyNode()))
            : lineAfter(end(entries.get(after - 1)));
    return at > 0 && text.charAt(at - 1) != '\n'
        ? splice(at, at, lineEnd + written)
        : splice(at, at, written);
  }

  private List<String> keys() {
    return root == null
        ? List.of()
        : root.getValue().stream()
            .map(entry -> ((ScalarNode) entry.getKeyNode()).getValue())
            .toList();
  }

  /** Takes away a value, and the blocks around it that would be empty without it. */
  private YamlSource without(List<String> path) {
    if (find(path) == null) {
      return this;
    }
    int depth = path.size();
    while (depth > 1 && isAlone(path.subList(0, depth))) {
      depth--;
    }
    List<String> outer = path.subList(0, depth);
    Node parent = find(outer.subList(0, depth - 1));
    if (!(parent instanceof MappingNode mapping)) {
      return this;
    }
    NodeTuple entry = entry(mapping, outer.get(depth - 1));
    if (entry == null) {
      return this;
    }
    if (mapping.getFlowStyle() != FlowStyle.FLOW) {
      return splice(lineStart(start(entry.getKeyNode())), lineAfter(end(entry)), "");
    }
    int at = mapping.getValue().indexOf(entry);
    return at > 0
        ? splice(end(mapping.getValue().get(at - 1)), end(entry), "")
        : splice(start(entry.getKeyNode()), start(mapping.getValue().get(1).getKeyNode()), "");
  }

  /** Whether the block around this has nothing else. */
  private boolean isAlone(List<String> path) {
    return find(path.subList(0, path.size() - 1)) instanceof MappingNode mapping
        && mapping.getValue().size() == 1;
  }

  /** The field to which a line belongs, from 0. */
  Optional<String> fieldAt(int line) {
    return root == null ? Optional.empty() : fieldAt(root, line);
  }

  private Optional<String> fieldAt(MappingNode mapping, int line) {
    for (NodeTuple entry : mapping.getValue()) {
      int first = mark(entry.getKeyNode()).getLine();
      int last = lineOf(end(entry));
      if (line >= first && line <= last && entry.getKeyNode() instanceof ScalarNode key) {
        Optional<String> inner =
            entry.getValueNode() instanceof MappingNode block
                    && block.getFlowStyle() != FlowStyle.FLOW
                ? fieldAt(block, line)
                : Optional.empty();
        return Optional.of(inner.map(name -> key.getValue() + "." + name).orElse(key.getValue()));
      }
    }
    return Optional.empty();
  }

  private int lineOf(int at) {
    return (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private YamlSource splice(int from, int to, String replacement) {
    String changed = text.substring(0, from) + replacement + text.substring(to);
    return parse(changed, lineEnd)
        .orElseThrow(
            () -> new IllegalStateException("a change of the fields made them unreadable"));
  }

  private static Mark mark(Node node) {
    return node.getStartMark().orElseThrow();
  }

  private static int column(Node node) {
    return mark(node).getColumn();
  }

  private int start(Node node) {
    return offset(mark(node), text);
  }

  private int end(NodeTuple entry) {
    return Math.max(text.indexOf(':', end(entry.getKeyNode())) + 1, end(entry.getValueNode()));
  }

  /** Where the node's own text ends, before white space and remarks that follow. */
  private int end(Node node) {
    if (node instanceof CollectionNode<?> collection
        && collection.getFlowStyle() != FlowStyle.FLOW) {
      if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
        return end(mapping.getValue().get(mapping.getValue().size() - 1));
      }
      if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
        return end(list.getValue().get(list.getValue().size() - 1));
      }
    }
    int end = offset(node.getEndMark().orElseThrow(), text);
    int start = start(node);
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Marks count code points. */
  private static int offset(Mark mark, String text) {
    return text.offsetByCodePoints(0, mark.getIndex());
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineAfter(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end + 1;
  }

  /** Where the line's text ends, before its line end. */
  private int lineBreak(int at) {
    int end = text.indexOf('\n', at);
    int stop = end < 0 ? text.length() : end;
    return stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
  }
}

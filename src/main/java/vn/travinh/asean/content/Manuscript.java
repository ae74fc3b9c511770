package vn.travinh.asean.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.travinh.asean.text.Folding;

/**
 * A document's file as it is edited: fields of the front matter and the Markdown below. Changing
 * one field leaves everything else in the file as it was written, order, comments and unknown keys
 * included. Immutable.
 *
 * <p>Fields are named by their path, {@code title} or {@code place.lat}. Values come without white
 * space around them and in NFC, as {@link ContentStore} reads them.
 */
public final class Manuscript {
  private static final String FENCE = "---";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * @param head everything up to the first line of the fields
   * @param fields as they are written
   * @param fence from the line that ends the fields to the first line of Markdown
   * @param isFenced whether there are lines of {@code ---}, or would be with the first field
   * @param lineEnd as the file has it
   */
  private record Parts(
      String head, String fields, String fence, String markdown, boolean isFenced, String lineEnd) {
    Parts withFields(String changed) {
      return new Parts(head, changed, fence, markdown, isFenced || !changed.isEmpty(), lineEnd);
    }

    /** The last line of a file may lack its end. */
    Parts withMarkdown(String changed) {
      String ended = fence.isEmpty() || fence.endsWith("\n") ? fence : fence + lineEnd;
      return new Parts(head, fields, ended, changed, isFenced, lineEnd);
    }
  }

  private final Parts parts;
  private final @Nullable YamlSource yaml;

  private Manuscript(Parts parts, @Nullable YamlSource yaml) {
    this.parts = parts;
    this.yaml = yaml;
  }

  /** A new, empty one. */
  public static Manuscript empty() {
    return parse("---\n---\n");
  }

  /** Any text; front matter that is no YAML is kept, see {@link #isReadable}. */
  public static Manuscript parse(String text) {
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    int firstLine = lineAfter(text, mark.length());
    String lineEnd = text.startsWith("\r\n", firstLine - 2) ? "\r\n" : "\n";
    if (!isFence(text.substring(mark.length(), firstLine))) {
      return of(
          new Parts(
              mark + FENCE + lineEnd,
              "",
              FENCE + lineEnd,
              text.substring(mark.length()),
              false,
              lineEnd));
    }
    for (int line = firstLine; line < text.length(); ) {
      int next = lineAfter(text, line);
      if (isFence(text.substring(line, next))) {
        return of(
            new Parts(
                text.substring(0, firstLine),
                text.substring(firstLine, line),
                text.substring(line, next),
                text.substring(next),
                true,
                lineEnd));
      }
      line = next;
    }
    // The fields are never ended: any of it may be a field or text.
    return new Manuscript(new Parts("", "", "", text, true, lineEnd), null);
  }

  private static Manuscript of(Parts parts) {
    return new Manuscript(parts, YamlSource.parse(parts.fields(), parts.lineEnd()).orElse(null));
  }

  private static int lineAfter(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end + 1;
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals(FENCE);
  }

  /** Whether the fields can be told; otherwise only the whole text can be edited. */
  public boolean isReadable() {
    return yaml != null;
  }

  /** The names of the fields at the top, as they are written. */
  public List<String> fields() {
    return yaml == null ? List.of() : entries(yaml.root()).stream().map(Manuscript::key).toList();
  }

  /** A single value as it is written, empty where there is none. */
  public String value(String field) {
    return yaml != null && yaml.find(path(field)) instanceof ScalarNode scalar ? text(scalar) : "";
  }

  /** A list of single values. A single value counts as a list of one. */
  public List<String> values(String field) {
    List<String> values = new ArrayList<>();
    for (Node item : items(field)) {
      if (item instanceof ScalarNode scalar && !text(scalar).isEmpty()) {
        values.add(text(scalar));
      }
    }
    return List.copyOf(values);
  }

  /**
   * A list of blocks of single values, such as {@code sources}. What a block holds besides single
   * values is not told, and kept.
   */
  public List<Map<String, String>> blocks(String field) {
    return items(field).stream().map(Manuscript::block).toList();
  }

  private static Map<String, String> block(Node item) {
    Map<String, String> block = new LinkedHashMap<>();
    if (item instanceof MappingNode mapping) {
      for (NodeTuple entry : entries(mapping)) {
        if (entry.getValueNode() instanceof ScalarNode scalar && !text(scalar).isEmpty()) {
          block.put(key(entry), text(scalar));
        }
      }
    }
    return block;
  }

  private List<Node> items(String field) {
    Node node = yaml == null ? null : yaml.find(path(field));
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    return node == null ? List.of() : List.of(node);
  }

  private static List<NodeTuple> entries(@Nullable MappingNode mapping) {
    return mapping == null ? List.of() : mapping.getValue();
  }

  private static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }

  private static String text(ScalarNode scalar) {
    return YamlScalars.isNothing(scalar) ? "" : YamlScalars.clean(scalar.getValue());
  }

  /** With this value; an empty one takes the field away. */
  public Manuscript withValue(String field, String value) {
    String wanted = YamlScalars.clean(value);
    if (wanted.equals(value(field)) && (!wanted.isEmpty() || items(field).isEmpty())) {
      return this;
    }
    return with(readable().withValue(path(field), wanted));
  }

  public Manuscript withValues(String field, List<String> values) {
    List<String> wanted =
        values.stream().map(YamlScalars::clean).filter(value -> !value.isEmpty()).toList();
    if (wanted.equals(values(field)) && (!wanted.isEmpty() || items(field).isEmpty())) {
      return this;
    }
    return with(readable().withValues(path(field), wanted));
  }

  /** With these blocks; empty values and empty blocks are left out. */
  public Manuscript withBlocks(String field, List<Map<String, String>> blocks) {
    List<Map<String, String>> wanted = withoutEmpty(blocks.stream().map(Manuscript::clean));
    List<Map<String, String>> present = blocks(field);
    // What has no single values looks empty to the caller, and is not.
    if (wanted.equals(withoutEmpty(present.stream()))) {
      return this;
    }
    return with(readable().withBlocks(path(field), wanted, Manuscript::block));
  }

  private static List<Map<String, String>> withoutEmpty(Stream<Map<String, String>> blocks) {
    return blocks.filter(block -> !block.isEmpty()).toList();
  }

  private static Map<String, String> clean(Map<String, String> block) {
    Map<String, String> clean = new LinkedHashMap<>();
    block.forEach(
        (key, value) -> {
          String text = YamlScalars.clean(value);
          if (!text.isEmpty()) {
            clean.put(key, text);
          }
        });
    return clean;
  }

  private YamlSource readable() {
    if (yaml == null) {
      throw new IllegalStateException("the fields of this text cannot be told");
    }
    return yaml;
  }

  private Manuscript with(YamlSource changed) {
    return new Manuscript(parts.withFields(changed.text()), changed);
  }

  private static List<String> path(String field) {
    return List.of(field.split("\\."));
  }

  /**
   * The field to which a place of the file belongs, such as {@code place.lat} or {@code sources};
   * empty below and above the fields.
   *
   * @param line from 1
   */
  public Optional<String> fieldAt(int line) {
    return yaml == null ? Optional.empty() : yaml.fieldAt(line - 1 - lines(parts.head()));
  }

  /** The line of the file on which the Markdown begins, from 1. */
  public int markdownLine() {
    return parts.isFenced()
        ? 1 + lines(parts.head()) + lines(parts.fields()) + lines(parts.fence())
        : 1;
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** What stands below the fields, its lines ended by {@code \n}. */
  public String markdown() {
    return YamlScalars.withLineFeeds(parts.markdown());
  }

  /** With this text below the fields. Blank lines around it do not count as a change. */
  public Manuscript withMarkdown(String text) {
    String wanted = Folding.compose(YamlScalars.withLineFeeds(text)).stripTrailing();
    String present = markdown();
    if (withoutBlankStart(wanted).equals(withoutBlankStart(present).stripTrailing())) {
      return this;
    }
    String blank = present.substring(0, present.length() - withoutBlankStart(present).length());
    String whole = wanted.isEmpty() ? "" : blank + withoutBlankStart(wanted) + "\n";
    return new Manuscript(parts.withMarkdown(whole.replace("\n", parts.lineEnd())), yaml);
  }

  private static String withoutBlankStart(String text) {
    int start = 0;
    for (int at = 0; at < text.length() && Character.isWhitespace(text.charAt(at)); at++) {
      if (text.charAt(at) == '\n') {
        start = at + 1;
      }
    }
    return text.substring(start);
  }

  /** The whole file. */
  public String text() {
    return parts.isFenced()
        ? parts.head() + parts.fields() + parts.fence() + parts.markdown()
        : parts.head().substring(0, parts.head().indexOf(FENCE)) + parts.markdown();
  }
}

package vn.travinh.asean.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;

/** Reads YAML into a {@link YamlBlock}; what is not YAML is noted where it stops being it. */
final class YamlText {
  /**
   * Far more than any settings file or front matter needs; the Markdown below it has its own limit.
   */
  static final int MAX_CODE_POINTS = 1_000_000;

  private YamlText() {}

  /**
   * @param firstLine line of the file on which the text begins, from 1
   * @param severity what follows if this is not YAML
   * @return the mapping, an empty one where there is none
   */
  static YamlBlock read(
      String yaml, String file, int firstLine, Severity severity, List<Problem> problems) {
    MappingNode mapping = null;
    Node node = compose(yaml, file, firstLine, severity, problems);
    if (node instanceof MappingNode found) {
      mapping = found;
    } else if (node != null) {
      problems.add(
          new Problem(
              severity,
              "yaml-mapping",
              "this is not a list of fields",
              "write one field a line, as in title: Ao Bà Om",
              new Place(file, firstLine, 1)));
    }
    return YamlBlock.top(mapping, file, firstLine, problems);
  }

  /** The nodes of a text, null where it is empty or not YAML. */
  static @Nullable Node compose(
      String yaml, String file, int firstLine, Severity severity, List<Problem> problems) {
    LoadSettings settings =
        LoadSettings.builder()
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .setLabel(file)
            .build();
    try {
      // One Compose for each text: it keeps state while it reads.
      return new Compose(settings).composeString(yaml).orElse(null);
    } catch (MarkedYamlEngineException notYaml) {
      Mark mark = notYaml.getProblemMark().orElse(null);
      int line = mark == null ? firstLine : firstLine + mark.getLine();
      int column = mark == null ? 1 : mark.getColumn() + 1;
      problems.add(
          new Problem(
              severity,
              "yaml-syntax",
              "this is not YAML: " + reason(notYaml),
              "check indentation and colons, and put quotes around texts that contain a colon",
              new Place(file, line, column)));
    } catch (YamlEngineException notYaml) {
      problems.add(
          new Problem(
              severity,
              "yaml-syntax",
              "this is not YAML: " + firstLineOf(String.valueOf(notYaml.getMessage())),
              "check it against a page that works",
              new Place(file, firstLine, 1)));
    } catch (StackOverflowError tooDeep) {
      // The composer recurses once for each level; nothing outside this call has been touched.
      problems.add(
          new Problem(
              severity,
              "yaml-depth",
              "lists and blocks are nested too deeply here",
              "keep to the fields of the documentation, which nest three levels at most",
              new Place(file, firstLine, 1)));
    }
    return null;
  }

  private static String reason(MarkedYamlEngineException notYaml) {
    String problem = notYaml.getProblem();
    String context = notYaml.getContext();
    return problem != null ? problem : context != null ? context : "unreadable";
  }

  private static String firstLineOf(String text) {
    return text.lines().findFirst().orElse("unreadable");
  }
}

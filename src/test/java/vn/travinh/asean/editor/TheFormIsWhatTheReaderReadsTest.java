package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.travinh.asean.content.ContentFolder;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.editor.FormField.Input;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.view.Messages;

/** Whatever can be filled in is read, and whatever is read can be filled in or is set otherwise. */
class TheFormIsWhatTheReaderReadsTest {
  /** Like no field's name, so that the reader does not guess but lists the names that it knows. */
  private static final String STRANGE = "qqqqqqqqqqqqqqqqqqqq";

  private final FormFields forms = new FormFields(Messages.packaged());
  @TempDir Path folder;

  private List<FormField> fields(Kind kind) {
    return forms.of(kind).stream().flatMap(group -> group.fields().stream()).toList();
  }

  private List<Problem> problems(Kind kind, String frontMatter) {
    ContentFolder content = ContentFolder.in(folder).section(kind.section());
    content.page(kind.section() + "/thu/vi.md", frontMatter);
    return content.read().problems();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFieldOfTheFormIsRead(Kind kind) {
    assertThat(problems(kind, frontMatter(fields(kind), Set.of()))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyFieldThatIsReadIsInTheFormOrSetByTheWorkflow(Kind kind) {
    List<FormField> fields = fields(kind);
    Set<String> blocks = new LinkedHashSet<>();
    fields.stream().filter(field -> !field.parts().isEmpty()).forEach(f -> blocks.add(f.path()));
    fields.stream()
        .filter(field -> field.path().contains("."))
        .forEach(field -> blocks.add(field.path().substring(0, field.path().indexOf('.'))));
    Map<String, Set<String>> known = known(kind, frontMatter(fields, blocks));

    assertThat(known.keySet()).containsAll(blocks).contains("");
    Set<String> offered =
        fields.stream().map(FormField::path).collect(Collectors.toCollection(LinkedHashSet::new));
    fields.forEach(f -> f.parts().forEach(part -> offered.add(f.path() + "." + part.path())));
    offered.addAll(blocks);
    known.forEach(
        (block, keys) ->
            assertThat(keys.stream().map(key -> block.isEmpty() ? key : block + "." + key))
                .as("fields in \"%s\"", block)
                .allSatisfy(
                    path ->
                        assertThat(
                                offered.contains(path)
                                    || FormFields.SET_BY_WORKFLOW.containsKey(path))
                            .as(path + " can be filled in")
                            .isTrue()));
    assertThat(offered).doesNotContainAnyElementsOf(FormFields.SET_BY_WORKFLOW.keySet());
    assertThat(known.get("")).containsAll(FormFields.SET_BY_WORKFLOW.keySet());
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void aFieldIsRequiredWhereItsAbsenceIsAnError(Kind kind) {
    for (FormField field : fields(kind)) {
      List<FormField> others =
          fields(kind).stream().filter(other -> !other.path().equals(field.path())).toList();
      String key = field.path().substring(field.path().indexOf('.') + 1);
      boolean missed =
          problems(kind, frontMatter(others, Set.of())).stream()
              .anyMatch(problem -> problem.code().equals("missing-" + key));
      boolean together =
          field.path().startsWith("quoted.")
              || Set.of("place.lat", "place.lon").contains(field.path());
      assertThat(missed).as(field.path()).isEqualTo(field.required() || together);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyChoiceIsReadAndSaidInVietnamese(Kind kind) {
    for (FormField field : fields(kind)) {
      assertThat(field.choices().isEmpty()).isEqualTo(field.input() != Input.CHOICE);
      for (FormField.Choice choice : field.choices()) {
        List<FormField> others =
            fields(kind).stream().filter(other -> !other.path().equals(field.path())).toList();
        String value = frontMatter(List.of(chosen(field, choice)), Set.of());
        assertThat(choice.label())
            .as(choice.value())
            .doesNotContain(".")
            .isNotEqualTo(choice.value());
        String block = field.path().contains(".") ? field.path().split("\\.")[0] : "";
        assertThat(problems(kind, without(others, block) + "\n" + value))
            .noneMatch(problem -> problem.code().equals("unknown-word"));
      }
    }
  }

  @Test
  void lengthsAreThoseThatAreWarnedOf() {
    for (FormField field : fields(Kind.NEWS)) {
      if (field.length() > 0) {
        String text = "ba ".repeat(field.length()).substring(0, field.length() - 1);
        assertThat(problems(Kind.NEWS, withText(field, text + "b"))).isEmpty();
        assertThat(problems(Kind.NEWS, withText(field, text + "bb")))
            .singleElement()
            .extracting(Problem::code)
            .isEqualTo(field.path() + "-length");
      }
    }
  }

  @Test
  void onlyEditorsDecideWhatTheFrontPageShowsAndWhereOldAddressesLead() {
    assertThat(
            fields(Kind.PLACE).stream()
                .filter(FormField::editorsOnly)
                .map(FormField::path)
                .toList())
        .containsExactly("aliases", "weight", "featured");
  }

  @Test
  void aFieldIsFoundByItsPath() {
    assertThat(forms.field(Kind.PLACE, "place.lat"))
        .get()
        .extracting(FormField::label)
        .isEqualTo("Vĩ độ");
    assertThat(forms.field(Kind.NEWS, "sources.title"))
        .get()
        .extracting(FormField::label)
        .isEqualTo("Tên nguồn");
    assertThat(forms.field(Kind.NEWS, "place.lat")).isEmpty();
    assertThat(FormFields.SET_BY_WORKFLOW.values()).noneMatch(String::isBlank);
  }

  private String withText(FormField field, String text) {
    List<FormField> others =
        fields(Kind.NEWS).stream().filter(other -> !other.path().equals(field.path())).toList();
    return frontMatter(others, Set.of()) + "\n" + field.path() + ": " + text;
  }

  private String without(List<FormField> fields, String block) {
    return frontMatter(
        fields.stream().filter(f -> block.isEmpty() || !f.path().startsWith(block + ".")).toList(),
        Set.of());
  }

  private static FormField chosen(FormField field, FormField.Choice choice) {
    return field.among(List.of(choice));
  }

  private Map<String, Set<String>> known(Kind kind, String frontMatter) {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    for (Problem problem : problems(kind, frontMatter)) {
      assertThat(problem.code()).isEqualTo("unknown-key");
      assertThat(problem.fix()).startsWith("remove the line; known are: ").doesNotEndWith("…");
      String name = problem.message().split("\"")[1];
      String block = name.equals(STRANGE) ? "" : name.substring(0, name.lastIndexOf('.'));
      String keys = problem.fix().substring(problem.fix().indexOf(':') + 1);
      known.put(
          full(kind, block),
          Arrays.stream(keys.split(",")).map(String::strip).collect(Collectors.toSet()));
    }
    return known;
  }

  /** Messages name the innermost block alone; the form names it whole. */
  private String full(Kind kind, String block) {
    return fields(kind).stream()
        .map(FormField::path)
        .filter(path -> path.endsWith("." + block))
        .findFirst()
        .orElse(block);
  }

  /**
   * @param strange blocks to which a field is added that nobody knows; the top too if any
   */
  private static String frontMatter(List<FormField> fields, Set<String> strange) {
    Map<String, StringBuilder> blocks = new LinkedHashMap<>();
    StringBuilder top = new StringBuilder();
    for (FormField field : fields) {
      int dot = field.path().indexOf('.');
      StringBuilder into =
          dot < 0
              ? top
              : blocks.computeIfAbsent(field.path().substring(0, dot), b -> new StringBuilder());
      String key = field.path().substring(dot + 1);
      into.append(dot < 0 ? "" : "  ").append(key).append(": ");
      into.append(value(field, strange.contains(field.path()))).append('\n');
    }
    blocks.forEach(
        (block, lines) -> {
          top.append(block).append(":\n").append(lines);
          if (strange.contains(block)) {
            top.append("  ").append(STRANGE).append(": 1\n");
          }
        });
    return top.append(strange.isEmpty() ? "" : STRANGE + ": 1").toString().stripTrailing();
  }

  private static String value(FormField field, boolean strange) {
    return switch (field.input()) {
      case LINE, TEXT ->
          switch (field.path()) {
            case "slug" -> "ten-khac";
            case "url", "quoted.url", "opportunity.url" -> "https://example.vn/";
            case "country.iso2" -> "KH";
            case "plan.number" -> "III.8-e";
            default -> "Ba người chèo ghe ngo";
          };
      case DATE, DATE_OR_MOMENT -> "2026-10-02";
      case MOMENT -> "2026-10-02T08:00";
      case NUMBER -> "1994";
      case DECIMAL -> "9.9176";
      case CHOICE -> field.choices().get(0).value();
      case FLAG -> "true";
      case TAGS -> "[]";
      case IDS -> "[]";
      case PICTURE -> "ghe-ngo.jpg";
      case LINES ->
          switch (field.path()) {
            case "opportunity.countries" -> "[SG]";
            case "plan.bodies", "plan_tasks", "aliases" -> "[]";
            default -> "[Srah Ku]";
          };
      case BLOCKS ->
          field.parts().stream()
              .map(part -> part.path() + ": " + value(part, false))
              .collect(Collectors.joining(", ", "[{", strange ? ", " + STRANGE + ": 1}]" : "}]"));
    };
  }

  @Test
  void whatTheWorkflowSetsIsCalledByANameWhereVersionsAreCompared() {
    assertThat(WorkflowFields.ALL.stream().map(field -> field.path().replaceFirst("\\..*", "")))
        .containsOnlyOnceElementsOf(
            FormFields.SET_BY_WORKFLOW.keySet().stream()
                .filter(field -> !field.equals("translated_from"))
                .toList())
        .contains("translated_from");
  }
}

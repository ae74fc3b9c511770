package vn.travinh.asean.editor;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.editor.FormField.Choice;

/** A field's value in words, as it is read beside its label. */
final class FieldText {
  private static final Set<String> YES = Set.of("true", "yes", "có");

  private FieldText() {}

  /** Empty where the field has no value. */
  static String of(FormField field, Manuscript manuscript) {
    String path = field.path();
    return switch (field.input()) {
      case BLOCKS -> blocks(field, manuscript.blocks(path));
      case IDS, LINES -> String.join("\n", manuscript.values(path));
      case TAGS -> String.join(", ", manuscript.values(path));
      default -> single(field, manuscript.value(path));
    };
  }

  static boolean isYes(String value) {
    return YES.contains(value);
  }

  private static String blocks(FormField field, List<Map<String, String>> blocks) {
    return blocks.stream().map(block -> block(field, block)).collect(Collectors.joining("\n"));
  }

  private static String block(FormField field, Map<String, String> block) {
    return field.parts().stream()
        .filter(part -> block.containsKey(part.path()))
        .map(part -> part.label() + ": " + single(part, block.getOrDefault(part.path(), "")))
        .collect(Collectors.joining("; "));
  }

  private static String single(FormField field, String value) {
    return switch (field.input()) {
      case CHOICE ->
          field.choices().stream()
              .filter(choice -> choice.value().equals(value))
              .map(Choice::label)
              .findFirst()
              .orElse(value);
      case FLAG -> value.isEmpty() ? "" : isYes(value) ? "có" : "không";
      case DATE, DATE_OR_MOMENT, MOMENT -> DayAndTime.words(value);
      default -> value;
    };
  }
}

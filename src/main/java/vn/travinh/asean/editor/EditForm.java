package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.editor.FieldView.Option;
import vn.travinh.asean.editor.FieldView.Row;
import vn.travinh.asean.editor.FormField.Input;
import vn.travinh.asean.text.Language;

/**
 * The way from a document's fields to a form and back. A field whose value was not changed in the
 * form keeps the very letters that it had in the file.
 */
final class EditForm {
  /** Empty rows after those that are filled in; saving brings new ones. */
  private static final int SPARE_ROWS = 2;

  /** More rows than any list of sources or dates has. */
  private static final int MAX_ROWS = 100;

  /** Added to a field's name for its hour. */
  private static final String TIME = ".time";

  /** Added for what is typed beside the boxes of known tags. */
  private static final String OTHER = ".other";

  private final FormFields forms;

  EditForm(FormFields forms) {
    this.forms = forms;
  }

  /** A group of fields as it is printed. */
  record Group(String id, String title, boolean open, List<FieldView> fields) {
    Group {
      fields = List.copyOf(fields);
    }
  }

  /**
   * What can be chosen in a document's form.
   *
   * @param tags names of the site's tags by their ids
   * @param pictures names of the files beside the document that are pictures
   */
  record Choices(Map<String, String> tags, List<String> pictures) {
    Choices {
      pictures = List.copyOf(pictures);
    }
  }

  List<Group> groups(
      Kind kind,
      Language language,
      Manuscript manuscript,
      Findings findings,
      Choices choices,
      boolean editor) {
    List<Group> groups = new ArrayList<>();
    for (FormGroup group : forms.of(kind)) {
      List<FieldView> fields =
          group.fields().stream()
              .map(
                  field ->
                      view(
                          field,
                          manuscript,
                          findings,
                          choices,
                          field.editorsOnly() && !editor,
                          language))
              .toList();
      boolean found = fields.stream().anyMatch(FieldView::hasFindings);
      groups.add(new Group("g-" + group.name(), group.title(), !group.folded() || found, fields));
    }
    return groups;
  }

  private static FieldView view(
      FormField field,
      Manuscript manuscript,
      Findings findings,
      Choices choices,
      boolean locked,
      Language language) {
    String value = shown(field, manuscript);
    return new FieldView(
        FieldIds.of(field.path()),
        FieldIds.name(field.path()),
        field.label(),
        field.hint(),
        input(field, value),
        field.required(),
        field.length(),
        hasTime(field) ? day(value) : value,
        hasTime(field) ? time(value) : "",
        options(field, manuscript, choices, value),
        field.input() == Input.BLOCKS ? rows(field, manuscript, language) : List.of(),
        locked,
        field.translated() ? language.code() : "",
        findings.at(field.path()));
  }

  /** A value that its own kind of input could not show is shown as a line. */
  private static String input(FormField field, String value) {
    boolean readable =
        switch (field.input()) {
          case DATE -> value.isEmpty() || DayAndTime.isDay(value);
          case DATE_OR_MOMENT, MOMENT -> value.isEmpty() || DayAndTime.isReadable(value);
          default -> true;
        };
    return readable ? field.input().name().toLowerCase(Locale.ROOT) : "line";
  }

  private static boolean hasTime(FormField field) {
    return field.input() == Input.DATE_OR_MOMENT || field.input() == Input.MOMENT;
  }

  private static String day(String value) {
    return DayAndTime.isReadable(value) ? DayAndTime.day(value) : value;
  }

  private static String time(String value) {
    return DayAndTime.isReadable(value) ? DayAndTime.time(value) : "";
  }

  /** A field's value as one text, as the form shows it. */
  private static String shown(FormField field, Manuscript manuscript) {
    return switch (field.input()) {
      case IDS, LINES -> String.join("\n", manuscript.values(field.path()));
      case TAGS -> String.join(", ", manuscript.values(field.path()));
      case BLOCKS -> "";
      default -> manuscript.value(field.path());
    };
  }

  private static List<Option> options(
      FormField field, Manuscript manuscript, Choices choices, String value) {
    return switch (field.input()) {
      case CHOICE -> chosen(field.choices(), value);
      case PICTURE ->
          chosen(
              choices.pictures().stream().map(name -> new FormField.Choice(name, name)).toList(),
              value);
      case TAGS -> {
        List<String> mine = manuscript.values(field.path());
        List<Option> all = new ArrayList<>();
        choices.tags().forEach((id, name) -> all.add(new Option(id, name, mine.contains(id))));
        mine.stream()
            .filter(id -> !choices.tags().containsKey(id))
            .forEach(id -> all.add(new Option(id, id, true)));
        yield all;
      }
      case FLAG -> List.of(new Option("true", field.label(), FieldText.isYes(value)));
      default -> List.of();
    };
  }

  /** What is in the file stays among the choices, also where it is none of them. */
  private static List<Option> chosen(List<FormField.Choice> known, String value) {
    List<Option> options = new ArrayList<>();
    known.forEach(
        choice ->
            options.add(new Option(choice.value(), choice.label(), choice.value().equals(value))));
    if (!value.isEmpty() && options.stream().noneMatch(Option::chosen)) {
      options.add(new Option(value, value, true));
    }
    return options;
  }

  private static List<Row> rows(FormField field, Manuscript manuscript, Language language) {
    List<Map<String, String>> blocks = manuscript.blocks(field.path());
    List<Row> rows = new ArrayList<>();
    int count = Math.min(MAX_ROWS, blocks.size() + SPARE_ROWS);
    for (int i = 0; i < count; i++) {
      Map<String, String> block = i < blocks.size() ? blocks.get(i) : Map.of();
      int number = i + 1;
      rows.add(
          new Row(
              field.label() + " – " + number + (i < blocks.size() ? "" : " (thêm mới)"),
              field.parts().stream()
                  .map(part -> part(field, part, block, number, language))
                  .toList()));
    }
    return rows;
  }

  /** A part of a row; what is a box elsewhere is a choice here, so that rows stay side by side. */
  private static FieldView part(
      FormField field, FormField part, Map<String, String> block, int number, Language language) {
    String value = block.getOrDefault(part.path(), "");
    boolean flag = part.input() == Input.FLAG;
    List<Option> options =
        flag
            ? List.of(
                new Option("true", "Có", FieldText.isYes(value)),
                new Option("false", "Không", value.equals("false")))
            : chosen(part.choices(), part.input() == Input.CHOICE ? value : "");
    return new FieldView(
        FieldIds.of(field.path() + "." + part.path()) + "-" + number,
        FieldIds.name(field.path() + "." + part.path()),
        part.label(),
        part.hint(),
        flag ? "choice" : input(part, value),
        false,
        0,
        value,
        "",
        options,
        List.of(),
        false,
        part.translated() ? language.code() : "",
        List.of());
  }

  /**
   * The document with what was typed.
   *
   * @param base what the form was made from
   * @param editor whether fields for editors are taken too
   */
  Manuscript read(Form form, Manuscript base, Kind kind, boolean editor) {
    Manuscript result = base;
    for (FormGroup group : forms.of(kind)) {
      for (FormField field : group.fields()) {
        if (!field.editorsOnly() || editor) {
          result = read(form, base, result, field);
        }
      }
    }
    return form.has(Findings.TEXT) ? markdown(form, base, result) : result;
  }

  /** The text as it stands in its field: empty lines around it are nobody's words. */
  static String text(Manuscript manuscript) {
    return manuscript.markdown().replaceFirst("^\\n+", "");
  }

  private static Manuscript markdown(Form form, Manuscript base, Manuscript result) {
    String typed = form.text(Findings.TEXT);
    String before = base.markdown();
    if (typed.strip().equals(before.strip())) {
      return result;
    }
    String emptyLines = before.substring(0, before.length() - text(base).length());
    return result.withMarkdown(emptyLines + typed.replaceFirst("^\\n+", "").stripTrailing() + "\n");
  }

  private static Manuscript read(Form form, Manuscript base, Manuscript result, FormField field) {
    String path = field.path();
    String name = FieldIds.name(path);
    return switch (field.input()) {
      case BLOCKS -> {
        List<Map<String, String>> blocks = blocks(form, field, base.blocks(path));
        yield blocks.equals(base.blocks(path)) ? result : result.withBlocks(path, blocks);
      }
      case TAGS ->
          form.has(name + OTHER)
              ? changed(base, result, path, tags(form, name, base.values(path)))
              : result;
      case IDS, LINES -> form.has(name) ? changed(base, result, path, lines(form, name)) : result;
      case FLAG -> {
        boolean yes = form.has(name);
        boolean same = !form.has(name + OTHER) || yes == FieldText.isYes(base.value(path));
        yield same ? result : result.withValue(path, yes ? "true" : "");
      }
      case DATE_OR_MOMENT, MOMENT ->
          form.has(name)
              ? changed(
                  base, result, path, DayAndTime.joined(form.line(name), form.line(name + TIME)))
              : result;
      default -> form.has(name) ? changed(base, result, path, typed(form, field, name)) : result;
    };
  }

  private static List<String> lines(Form form, String name) {
    return form.text(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Manuscript changed(
      Manuscript base, Manuscript result, String path, List<String> typed) {
    return typed.equals(base.values(path)) ? result : result.withValues(path, typed);
  }

  private static String typed(Form form, FormField field, String name) {
    return field.input() == Input.TEXT
        ? form.text(name).replaceAll("\\s+", " ").strip()
        : form.line(name);
  }

  private static Manuscript changed(Manuscript base, Manuscript result, String path, String typed) {
    String before = base.value(path);
    boolean same =
        typed.equals(before)
            || typed.equals(before.replaceAll("\\s+", " ").strip())
            || (DayAndTime.isReadable(before)
                && typed.equals(
                    DayAndTime.joined(DayAndTime.day(before), DayAndTime.time(before))));
    return same ? result : result.withValue(path, typed);
  }

  private static List<String> tags(Form form, String name, List<String> before) {
    List<String> ticked = new ArrayList<>(form.lines(name));
    for (String other : form.line(name + OTHER).split("[,;\\s]+")) {
      if (!other.isEmpty() && !ticked.contains(other)) {
        ticked.add(other);
      }
    }
    // In the order they had, new ones last.
    List<String> kept = new ArrayList<>(before);
    kept.retainAll(ticked);
    ticked.removeAll(kept);
    kept.addAll(ticked);
    return kept;
  }

  /** Rows side by side; a row with nothing in it is no block. */
  private static List<Map<String, String>> blocks(
      Form form, FormField field, List<Map<String, String>> before) {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (FormField part : field.parts()) {
      columns.put(part.path(), form.lines(FieldIds.name(field.path() + "." + part.path())));
    }
    int rows = columns.values().stream().mapToInt(List::size).max().orElse(0);
    if (rows == 0) {
      return before;
    }
    return IntStream.range(0, Math.min(rows, MAX_ROWS))
        .mapToObj(row -> block(row < before.size() ? before.get(row) : Map.of(), columns, row))
        .filter(block -> field.parts().stream().anyMatch(part -> block.containsKey(part.path())))
        .toList();
  }

  /** What the form does not know of a block stays in it. */
  private static Map<String, String> block(
      Map<String, String> before, Map<String, List<String>> columns, int row) {
    Map<String, String> block = new LinkedHashMap<>(before);
    columns.forEach(
        (key, values) -> {
          String value = row < values.size() ? values.get(row) : "";
          if (value.isEmpty()) {
            block.remove(key);
          } else {
            block.put(key, value);
          }
        });
    return block;
  }
}

package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;

/**
 * What differs between two versions of a document: each field that does, by its label in the form,
 * and beneath them the text.
 *
 * @param fields those that differ, the text last
 * @param sameText whether the text below the fields is the same in both
 */
record ComparedDocument(List<ComparedField> fields, boolean sameText) {
  static final ComparedDocument NONE = new ComparedDocument(List.of(), true);

  ComparedDocument {
    fields = List.copyOf(fields);
  }

  /** A field and its words in both versions. */
  record ComparedField(String label, List<ComparedPiece> pieces) {
    ComparedField {
      pieces = List.copyOf(pieces);
    }
  }

  public boolean isSame() {
    return fields.isEmpty();
  }

  /** Files whose fields cannot be told are compared as they are written. */
  static ComparedDocument of(FormFields forms, Kind kind, String before, String after) {
    Manuscript old = Manuscript.parse(before);
    Manuscript now = Manuscript.parse(after);
    if (!old.isReadable() || !now.isReadable()) {
      return asWritten(before, after);
    }
    List<ComparedField> differing = new ArrayList<>();
    for (FormField field : forms.all(kind)) {
      add(differing, field.label(), FieldText.of(field, old), FieldText.of(field, now));
    }
    for (String key : withoutForm(forms, kind, old, now)) {
      add(differing, key, written(old, key), written(now, key));
    }
    boolean sameText = old.markdown().strip().equals(now.markdown().strip());
    if (!sameText) {
      add(differing, "Nội dung bài", EditForm.text(old), EditForm.text(now));
    }
    return differing.isEmpty() && !before.equals(after)
        ? asWritten(before, after)
        : new ComparedDocument(differing, sameText);
  }

  private static ComparedDocument asWritten(String before, String after) {
    List<ComparedField> whole = new ArrayList<>();
    add(whole, "Cả tệp", before, after);
    return new ComparedDocument(whole, false);
  }

  private static void add(List<ComparedField> list, String label, String before, String after) {
    if (!before.equals(after)) {
      list.add(new ComparedField(label, ComparedPiece.of(before, after)));
    }
  }

  /** Fields at the top that somebody wrote by hand and no form knows. */
  private static Set<String> withoutForm(
      FormFields forms, Kind kind, Manuscript old, Manuscript now) {
    Set<String> keys = new LinkedHashSet<>(old.fields());
    keys.addAll(now.fields());
    forms.all(kind).forEach(field -> keys.remove(field.path().replaceFirst("\\..*", "")));
    return keys;
  }

  private static String written(Manuscript manuscript, String key) {
    List<String> values = manuscript.values(key);
    return values.isEmpty()
        ? manuscript.blocks(key).stream().map(Object::toString).collect(Collectors.joining("\n"))
        : String.join("\n", values);
  }
}

package vn.travinh.asean.editor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.history.Merge;

/**
 * Two changes of one document brought together field by field, and the text line by line.
 *
 * @param manuscript both changes where they do not touch; where they do, mine
 * @param differing paths of the fields that anybody changed, {@link Findings#TEXT} for the text
 * @param conflicts where both changed the same
 */
record MergedDocument(Manuscript manuscript, Set<String> differing, List<Conflict> conflicts) {
  MergedDocument {
    differing = Set.copyOf(differing);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * The same place in both.
   *
   * @param label of the field
   * @param mine what was taken
   * @param theirs what was not; empty where they took it away
   */
  record Conflict(String label, String mine, String theirs) {}

  /**
   * Nothing where the fields cannot be told, or where mine was changed in a way that no field has;
   * then only the files as they are written can be brought together.
   *
   * @param base the text that both began with
   */
  static Optional<MergedDocument> of(
      FormFields forms, Kind kind, String base, String mine, String theirs) {
    Sides sides =
        new Sides(Manuscript.parse(base), Manuscript.parse(mine), Manuscript.parse(theirs));
    List<FormField> fields = forms.all(kind);
    return sides.areReadable() && sides.mineIsMadeOf(fields)
        ? Optional.of(sides.merged(fields))
        : Optional.empty();
  }

  private record Sides(Manuscript base, Manuscript mine, Manuscript theirs) {
    boolean areReadable() {
      return base.isReadable() && mine.isReadable() && theirs.isReadable();
    }

    boolean mineIsMadeOf(List<FormField> fields) {
      Manuscript made = base;
      for (FormField field : fields) {
        made = with(made, field, mine);
      }
      return made.withMarkdown(mine.markdown()).text().equals(mine.text());
    }

    MergedDocument merged(List<FormField> fields) {
      Manuscript merged = theirs;
      Set<String> differing = new LinkedHashSet<>();
      List<Conflict> conflicts = new ArrayList<>();
      for (FormField field : fields) {
        boolean iChanged = !value(field, mine).equals(value(field, base));
        boolean theyChanged = !value(field, theirs).equals(value(field, base));
        if (iChanged || theyChanged) {
          differing.add(field.path());
        }
        if (iChanged && !theyChanged) {
          merged = with(merged, field, mine);
        } else if (iChanged && !value(field, mine).equals(value(field, theirs))) {
          merged = both(merged, field, conflicts);
        }
      }
      Merge text = Merge.of(base.markdown(), mine.markdown(), theirs.markdown());
      text.conflicts()
          .forEach(each -> conflicts.add(new Conflict("Nội dung", each.mine(), each.theirs())));
      if (!mine.markdown().equals(base.markdown()) || !theirs.markdown().equals(base.markdown())) {
        differing.add(Findings.TEXT);
      }
      return new MergedDocument(merged.withMarkdown(text.text()), differing, conflicts);
    }

    /** What both added to a list stays; of a single value only one can. */
    private Manuscript both(Manuscript merged, FormField field, List<Conflict> conflicts) {
      String path = field.path();
      switch (field.input()) {
        case TAGS, IDS, LINES -> {
          return merged.withValues(
              path, joined(base.values(path), mine.values(path), theirs.values(path)));
        }
        case BLOCKS -> {
          List<Map<String, String>> before = base.blocks(path);
          if (mine.blocks(path).containsAll(before) || theirs.blocks(path).containsAll(before)) {
            return merged.withBlocks(path, joined(before, mine.blocks(path), theirs.blocks(path)));
          }
        }
        default -> {}
      }
      if (!path.equals(WorkflowFields.STATUS)) { // saving sets it anew
        conflicts.add(
            new Conflict(field.label(), FieldText.of(field, mine), FieldText.of(field, theirs)));
      }
      return with(merged, field, mine);
    }

    private static <T> List<T> joined(List<T> base, List<T> mine, List<T> theirs) {
      List<T> joined = new ArrayList<>(theirs);
      base.stream().filter(each -> !mine.contains(each)).forEach(joined::remove);
      mine.stream()
          .filter(each -> !base.contains(each) && !joined.contains(each))
          .forEach(joined::add);
      return joined;
    }

    private static Object value(FormField field, Manuscript manuscript) {
      return switch (field.input()) {
        case BLOCKS -> manuscript.blocks(field.path());
        case TAGS, IDS, LINES -> manuscript.values(field.path());
        default -> manuscript.value(field.path());
      };
    }

    private static Manuscript with(Manuscript manuscript, FormField field, Manuscript source) {
      String path = field.path();
      return switch (field.input()) {
        case BLOCKS -> manuscript.withBlocks(path, source.blocks(path));
        case TAGS, IDS, LINES -> manuscript.withValues(path, source.values(path));
        default -> manuscript.withValue(path, source.value(path));
      };
    }
  }
}

package vn.travinh.asean.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.travinh.asean.publish.DraftPreviews;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;

/** What all pages for writing work with, and all of these pages. */
final class Writing implements StaffRoutes, AutoCloseable {
  private final Office office;
  private final FormFields forms = new FormFields(Messages.packaged());
  private final DraftPreviews previews;
  private final DraftChecks checks;
  private final Edits edits;
  private final TypedTexts typed;
  private final ConflictPages conflicts;
  private final DraftPictures pictures;
  private final List<StaffRoutes> pages;

  Writing(Office office) {
    this.office = office;
    this.previews =
        new DraftPreviews(
            office.publisher(),
            office.pages(),
            office.settings().content(),
            office.data().draftMedia());
    this.checks = new DraftChecks(forms);
    this.edits = new Edits(office, previews, checks);
    this.typed = new TypedTexts(office.data().typed());
    this.pictures = new DraftPictures(office, previews, typed);
    this.conflicts = new ConflictPages(this);
    EditPages edit = new EditPages(this);
    this.pages =
        List.of(
            edit,
            new NewPages(this),
            new PreviewPages(this, edit),
            new ReviewPages(this),
            new PublishPages(this),
            new PublicChangePages(this),
            new BinPages(this),
            new HistoryPages(this),
            new FilePages(this),
            new TranslatePages(this));
  }

  Office office() {
    return office;
  }

  FormFields forms() {
    return forms;
  }

  DraftPreviews previews() {
    return previews;
  }

  DraftChecks checks() {
    return checks;
  }

  Edits edits() {
    return edits;
  }

  /** The tags of the site by their ids, in Vietnamese. */
  Map<String, String> tagNames() {
    Map<String, String> names = new LinkedHashMap<>();
    office
        .publisher()
        .content()
        .ifPresent(
            content ->
                new TreeMap<>(content.tagNames())
                    .forEach((id, name) -> names.put(id, name.in(Language.VIETNAMESE))));
    return names;
  }

  ConflictPages conflicts() {
    return conflicts;
  }

  TypedTexts typed() {
    return typed;
  }

  @Override
  public List<StaffRoute> routes() {
    return pages.stream().flatMap(page -> page.routes().stream()).toList();
  }

  /** Begins with what is done beside requests. */
  void start() {
    pictures.start();
  }

  /** Lets the picture under way finish. */
  @Override
  public void close() {
    pictures.close();
    previews.close();
  }
}

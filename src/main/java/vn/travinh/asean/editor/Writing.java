package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.publish.DraftPreviews;
import vn.travinh.asean.view.Messages;

/** What all pages for writing work with, and all of these pages. */
final class Writing implements StaffRoutes, AutoCloseable {
  private final Office office;
  private final FormFields forms = new FormFields(Messages.packaged());
  private final DraftPreviews previews;
  private final DraftChecks checks;
  private final Edits edits;
  private final TypedTexts typed;
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

  TypedTexts typed() {
    return typed;
  }

  @Override
  public List<StaffRoute> routes() {
    return pages.stream().flatMap(page -> page.routes().stream()).toList();
  }

  /** Lets the picture under way finish. */
  @Override
  public void close() {
    previews.close();
  }
}

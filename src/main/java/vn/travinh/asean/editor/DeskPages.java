package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.editor.StaleTranslations.Translation;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.view.Messages;

/** The desk: what waits for whom. */
final class DeskPages implements StaffRoutes {
  private static final String CHECK_LINKS = "/staff/check-links";

  private final Office office;
  private final OutsideLinks links;
  private final Later<ProblemWords> words =
      new Later<>(() -> new ProblemWords(new FormFields(Messages.packaged())));

  /** What a publication's translations were found to be: nothing that each look should cost. */
  private volatile @Nullable Translations translations;

  private record Translations(Instant madeAt, List<Translation> wanted) {}

  DeskPages(Office office, OutsideLinks links) {
    this.office = office;
    this.links = links;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(StaffAddresses.DESK, Role.AUTHOR, this::desk),
        StaffRoute.action(CHECK_LINKS, Role.EDITOR, BodyLimit.FORM, this::checkLinks));
  }

  private void desk(Context ctx, Actor actor) throws IOException {
    DraftTrays drafts = DraftTrays.read(office.workspace(), actor);
    SiteTrays site = new SiteTrays(office, words.get(), translations());
    List<DeskPage.Tray> all =
        List.of(
            drafts.review(),
            drafts.mine(),
            site.scheduled(),
            site.problems(),
            site.overdue(),
            site.stale(),
            site.untranslated(),
            site.inVain(),
            site.broken(links));
    List<DeskPage.Tray> filled = new ArrayList<>();
    List<String> calm = new ArrayList<>();
    for (DeskPage.Tray tray : all) {
      if (tray.total() > 0) {
        filled.add(tray);
      } else {
        calm.add(tray.title());
      }
    }
    office
        .renderer()
        .send(
            ctx,
            "Bàn làm việc",
            "desk",
            new DeskPage(actor.displayName(), filled, calm, actor.isEditor()));
  }

  private List<Translation> translations() throws IOException {
    Publication now = office.publication();
    Translations known = translations;
    if (known == null || !known.madeAt().equals(now.site().madeAt())) {
      known =
          new Translations(
              now.site().madeAt(),
              new StaleTranslations(office.workspace()).of(now.site().content()));
      translations = known;
    }
    return known.wanted();
  }

  private void checkLinks(Context ctx, Actor actor) {
    links.checkSoon();
    Redirect.to(ctx, StaffAddresses.DESK, Notice.LINKS_CHECK_ASKED);
  }
}

package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The front page.
 *
 * @param body the text of {@code pages/home}, may be empty
 * @param happenings what is on now and next
 * @param plan counts of the plan, null where the site has no plan
 */
record HomeView(
    String title,
    String summary,
    SceneView scene,
    List<BlockView> body,
    List<HappeningView> happenings,
    List<LinkView> moreHappenings,
    CardsView places,
    CardsView culture,
    CardsView explainers,
    CardsView news,
    CardsView opportunities,
    CountriesView countries,
    List<LinkView> moreCountries,
    @Nullable PlanTreeView plan,
    List<LinkView> morePlan) {
  HomeView {
    body = List.copyOf(body);
    happenings = List.copyOf(happenings);
    moreHappenings = List.copyOf(moreHappenings);
    moreCountries = List.copyOf(moreCountries);
    morePlan = List.copyOf(morePlan);
  }

  /**
   * A festival or event that is on or will be.
   *
   * @param day and month, for the leaf of a calendar
   * @param state {@code on} or {@code coming}
   * @param note confirmed or expected, in words
   */
  record HappeningView(
      LinkView link,
      TimeView time,
      String day,
      String month,
      String state,
      String note,
      String where) {
    public boolean hasNote() {
      return !note.isEmpty();
    }

    public boolean hasWhere() {
      return !where.isEmpty();
    }

    public boolean isOn() {
      return state.equals("on");
    }
  }

  public boolean hasSummary() {
    return !summary.isEmpty();
  }

  public boolean hasBody() {
    return !body.isEmpty();
  }

  public boolean hasHappenings() {
    return !happenings.isEmpty();
  }

  /** Whether something is on and there is a text to stand beside it. */
  public boolean hasBoth() {
    return hasHappenings() && hasBody();
  }

  public boolean hasPlan() {
    return plan != null;
  }
}

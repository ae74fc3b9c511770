package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the plan, or a page about it.
 *
 * @param number such as {@code III.8-e}, empty for a page
 * @param nameNow what a body is called today, or empty
 * @param tree the whole plan, null but on the overview
 * @param group the group of a task, at most one
 * @param tasks of a group or a body
 * @param bodies in charge of a task
 * @param evidence pages that show what was done
 * @param wantsEvidence whether to say so where there is none
 */
record PlanView(
    ArticleView article,
    String number,
    String nameNow,
    @Nullable PlanTreeView tree,
    List<LinkView> group,
    String tasksTitle,
    List<PlanTreeView.TaskView> tasks,
    List<LinkView> bodies,
    CardsView evidence,
    boolean wantsEvidence) {
  PlanView {
    group = List.copyOf(group);
    tasks = List.copyOf(tasks);
    bodies = List.copyOf(bodies);
  }

  public boolean hasNameNow() {
    return !nameNow.isEmpty();
  }

  public boolean hasTree() {
    return tree != null;
  }

  public boolean hasGroup() {
    return !group.isEmpty();
  }

  public boolean hasTasks() {
    return !tasks.isEmpty();
  }

  public boolean hasBodies() {
    return !bodies.isEmpty();
  }

  public boolean hasEvidence() {
    return !evidence.isEmpty();
  }
}

package vn.travinh.asean.view;

import java.util.List;

/**
 * The whole plan: groups with their tasks, and the bodies in charge.
 *
 * @param counts how many of each, in words
 */
record PlanTreeView(List<GroupView> groups, List<LinkView> bodies, List<CountView> counts) {
  PlanTreeView {
    groups = List.copyOf(groups);
    bodies = List.copyOf(bodies);
    counts = List.copyOf(counts);
  }

  record GroupView(String number, LinkView link, List<TaskView> tasks) {
    GroupView {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * @param evidence how many pages show what was done, in words, or empty
   */
  record TaskView(String number, LinkView link, String evidence) {
    public boolean hasEvidence() {
      return !evidence.isEmpty();
    }
  }

  record CountView(String number, String text) {}

  public boolean hasGroups() {
    return !groups.isEmpty();
  }

  public boolean hasBodies() {
    return !bodies.isEmpty();
  }
}

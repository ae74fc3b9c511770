package vn.travinh.asean.view;

import java.util.List;

/**
 * The entries of a section sorted into groups, as lists of links: a way in besides leafing through
 * pages of cards.
 *
 * @param style {@code kinds}, each unfolding when asked, or {@code months}, all open
 */
record GroupsView(String title, String style, List<Group> groups) {
  static final GroupsView NONE = new GroupsView("", "kinds", List.of());

  GroupsView {
    groups = List.copyOf(groups);
  }

  /**
   * @param count how many it holds, in digits of the page's language
   */
  record Group(String title, String count, List<LinkView> links) {
    Group {
      links = List.copyOf(links);
    }
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  public boolean isByMonth() {
    return style.equals("months");
  }
}

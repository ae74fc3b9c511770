package vn.travinh.asean.view;

import java.util.List;

record TagIndexView(String title, String count, List<LinkView> tags) {
  TagIndexView {
    tags = List.copyOf(tags);
  }

  public boolean hasTags() {
    return !tags.isEmpty();
  }
}

package vn.travinh.asean.view;

import java.util.List;

/** One line of the facts at a glance, with at least one value. */
record FactView(String label, List<LinkView> values) {
  FactView {
    values = List.copyOf(values);
  }
}

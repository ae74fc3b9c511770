package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.List;

/** Collects facts at a glance and leaves out what nobody filled in. */
final class Facts {
  private final Words words;
  private final List<FactView> facts = new ArrayList<>();

  Facts(Words words) {
    this.words = words;
  }

  /** Adds a fact unless its value is blank. */
  Facts add(String labelKey, String value) {
    if (!value.isBlank()) {
      facts.add(FactView.of(words.text(labelKey), value));
    }
    return this;
  }

  Facts link(String labelKey, String value, String href) {
    facts.add(FactView.link(words.text(labelKey), value, href));
    return this;
  }

  List<FactView> list() {
    return List.copyOf(facts);
  }
}

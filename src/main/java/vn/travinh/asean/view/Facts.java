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
      facts.add(new FactView(words.text(labelKey), List.of(LinkView.of("", value))));
    }
    return this;
  }

  /** Adds names, which may be in several languages, unless there are none. */
  Facts names(String labelKey, List<String> names) {
    if (!names.isEmpty()) {
      facts.add(
          new FactView(
              words.text(labelKey),
              names.stream()
                  .map(name -> LinkView.of("", name, NameLanguage.of(name, words.language())))
                  .toList()));
    }
    return this;
  }

  List<FactView> list() {
    return List.copyOf(facts);
  }
}

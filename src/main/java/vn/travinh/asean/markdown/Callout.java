package vn.travinh.asean.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.text.Language;

/**
 * A boxed remark, written as a block quote that begins with {@code [!LEGEND]} and perhaps a title.
 */
enum Callout {
  NOTE("Ghi chú", "Note", "កំណត់ចំណាំ"),
  TIP("Mách nhỏ", "Tip", "គន្លឹះ"),
  LEGEND("Truyền thuyết", "Legend", "រឿងព្រេង"),
  IMPORTANT("Quan trọng", "Important", "សំខាន់"),
  WARNING("Lưu ý", "Please note", "សូមប្រយ័ត្ន");

  private final Map<String, String> titles;

  Callout(String vietnamese, String english, String khmer) {
    this.titles = Map.of("vi", vietnamese, "en", english, "km", khmer);
  }

  /** The title for a remark whose author gave none. */
  String title(Language language) {
    return titles.getOrDefault(language.code(), titles.getOrDefault("en", name()));
  }

  /** The words that authors write, in the order in which they are offered. */
  static List<String> words() {
    return Arrays.stream(values()).map(Callout::name).toList();
  }

  static Optional<Callout> of(String word) {
    return Arrays.stream(values()).filter(each -> each.name().equalsIgnoreCase(word)).findFirst();
  }
}

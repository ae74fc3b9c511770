package vn.travinh.asean.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.travinh.asean.text.Language;

/**
 * Words that carry the grammar of a question and not its subject. They count less, but they count:
 * leaving them out altogether loses the texts that repeat the question's wording.
 */
final class FunctionWords {
  private static final FunctionWords NONE = new FunctionWords(List.of(), List.of());

  private static final FunctionWords VIETNAMESE =
      new FunctionWords(
          words("gì nào ai đâu sao bao nhiêu mấy khi thế vì tại hỏi hả"),
          words(
              "là của và có các những được trong cho với ở từ đến về này đó thì mà để do bởi"
                  + " cũng đã đang sẽ như một theo trên dưới ra vào lại nên bị hãy không việc"
                  + " cái vậy nhất rằng ấy kia"));

  private static final FunctionWords ENGLISH =
      new FunctionWords(
          words("what which who whom whose where when why how many much"),
          words(
              "a an the of and or in on at to for from by with as is are was were be been being"
                  + " do does did has have had it its this that these those there their his her"
                  + " he she they we you i not no can will would should could may might into than"
                  + " then so if but about"));

  private final Set<String> asking;
  private final Set<String> joining;

  private FunctionWords(List<String> asking, List<String> joining) {
    this.asking = readings(asking);
    this.joining = readings(joining);
  }

  private static List<String> words(String text) {
    return List.of(text.split(" ", -1));
  }

  private static Set<String> readings(List<String> words) {
    Set<String> readings = new HashSet<>();
    words.forEach(word -> readings.add(LatinLetters.exact(word)));
    return readings;
  }

  static FunctionWords of(Language language) {
    return switch (language.code()) {
      case "vi" -> VIETNAMESE;
      case "en" -> ENGLISH;
      default -> NONE;
    };
  }

  /** How much a word counts, 1 for one that carries meaning. */
  double weight(String exact) {
    if (asking.contains(exact)) {
      return 0.2;
    }
    return joining.contains(exact) ? 0.5 : 1;
  }
}

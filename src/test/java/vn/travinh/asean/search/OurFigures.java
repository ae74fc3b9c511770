package vn.travinh.asean.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.travinh.asean.text.Language;

/**
 * How well questions were answered, as means.
 *
 * @param ndcg normalised discounted cumulative gain over the first ten, 0 to 1
 * @param reciprocalRank one divided by the place of the first page one wants, 0 to 1
 * @param led share of the questions whose first hit is a page one wants, 0 to 1
 * @param empty questions without any result
 */
record OurFigures(int questions, double ndcg, double reciprocalRank, double led, int empty) {
  private static final String ROW = "| %-10s | %-8s | %9d | %7.3f | %5.3f | %13.3f | %7d |%n";

  static OurFigures of(List<OurContent.Answer> answers) {
    return new OurFigures(
        answers.size(),
        answers.stream().mapToDouble(OurContent.Answer::ndcg).average().orElse(0),
        answers.stream().mapToDouble(OurContent.Answer::reciprocalRank).average().orElse(0),
        answers.stream().mapToDouble(answer -> answer.isLedRightly() ? 1 : 0).average().orElse(0),
        (int) answers.stream().filter(answer -> answer.found().isEmpty()).count());
  }

  /** By language, and by way of typing in it, as a Markdown table. */
  static String table(List<OurContent.Answer> answers) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| language   | typed    | questions | nDCG@10 |   MRR | first is best | nothing |\n");
    table.append(
        "| ---        | ---      |       --: |     --: |   --: |           --: |     --: |\n");
    for (Language language : OurContent.LANGUAGES) {
      List<OurContent.Answer> ofLanguage =
          answers.stream()
              .filter(answer -> answer.question().query().language().equals(language))
              .toList();
      table.append(of(ofLanguage).row(language.code(), "all"));
      Map<String, List<OurContent.Answer>> byWay =
          ofLanguage.stream()
              .collect(
                  Collectors.groupingBy(
                      answer -> answer.question().way(), TreeMap::new, Collectors.toList()));
      byWay.forEach((way, each) -> table.append(of(each).row(language.code(), way)));
    }
    return table.toString();
  }

  private String row(String language, String way) {
    return String.format(
        Locale.ROOT, ROW, language, way, questions, ndcg, reciprocalRank, led, empty);
  }

  /**
   * Results of the questions that could be answered better, the worst first, with their grades;
   * then the questions that are marked as wanted and lead rightly by now.
   */
  static String misses(List<OurContent.Answer> answers) {
    List<String> told = new ArrayList<>();
    answers.stream()
        .filter(answer -> answer.ndcg() < 1)
        .sorted(Comparator.comparingDouble(OurContent.Answer::ndcg))
        .forEach(answer -> told.add(answer.asTold()));
    answers.stream()
        .filter(answer -> answer.question().lead() == OurQuestion.Lead.WANTED)
        .filter(OurContent.Answer::isLedRightly)
        .forEach(answer -> told.add("leads now, mark it so: " + answer.question().query().text()));
    return String.join("\n", told);
  }
}

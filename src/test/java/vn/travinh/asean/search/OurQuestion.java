package vn.travinh.asean.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.travinh.asean.text.Language;

/**
 * A question to the search of our own content, from {@code relevance/<language>.tsv} among the test
 * resources; the format is told at the head of each file.
 *
 * @param way how it is typed
 */
record OurQuestion(JudgedQuery query, String way, Lead lead) {
  /** Whether the first hit must be a page one wants. */
  enum Lead {
    /** A test says so. */
    LEAD,
    /** It should be, and is not yet. */
    WANTED,
    /** Several orders are fine. */
    ANY
  }

  private static final int COLUMN_OF_BEST = 3;
  private static final int BEST_GRADE = 3;

  boolean isLedRightly(List<String> found) {
    return !found.isEmpty() && query.grade(found.get(0)) == BEST_GRADE;
  }

  static List<OurQuestion> in(Language language) throws IOException {
    String name = "/relevance/" + language + ".tsv";
    List<OurQuestion> questions = new ArrayList<>();
    try (InputStream file =
            Objects.requireNonNull(OurQuestion.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.equals("#") && !line.startsWith("# ")) {
          questions.add(question(line, language, name + ":" + number));
        }
      }
    }
    return questions;
  }

  private static OurQuestion question(String line, Language language, String place) {
    String[] columns = line.split("\t", -1);
    if (columns.length <= COLUMN_OF_BEST || columns.length > COLUMN_OF_BEST + BEST_GRADE) {
      throw new IllegalArgumentException(
          place + ": 4 to 6 columns parted by tabs are wanted, there are " + columns.length);
    }
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (int column = COLUMN_OF_BEST; column < columns.length; column++) {
      int grade = BEST_GRADE - (column - COLUMN_OF_BEST);
      for (String id : columns[column].split(" ")) {
        if (!id.isEmpty() && grades.put(id, grade) != null) {
          throw new IllegalArgumentException(place + ": " + id + " is graded twice");
        }
      }
    }
    if (!grades.containsValue(BEST_GRADE)) {
      throw new IllegalArgumentException(place + ": no page has grade 3");
    }
    return new OurQuestion(
        new JudgedQuery(columns[0], columns[0], language, grades),
        columns[1],
        lead(columns[2], place));
  }

  private static Lead lead(String text, String place) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "lead" -> Lead.LEAD;
      case "wanted" -> Lead.WANTED;
      case "-" -> Lead.ANY;
      default ->
          throw new IllegalArgumentException(
              place + ": the third column is lead, wanted or -, not “" + text + "”");
    };
  }
}

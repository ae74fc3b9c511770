package vn.travinh.asean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/** {@code check}: everything that is wrong with the content, in one run. Reads only. */
final class CheckCommand {
  /** How problems are printed. */
  enum Format {
    TEXT,
    JSON;

    static Format parse(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "text" -> TEXT;
        case "json" -> JSON;
        default -> throw new TypeConversionException("expected text or json, not " + word);
      };
    }
  }

  private CheckCommand() {}

  static int run(
      Settings settings, Format format, boolean summary, PrintWriter out, PrintWriter err) {
    if (!Files.isDirectory(settings.content())) {
      FolderChecks.allThere(settings, err);
      return Main.MISUSED;
    }
    List<Problem> problems = new ArrayList<>();
    Noted<Content> content = new ContentStore(settings.content(), new MarkdownReader()).read();
    problems.addAll(content.problems());
    try {
      checkSite(content.value(), problems);
    } catch (IOException full) {
      err.println("there is no room for temporary files: " + full.getMessage());
      return Main.FAILED;
    }
    Report report = new Report(problems);
    if (format == Format.JSON) {
      out.println(json(report, summary ? counts(content.value()) : Map.of()));
    } else {
      report.problems().forEach(problem -> out.println(problem));
      if (summary) {
        printCounts(content.value(), out);
      }
      out.println(
          "%d errors, %d warnings, %d notices in %d documents"
              .formatted(
                  report.count("error"),
                  report.count("warning"),
                  report.count("notice"),
                  content.value().documents().size()));
    }
    return report.hasErrors() ? Main.FAILED : Main.OK;
  }

  /** Pictures are looked at in a folder of their own, so that a check leaves nothing behind. */
  private static void checkSite(Content content, List<Problem> problems) throws IOException {
    Path copies = Files.createTempDirectory("portal-check");
    try (MediaStore store = new MediaStore(copies)) {
      var media = store.publish(content.attachments());
      problems.addAll(media.problems());
      problems.addAll(
          SiteBuilder.build(content, media.value(), Clock.systemUTC().instant()).problems());
    } finally {
      try (Stream<Path> all = Files.walk(copies)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static Map<String, Map<String, Integer>> counts(Content content) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    for (Kind kind : Kind.values()) {
      Map<String, Integer> byLanguage = new TreeMap<>();
      content.documents().stream()
          .filter(document -> document.kind() == kind)
          .map(Document::language)
          .forEach(language -> byLanguage.merge(language.code(), 1, Integer::sum));
      if (!byLanguage.isEmpty()) {
        counts.put(kind.section(), byLanguage);
      }
    }
    return counts;
  }

  private static void printCounts(Content content, PrintWriter out) {
    List<String> codes = content.settings().languages().stream().map(Language::code).toList();
    Map<String, Map<String, Integer>> counts = counts(content);
    out.println(row("section", codes));
    counts.forEach(
        (section, byLanguage) ->
            out.println(
                row(
                    section,
                    codes.stream()
                        .map(code -> Integer.toString(byLanguage.getOrDefault(code, 0)))
                        .toList())));
    out.println(
        row(
            "all",
            codes.stream()
                .map(
                    code ->
                        Integer.toString(
                            counts.values().stream()
                                .mapToInt(each -> each.getOrDefault(code, 0))
                                .sum()))
                .toList()));
  }

  private static String row(String first, List<String> rest) {
    StringBuilder row = new StringBuilder("%-14s".formatted(first));
    rest.forEach(each -> row.append("%6s".formatted(each)));
    return row.toString();
  }

  private static String json(Report report, Map<String, Map<String, Integer>> counts) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errors", report.count("error"));
    json.put("warnings", report.count("warning"));
    json.put("notices", report.count("notice"));
    json.put("problems", report.problems().stream().map(CheckCommand::json).toList());
    if (!counts.isEmpty()) {
      json.put("summary", counts);
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("only maps, lists and texts are written", impossible);
    }
  }

  private static Map<String, Object> json(Problem problem) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("severity", problem.severity().label());
    json.put("code", problem.code());
    json.put("file", problem.place().file());
    json.put("line", problem.place().line());
    json.put("column", problem.place().column());
    json.put("message", problem.message());
    json.put("fix", problem.fix());
    return json;
  }
}

package vn.travinh.asean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.TypeConversionException;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.publish.FileTrouble;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.publish.PublishingException;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.weight.PageWeight;
import vn.travinh.asean.weight.WeightChecks;
import vn.travinh.asean.weight.WeightChecks.Weighed;

/** {@code check}: everything that is wrong with the content, in one run. Reads only. */
final class CheckCommand {
  /** Enough to see what they have in common. */
  private static final int HEAVIEST = 10;

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

  /**
   * What was found.
   *
   * @param weights of all pages, the nearest to its budget first; empty where nothing could be
   *     published
   */
  private record Checked(Content content, Report report, List<Weighed> weights) {
    Checked {
      weights = List.copyOf(weights);
    }
  }

  static int run(
      Settings settings, Format format, boolean summary, PrintWriter out, PrintWriter err) {
    if (!Files.isDirectory(settings.content())) {
      FolderChecks.allThere(settings, err);
      return Main.MISUSED;
    }
    FolderChecks.warnOfNames(err);
    Checked checked;
    try {
      checked = check(settings, err);
    } catch (IOException full) {
      err.println("there is no room for temporary files: " + FileTrouble.told(full));
      return Main.FAILED;
    } catch (PublishingException broken) {
      err.println("the site cannot be made: " + broken.getMessage());
      return Main.FAILED;
    }
    Report report = checked.report();
    if (format == Format.JSON) {
      out.println(json(checked, summary));
    } else {
      report.problems().forEach(problem -> out.println(problem));
      if (summary) {
        printCounts(checked.content(), out);
        printHeaviest(checked.weights(), out);
      }
      out.println(
          "%d errors, %d warnings, %d notices in %d documents"
              .formatted(
                  report.count("error"),
                  report.count("warning"),
                  report.count("notice"),
                  checked.content().documents().size()));
    }
    return report.hasErrors() ? Main.FAILED : Main.OK;
  }

  /**
   * Publishes into a folder of its own, so that a check leaves nothing behind, and looks at what
   * visitors would get.
   */
  private static Checked check(Settings settings, PrintWriter err)
      throws IOException, PublishingException {
    Path copies = Files.createTempDirectory("portal-check");
    ExecutorService workers =
        Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    try (MediaStore pictures = new MediaStore(copies)) {
      PublicationBuilder builder = App.builder(settings, pictures, App.renderer(settings), workers);
      Instant now = Clock.systemUTC().instant();
      if (!Files.isDirectory(settings.staticFiles())) {
        err.println(
            "what pages weigh was not checked: there is no folder " + settings.staticFiles());
        Noted<Site> site = builder.check(now);
        return new Checked(site.value().content(), new Report(site.problems()), List.of());
      }
      Publication publication = builder.make(now, baseUrl(settings)).publication();
      List<Weighed> weights = WeightChecks.weigh(publication);
      return new Checked(
          publication.site().content(),
          publication.report().plus(WeightChecks.problems(weights, publication.site())),
          weights);
    } finally {
      workers.shutdownNow();
      delete(copies);
    }
  }

  /** What the pages will be served from; its length is part of their weight. */
  private static String baseUrl(Settings settings) {
    return settings.baseUrl() == null
        ? "http://" + settings.host() + ":" + settings.port()
        : settings.baseUrl().toString();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
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

  private static void printHeaviest(List<Weighed> weights, PrintWriter out) {
    if (!weights.isEmpty()) {
      out.println("heaviest pages, of their budget   fetched  files");
    }
    for (Weighed page : heaviest(weights)) {
      out.println(
          "%4d %% of %-21s %9s %6d  %s"
              .formatted(
                  page.percent(),
                  page.budget().label(),
                  PageWeight.kilobytes(page.weight().bytes()),
                  page.weight().requests(),
                  page.weight().path()));
    }
  }

  private static List<Weighed> heaviest(List<Weighed> weights) {
    return weights.subList(0, Math.min(HEAVIEST, weights.size()));
  }

  private static String json(Checked checked, boolean summary) {
    Report report = checked.report();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("errors", report.count("error"));
    json.put("warnings", report.count("warning"));
    json.put("notices", report.count("notice"));
    json.put("problems", report.problems().stream().map(CheckCommand::json).toList());
    if (summary) {
      json.put("summary", counts(checked.content()));
      json.put("heaviest", heaviest(checked.weights()).stream().map(CheckCommand::json).toList());
    }
    try {
      return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("only maps, lists and texts are written", impossible);
    }
  }

  private static Map<String, Object> json(Weighed page) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("path", page.weight().path());
    json.put("bytes", page.weight().bytes());
    json.put("budget", page.budget().bytes());
    json.put("requests", page.weight().requests());
    return json;
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

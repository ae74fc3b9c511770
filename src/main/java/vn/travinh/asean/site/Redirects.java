package vn.travinh.asean.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Language;

/** Old addresses and where they lead, each in one step however long the history. */
record Redirects(Map<String, String> targets) {
  /** What a request can ask for: no parts that lead upwards, nothing behind the path. */
  private static final Pattern ADDRESS =
      Pattern.compile("/(?:(?!\\.{1,2}/)[^/\\\\;?#%\\p{Cntrl}\uFFFD]+/)+");

  static Redirects of(
      Content content, DocumentPaths paths, Map<String, Page> pages, List<Problem> problems) {
    Collector collector = new Collector(paths, pages, problems);
    paths.redirects().forEach(collector.steps::put);
    paths.moved().forEach(collector::addMoved);
    paths
        .shown()
        .forEach(
            (id, byLanguage) ->
                byLanguage.forEach(
                    (language, shown) -> {
                      if (!shown.fallback()) {
                        collector.addAliases(shown.document(), shown.path());
                      }
                    }));
    return new Redirects(collector.collapsed());
  }

  private static final class Collector {
    final Map<String, String> steps = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final DocumentPaths paths;
    private final Map<String, Page> pages;
    private final List<Problem> problems;

    Collector(DocumentPaths paths, Map<String, Page> pages, List<Problem> problems) {
      this.paths = paths;
      this.pages = pages;
      this.problems = problems;
    }

    void addAliases(Document document, PagePath path) {
      for (String alias : document.aliases()) {
        String from = unescaped(alias.endsWith("/") ? alias : alias + "/");
        if (!ADDRESS.matcher(from).matches()) {
          warn(
              document.file(),
              "alias-format",
              "the alias " + alias + " is no address of this site",
              "write it from the root, without what follows a ?, as in /vi/diem-den/ao-vuong/");
        } else if (pages.containsKey(from)) {
          warn(
              document.file(),
              "alias-taken",
              "the alias " + alias + " is the address of a page",
              "remove the alias: that page would never be seen");
        } else {
          add(from, path.value(), document.file());
        }
      }
    }

    /** Addresses copied from a browser have their letters escaped. */
    private static String unescaped(String alias) {
      try {
        return URLDecoder.decode(alias.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEscaped) {
        return alias;
      }
    }

    void addMoved(String from, Document document) {
      String to = target(document);
      if (to == null) {
        warn(
            document.file(),
            "moved-nowhere",
            "\"moved_to\" is " + document.lifecycle().movedTo() + ", which does not exist",
            "name a page's id, as in places/ao-ba-om, or an address");
      } else {
        add(from, to, document.file());
      }
    }

    private @Nullable String target(Document document) {
      String written = document.lifecycle().movedTo();
      if (written == null) {
        return null;
      }
      if (written.startsWith("https://") || written.startsWith("http://")) {
        return written;
      }
      if (written.startsWith("/")) {
        return written.endsWith("/") || written.contains("#") ? written : written + "/";
      }
      int slash = written.indexOf('/');
      if (slash <= 0) {
        return null;
      }
      DocumentId id = new DocumentId(written.substring(0, slash), written.substring(slash + 1));
      Language language = document.language();
      DocumentPaths.Shown shown = paths.shown().getOrDefault(id, Map.of()).get(language);
      if (shown != null) {
        return shown.path().value();
      }
      return paths.moved().entrySet().stream()
          .filter(moved -> moved.getValue().id().equals(id))
          .filter(moved -> moved.getValue().language().equals(language))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }

    private void add(String from, String to, String file) {
      String earlier = owners.putIfAbsent(from, file);
      if (earlier != null) {
        warn(
            file,
            "redirect-twice",
            "the old address " + from + " is claimed by " + earlier + " too",
            "remove it from one of the two");
        return;
      }
      steps.put(from, to);
    }

    Map<String, String> collapsed() {
      Map<String, String> targets = new LinkedHashMap<>();
      for (String from : steps.keySet()) {
        Set<String> way = new LinkedHashSet<>();
        String to = from;
        while (steps.containsKey(to) && way.add(to)) {
          to = java.util.Objects.requireNonNull(steps.get(to));
        }
        if (way.contains(to)) {
          warn(
              owners.getOrDefault(from, from),
              "redirect-loop",
              "the old address "
                  + from
                  + " leads in a circle: "
                  + String.join(" → ", way)
                  + " → "
                  + to,
              "let the last of them lead to a page that exists");
        } else {
          targets.put(from, to);
        }
      }
      return targets;
    }

    private void warn(String file, String code, String message, String fix) {
      problems.add(new Problem(Severity.WORTH_FIXING, code, message, fix, Place.ofFile(file)));
    }
  }
}

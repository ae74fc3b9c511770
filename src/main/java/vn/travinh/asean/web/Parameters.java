package vn.travinh.asean.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** The parameters of one request, read strictly: what cannot be meant is refused by name. */
final class Parameters {
  /** More values than any page of filters offers. */
  private static final int MAX_FILTERS = 50;

  private static final Set<String> REPEATABLE = Set.of("section", "tag", "year");

  private final Map<String, List<String>> values;

  /**
   * @throws BadParameter where one that counts once is given twice
   */
  Parameters(Map<String, List<String>> values) throws BadParameter {
    this.values = values;
    for (Map.Entry<String, List<String>> entry : values.entrySet()) {
      int allowed = REPEATABLE.contains(entry.getKey()) ? MAX_FILTERS : 1;
      if (entry.getValue().size() > allowed) {
        throw new BadParameter(
            entry.getKey(),
            entry.getKey() + " is given " + entry.getValue().size() + " times, at most " + allowed);
      }
    }
  }

  String text(String name, int maxCharacters) throws BadParameter {
    String text = first(name);
    int length = text.codePointCount(0, text.length());
    if (length > maxCharacters) {
      throw new BadParameter(
          name, name + " has " + length + " characters, at most " + maxCharacters);
    }
    return Folding.compose(text);
  }

  int number(String name, int minimum, int maximum, int otherwise) throws BadParameter {
    String text = first(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= minimum && number <= maximum) {
        return number;
      }
    }
    throw new BadParameter(
        name, name + " should be a whole number from " + minimum + " to " + maximum);
  }

  Language language(Site site) throws BadParameter {
    String code = first("lang");
    if (code.isEmpty()) {
      return site.defaultLanguage();
    }
    return site.languages().stream()
        .filter(language -> language.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new BadParameter(
                    "lang",
                    "lang should be one of "
                        + String.join(
                            ", ", site.languages().stream().map(Language::code).toList())));
  }

  Set<String> sections() throws BadParameter {
    Set<String> sections = filled("section");
    for (String section : sections) {
      if (Kind.ofSection(section).isEmpty()) {
        throw new BadParameter(
            "section", "section should be one of " + String.join(", ", Kind.sections()));
      }
    }
    return sections;
  }

  Set<String> tags() throws BadParameter {
    Set<String> tags = filled("tag");
    for (String tag : tags) {
      if (tag.length() > 100) {
        throw new BadParameter("tag", "tag should have at most 100 characters");
      }
    }
    return tags;
  }

  Set<Integer> years() throws BadParameter {
    Set<Integer> years = new LinkedHashSet<>();
    for (String year : filled("year")) {
      if (!year.matches("\\d{4}")) {
        throw new BadParameter("year", "year should have four digits");
      }
      years.add(Integer.parseInt(year));
    }
    return years;
  }

  /** A search in this language; {@code size} is taken from the request only where {@code sized}. */
  SearchQuery search(Language language, boolean sized) throws BadParameter {
    int size = sized ? number("size", 1, SearchQuery.MAX_SIZE, 10) : 10;
    int page = number("page", 1, SearchQuery.MAX_DEPTH / size, 1);
    return new SearchQuery(
        text("q", SearchQuery.MAX_LENGTH),
        language,
        sections(),
        tags(),
        years(),
        page,
        size,
        flag("exact"));
  }

  private boolean flag(String name) throws BadParameter {
    String text = first(name);
    if (text.isEmpty() || text.equals("0") || text.equals("1")) {
      return text.equals("1");
    }
    throw new BadParameter(name, name + " should be 1 or 0");
  }

  /** As much of a query as may be shown again, however long or often it was given. */
  static String shown(Map<String, List<String>> values) {
    String typed = values.getOrDefault("q", List.of("")).get(0);
    int length = Math.min(typed.codePointCount(0, typed.length()), SearchQuery.MAX_LENGTH);
    return Folding.printable(typed.substring(0, typed.offsetByCodePoints(0, length)));
  }

  private Set<String> filled(String name) {
    Set<String> filled = new LinkedHashSet<>(values.getOrDefault(name, List.of()));
    filled.removeIf(String::isEmpty);
    return filled;
  }

  private String first(String name) {
    List<String> given = values.getOrDefault(name, List.of());
    return given.isEmpty() ? "" : given.get(0);
  }
}

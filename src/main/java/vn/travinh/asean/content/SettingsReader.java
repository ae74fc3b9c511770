package vn.travinh.asean.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * Reads the YAML files that hold no page: {@code site.yaml}, {@code section.yaml}, glossary,
 * gazetteer, tags, best bets.
 */
final class SettingsReader {
  private static final List<Language> DEFAULT_LANGUAGES =
      List.of(Language.VIETNAMESE, Language.ENGLISH, Language.KHMER);

  /** Keys of rows that look like codes of languages and are none. */
  private static final List<String> NOT_LANGUAGES = List.of("abbr", "alt", "before");

  private static final List<String> ORDERS = List.of("date", "weight", "title");

  private SettingsReader() {}

  static SiteSettings site(SourceText source, List<Problem> problems) {
    YamlBlock fields =
        YamlText.read(source.text(), source.file(), 1, Severity.BLOCKS_SITE, problems);
    Names name = fields.has("name") ? fields.names("name") : fields.names("title");
    if (name.isEmpty()) {
      fields.warning(
          "name", "missing-name", "the site has no \"name\"", "add name: {vi: …, en: …}");
    }
    SiteSettings settings =
        new SiteSettings(
            name,
            fields.names("tagline"),
            languages(fields),
            organisation(fields.block("organisation")),
            menus(fields.block("menus")),
            channels(fields),
            source.file());
    fields.warnOfUnknownKeys();
    return settings;
  }

  private static List<Language> languages(YamlBlock fields) {
    List<Language> languages = new ArrayList<>();
    for (String code : fields.texts("languages")) {
      if (Language.isCode(code)) {
        languages.add(new Language(code));
      } else {
        fields.warning(
            "languages",
            "language-code",
            "\"languages\" has " + code + ", which is not a language code",
            "write codes such as vi, en, km");
      }
    }
    return languages.isEmpty() ? DEFAULT_LANGUAGES : languages.stream().distinct().toList();
  }

  private static SiteSettings.Organisation organisation(YamlBlock block) {
    SiteSettings.Organisation organisation =
        new SiteSettings.Organisation(
            block.names("managing_body"),
            block.names("governing_body"),
            block.names("address"),
            block.text("email"),
            block.text("phone"),
            block.names("responsible_person"),
            block.names("licence"));
    block.warnOfUnknownKeys();
    for (String key :
        List.of(
            "managing_body", "governing_body", "address", "email", "phone", "responsible_person")) {
      if (isPlaceholder(block, key)) {
        block.warning(
            key,
            "identity-missing",
            block.quoted(key) + " is not filled in",
            "Decree 174/2026/NĐ-CP, article 93, wants it on the home page: ask the managing body");
      }
    }
    return organisation;
  }

  private static boolean isPlaceholder(YamlBlock block, String key) {
    if (!block.has(key)) {
      return true;
    }
    return block.names(key).byLanguage().values().stream()
        .allMatch(text -> text.isBlank() || text.startsWith("["));
  }

  private static Map<String, List<String>> menus(YamlBlock block) {
    Map<String, List<String>> menus = new LinkedHashMap<>();
    for (String menu : block.keys()) {
      menus.put(menu, block.texts(menu));
    }
    return menus;
  }

  private static List<SiteSettings.Channel> channels(YamlBlock fields) {
    List<SiteSettings.Channel> channels = new ArrayList<>();
    for (YamlBlock block : fields.blocks("channels")) {
      Names name = block.names("name");
      String url = DetailsReader.webAddress(block, "url", true);
      block.warnOfUnknownKeys();
      if (!url.isEmpty()) {
        channels.add(new SiteSettings.Channel(name, url));
      }
    }
    return channels;
  }

  /**
   * @param source null where the section has no {@code section.yaml}, which leaves everything as
   *     shipped
   */
  static SectionSettings section(
      Kind kind, String file, @Nullable SourceText source, List<Problem> problems) {
    if (source == null) {
      return new SectionSettings(
          kind,
          new Names(Map.of("vi", kind.section())),
          Names.NONE,
          Names.NONE,
          orderOf(kind),
          file);
    }
    YamlBlock fields =
        YamlText.read(source.text(), source.file(), 1, Severity.WORTH_FIXING, problems);
    Names title = fields.names("title");
    Names segment = checkedSegments(fields, fields.names("segment"));
    String order = fields.word("order", ORDERS);
    SectionSettings settings =
        new SectionSettings(
            kind,
            title.isEmpty() ? new Names(Map.of("vi", kind.section())) : title,
            segment,
            fields.names("summary"),
            order.isEmpty()
                ? orderOf(kind)
                : SectionSettings.Order.valueOf(order.toUpperCase(Locale.ROOT)),
            file);
    fields.warnOfUnknownKeys();
    return settings;
  }

  private static Names checkedSegments(YamlBlock fields, Names segment) {
    Map<String, String> usable = new LinkedHashMap<>();
    segment
        .byLanguage()
        .forEach(
            (language, text) -> {
              if (Folding.isSlug(text)) {
                usable.put(language, text);
              } else {
                fields.warning(
                    "segment",
                    "segment-format",
                    "the segment " + text + " cannot be part of an address",
                    "write " + Folding.slug(text));
              }
            });
    return new Names(usable);
  }

  private static SectionSettings.Order orderOf(Kind kind) {
    return switch (kind) {
      case NEWS, EVENT -> SectionSettings.Order.DATE;
      case EXPLAINER, PLAN, PAGE, PUBLICATION -> SectionSettings.Order.WEIGHT;
      case PLACE, FESTIVAL, HERITAGE, FOOD, COUNTRY, OPPORTUNITY -> SectionSettings.Order.TITLE;
    };
  }

  static Map<String, Names> tags(SourceText source, List<Problem> problems) {
    YamlBlock fields =
        YamlText.read(source.text(), source.file(), 1, Severity.WORTH_FIXING, problems);
    Map<String, Names> names = new LinkedHashMap<>();
    for (String tag : fields.keys()) {
      if (!Folding.isSlug(tag)) {
        fields.warning(
            tag,
            "tag-format",
            "the tag " + tag + " cannot be part of an address",
            "write " + Folding.slug(tag));
        continue;
      }
      names.put(tag, fields.names(tag));
    }
    return names;
  }

  static List<GlossaryEntry> glossary(SourceText source, List<Problem> problems) {
    List<GlossaryEntry> entries = new ArrayList<>();
    for (YamlBlock block : listOfBlocks(source, problems)) {
      GlossaryEntry entry =
          new GlossaryEntry(namesByLanguage(block), block.text("abbr"), block.texts("alt"));
      block.warnOfUnknownKeys();
      entries.add(entry);
    }
    return entries;
  }

  /** A row's own keys that are languages. */
  private static Names namesByLanguage(YamlBlock block) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String key : block.keys()) {
      if (Language.isCode(key) && !NOT_LANGUAGES.contains(key)) {
        String text = block.text(key);
        if (!text.isEmpty()) {
          names.put(key, text);
        }
      }
    }
    return new Names(names);
  }

  static List<GazetteerEntry> gazetteer(SourceText source, List<Problem> problems) {
    List<GazetteerEntry> entries = new ArrayList<>();
    for (YamlBlock block : listOfBlocks(source, problems)) {
      GazetteerEntry entry =
          new GazetteerEntry(namesByLanguage(block), block.texts("before"), block.texts("alt"));
      block.warnOfUnknownKeys();
      if (entry.now().size() + entry.before().size() < 2 || entry.now().isEmpty()) {
        problems.add(
            new Problem(
                Severity.WORTH_FIXING,
                "name-alone",
                "this row has no two names that could be taken for each other",
                "write vi: and a second name under en:, km:, before: or alt:",
                block.place()));
      }
      entries.add(entry);
    }
    return entries;
  }

  static List<BestBet> bestBets(SourceText source, List<Problem> problems) {
    List<BestBet> bets = new ArrayList<>();
    for (YamlBlock block : listOfBlocks(source, problems)) {
      List<String> queries = block.texts("queries");
      List<DocumentId> pages = DetailsReader.ids(block, "pages");
      block.warnOfUnknownKeys();
      bets.add(new BestBet(queries, pages));
    }
    return bets;
  }

  private static List<YamlBlock> listOfBlocks(SourceText source, List<Problem> problems) {
    Node node = YamlText.compose(source.text(), source.file(), 1, Severity.WORTH_FIXING, problems);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode) {
      return YamlBlock.listed(node, source.file(), problems);
    }
    problems.add(
        new Problem(
            Severity.WORTH_FIXING,
            "yaml-list",
            "this file is not a list",
            "begin each entry with - on a new line",
            Place.ofFile(source.file())));
    return List.of();
  }
}

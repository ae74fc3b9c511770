package vn.travinh.asean.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block that only documents of one kind have: {@code place:}, {@code event:} and so on.
 */
final class DetailsReader {
  static final Pattern PLAN_NUMBER =
      Pattern.compile("(I|II|III|IV|V|VI)(\\.\\d{1,2}(-[a-zđ]{1,2})?)?");

  private static final Pattern ISO2 = Pattern.compile("[A-Z]{2}");

  private DetailsReader() {}

  static Details read(Kind kind, YamlBlock top) {
    return switch (kind) {
      case NEWS -> news(top);
      case PLACE -> place(top);
      case FESTIVAL -> festival(top);
      case HERITAGE -> heritage(top);
      case FOOD -> food(top);
      case COUNTRY -> country(top);
      case OPPORTUNITY -> opportunity(top);
      case PLAN -> plan(top);
      case EVENT -> event(top);
      case PUBLICATION -> publication(top);
      case EXPLAINER, PAGE -> new Details.None();
    };
  }

  private static Details news(YamlBlock top) {
    YamlBlock block = top.block("quoted");
    if (!top.has("quoted")) {
      return new Details.News(null);
    }
    // Decree 147/2024/NĐ-CP wants all four for an article taken from another publisher.
    String source = block.requiredText("source", "Báo Vĩnh Long");
    String url = webAddress(block, "url", true);
    ContentDate published = block.date("published");
    if (published == null) {
      block.error(
          "published",
          "missing-published",
          block.quoted("published") + " is missing",
          "add the time at which the source published it, as in published: 2026-10-02T08:00");
      published = ContentDate.ofDay(LocalDate.EPOCH);
    }
    String agreement = block.requiredText("agreement", "\"Văn bản số …\"");
    block.warnOfUnknownKeys();
    return new Details.News(new Details.Quoted(source, url, published, agreement));
  }

  private static Details place(YamlBlock top) {
    YamlBlock block = top.block("place");
    Details.Place place =
        new Details.Place(
            block.requiredWord("kind", FieldWords.PLACE_KINDS),
            position(block),
            block.text("address_old"),
            block.text("address_new"),
            block.text("heritage"),
            block.text("best_time"));
    block.warnOfUnknownKeys();
    return place;
  }

  private static Details.@Nullable Position position(YamlBlock block) {
    Double latitude = block.decimal("lat", -90, 90, "9.9176");
    Double longitude = block.decimal("lon", -180, 180, "106.3041");
    int precision = block.number("precision", 1, 100_000);
    if (latitude == null && longitude == null) {
      return null;
    }
    if (latitude == null || longitude == null) {
      String missing = latitude == null ? "lat" : "lon";
      if (!block.has(missing)) {
        block.error(
            missing,
            "missing-" + missing,
            block.quoted(missing) + " is missing beside the other coordinate",
            "give both lat and lon, or neither");
      }
      return null;
    }
    return new Details.Position(latitude, longitude, precision);
  }

  private static Details festival(YamlBlock top) {
    YamlBlock block = top.block("festival");
    List<Details.FestivalDate> dates = new ArrayList<>();
    for (YamlBlock entry : block.blocks("dates")) {
      LocalDate start = entry.day("start");
      LocalDate end = entry.has("end") ? entry.day("end") : start;
      LocalDate alternative = entry.day("alternative");
      boolean expected = entry.flag("expected");
      LocalDate confirmedOn = entry.day("confirmed_on");
      String source = entry.text("source");
      entry.warnOfUnknownKeys();
      if (start == null && !entry.has("start")) {
        entry.error(
            "start",
            "missing-start",
            entry.quoted("start") + " is missing",
            "add start: 2026-11-24");
      }
      if (start == null || end == null) {
        continue;
      }
      if (end.isBefore(start)) {
        entry.error(
            "end",
            "end-before-start",
            entry.quoted("end") + " is " + end + ", before its start " + start,
            "swap them or correct one");
        continue;
      }
      dates.add(new Details.FestivalDate(start, end, alternative, expected, confirmedOn, source));
    }
    Details.Festival festival =
        new Details.Festival(
            block.requiredWord("calendar", FieldWords.CALENDARS),
            block.text("rule"),
            block.text("where"),
            block.text("celebrated_by"),
            dates);
    block.warnOfUnknownKeys();
    return festival;
  }

  private static Details heritage(YamlBlock top) {
    YamlBlock block = top.block("heritage");
    Details.Heritage heritage =
        new Details.Heritage(
            block.requiredWord("kind", FieldWords.HERITAGE_KINDS),
            block.word("level", FieldWords.HERITAGE_LEVELS),
            block.number("year", 1900, 2100),
            block.text("place"));
    block.warnOfUnknownKeys();
    return heritage;
  }

  private static Details food(YamlBlock top) {
    YamlBlock block = top.block("food");
    Details.Food food =
        new Details.Food(
            block.requiredWord("kind", FieldWords.FOOD_KINDS),
            block.text("gi"),
            block.text("ocop"),
            block.text("place"));
    block.warnOfUnknownKeys();
    return food;
  }

  private static Details country(YamlBlock top) {
    YamlBlock block = top.block("country");
    String iso2 = block.requiredText("iso2", "KH");
    if (!iso2.isEmpty()) {
      checkCountryCode(block, "iso2", iso2);
    }
    Details.Country country =
        new Details.Country(
            iso2,
            block.text("capital"),
            block.day("accession"),
            block.text("official_name"),
            block.text("languages"),
            block.text("currency"),
            block.text("population"),
            block.text("area"),
            block.text("greeting"));
    block.warnOfUnknownKeys();
    return country;
  }

  private static void checkCountryCode(YamlBlock block, String key, String code) {
    if (!ISO2.matcher(code).matches()) {
      block.error(
          key,
          "country-code",
          block.quoted(key) + " is " + code + ", which is not a country code",
          "write two capital letters, as in "
              + code.toUpperCase(Locale.ROOT)
                  .replaceAll("[^A-Z]", "")
                  .concat("KH")
                  .substring(0, 2));
    }
  }

  private static Details opportunity(YamlBlock top) {
    YamlBlock block = top.block("opportunity");
    String url = webAddress(block, "url", false);
    List<String> countries = block.texts("countries");
    countries.forEach(code -> checkCountryCode(block, "countries", code));
    Details.Opportunity opportunity =
        new Details.Opportunity(
            block.requiredWord("kind", FieldWords.OPPORTUNITY_KINDS),
            block.text("provider"),
            block.day("deadline"),
            url.isEmpty() ? null : url,
            countries);
    block.warnOfUnknownKeys();
    return opportunity;
  }

  private static Details plan(YamlBlock top) {
    YamlBlock block = top.block("plan");
    String kind = block.requiredWord("kind", FieldWords.PLAN_KINDS);
    String number =
        kind.equals("page") ? block.text("number") : block.requiredText("number", "III.8-e");
    checkPlanNumber(block, "number", number);
    List<String> bodies = block.texts("bodies");
    bodies.forEach(body -> checkPlanNumber(block, "bodies", body));
    Details.Plan plan = new Details.Plan(kind, number, bodies, block.text("name_now"));
    block.warnOfUnknownKeys();
    return plan;
  }

  static void checkPlanNumber(YamlBlock block, String key, String number) {
    if (!number.isEmpty() && !PLAN_NUMBER.matcher(number).matches()) {
      block.error(
          key,
          "plan-number",
          block.quoted(key) + " has " + number + ", which is no number of the plan",
          "write it as in the decision: III.8-e for a task, VI.4 for a body");
    }
  }

  private static Details event(YamlBlock top) {
    YamlBlock block = top.block("event");
    ContentDate start = block.date("start");
    if (start == null && !block.has("start")) {
      block.error(
          "start", "missing-start", block.quoted("start") + " is missing", "add start: 2026-05-08");
    }
    ContentDate end = block.date("end");
    boolean allDay = block.flag("all_day");
    ContentDate from = start == null ? ContentDate.ofDay(LocalDate.EPOCH) : start;
    ContentDate until = end == null ? from : end;
    if (start != null && until.compareTo(from) < 0 && !until.day().equals(from.day())) {
      block.error(
          "end",
          "end-before-start",
          block.quoted("end") + " is " + until + ", before its start " + from,
          "swap them or correct one");
    }
    Details.Event event =
        new Details.Event(
            from,
            until,
            allDay || from.moment() == null,
            block.text("venue"),
            block.text("lunar"),
            block.text("repeats"));
    block.warnOfUnknownKeys();
    return event;
  }

  private static Details publication(YamlBlock top) {
    YamlBlock block = top.block("publication");
    List<DocumentId> documents = ids(block, "documents");
    block.warnOfUnknownKeys();
    return new Details.Publication(documents);
  }

  /** A list of ids of the form {@code section/folder}. */
  static List<DocumentId> ids(YamlBlock block, String key) {
    List<DocumentId> ids = new ArrayList<>();
    for (String text : block.texts(key)) {
      try {
        ids.add(DocumentId.parse(text));
      } catch (IllegalArgumentException notAnId) {
        block.error(
            key,
            "id-format",
            block.quoted(key) + " has " + text + ", which is not an id",
            "write section and folder, as in places/ao-ba-om");
      }
    }
    return ids;
  }

  /** An address on the web; empty where none or no usable one is given. */
  static String webAddress(YamlBlock block, String key, boolean required) {
    String url = required ? block.requiredText(key, "https://…") : block.text(key);
    if (url.isEmpty() || isWebAddress(url)) {
      return url;
    }
    block.error(
        key,
        "url-format",
        block.quoted(key) + " is " + url + ", which is not a web address",
        "write it in full, beginning with https://");
    return "";
  }

  static boolean isWebAddress(String url) {
    try {
      java.net.URI uri = new java.net.URI(url);
      String scheme = uri.getScheme();
      return uri.getRawAuthority() != null
          && scheme != null
          && (scheme.equals("https") || scheme.equals("http"));
    } catch (java.net.URISyntaxException notAUri) {
      return false;
    }
  }
}

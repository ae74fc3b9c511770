package vn.travinh.asean.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.text.Language;

/**
 * What the index knows of a document in one language.
 *
 * @param key language and document, such as {@code vi|places/ao-ba-om}
 * @param year of its date, null where it has none
 * @param names how many of the texts are names: the title, in parts where it has two names, then
 *     further names
 * @param texts all that a reader can read, in reading order, the names first
 */
record Entry(
    String key,
    Language language,
    String section,
    List<String> tags,
    @Nullable Integer year,
    boolean withdrawn,
    int names,
    List<String> texts) {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Pattern NAME_BEHIND_NAME = Pattern.compile("([^()]+?)\\s*\\(([^()]+)\\)");

  Entry {
    tags = List.copyOf(tags);
    texts = List.copyOf(texts);
  }

  static String keyOf(Document document) {
    return key(document.language(), document.id());
  }

  static String key(Language language, DocumentId id) {
    return language.code() + "|" + id;
  }

  /** The entry of a page's document. */
  static Entry of(Document document) {
    List<String> names = new ArrayList<>();
    names.addAll(parts(document.title()));
    names.addAll(document.otherNames());
    names.removeIf(String::isBlank);
    List<String> texts = new ArrayList<>(names);
    String body = document.body().plainText();
    if (!startsWith(body, document.summary())) {
      texts.add(document.summary());
    }
    texts.addAll(texts(document.details()));
    texts.add(body);
    texts.removeIf(String::isBlank);
    return new Entry(
        keyOf(document),
        document.language(),
        document.id().section(),
        document.tags(),
        year(document),
        document.lifecycle().status() == Status.WITHDRAWN,
        names.size(),
        texts);
  }

  /**
   * A title says one name behind another, as in {@code Chùa Hang (Kompong Chrây)}: who types one of
   * them has typed a whole name.
   */
  private static List<String> parts(String title) {
    Matcher named = NAME_BEHIND_NAME.matcher(title);
    return named.matches() ? List.of(named.group(1), named.group(2)) : List.of(title);
  }

  /** Whether a summary is but the text's own beginning, which would then count twice. */
  private static boolean startsWith(String body, String summary) {
    String beginning = body.length() > 1_000 ? body.substring(0, 1_000) : body;
    return SPACE.matcher(beginning).replaceAll(" ").strip().startsWith(summary.strip());
  }

  /** Whether search should know this page: fallbacks and lists are found by their originals. */
  static boolean isFor(Page page) {
    return page.isOriginal() && !page.isFallback() && page.document().isPresent();
  }

  private static @Nullable Integer year(Document document) {
    if (document.date() != null) {
      return document.date().day().getYear();
    }
    return document.details() instanceof Details.Event event
        ? Integer.valueOf(event.start().day().getYear())
        : null;
  }

  private static List<String> texts(Details details) {
    if (details instanceof Details.Place place) {
      return List.of(place.addressOld(), place.addressNew(), place.heritage(), place.bestTime());
    } else if (details instanceof Details.Festival festival) {
      return List.of(festival.rule(), festival.where(), festival.celebratedBy());
    } else if (details instanceof Details.Heritage heritage) {
      return List.of(heritage.level(), heritage.place());
    } else if (details instanceof Details.Food food) {
      return List.of(food.geographicalIndication(), food.ocop(), food.place());
    } else if (details instanceof Details.Country country) {
      return List.of(
          country.officialName(),
          country.capital(),
          country.languages(),
          country.currency(),
          country.greeting());
    } else if (details instanceof Details.Opportunity opportunity) {
      return List.of(opportunity.provider());
    } else if (details instanceof Details.Plan plan) {
      return List.of(plan.number(), plan.nameNow());
    } else if (details instanceof Details.Event event) {
      return List.of(event.venue(), event.lunar());
    }
    return List.of();
  }

  /** SHA-256 over all that the index would hold, in hexadecimal. */
  String hash() {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    add(digest, key, section, String.valueOf(year), String.valueOf(withdrawn));
    add(digest, tags.toArray(String[]::new));
    add(digest, String.valueOf(names));
    add(digest, texts.toArray(String[]::new));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String... parts) {
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    digest.update((byte) 1);
  }
}

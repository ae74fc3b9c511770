package vn.travinh.asean.site;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/** The rules by which everything on the site gets its address. */
public final class Addresses {
  private static final Pattern LEADING_DATE = Pattern.compile("^\\d{4}(-\\d{2}(-\\d{2})?)?-");

  private static final Map<Kind, String> VIETNAMESE_SEGMENTS =
      Map.ofEntries(
          Map.entry(Kind.NEWS, "tin-tuc"),
          Map.entry(Kind.PLACE, "diem-den"),
          Map.entry(Kind.FESTIVAL, "le-hoi"),
          Map.entry(Kind.HERITAGE, "di-san"),
          Map.entry(Kind.FOOD, "am-thuc"),
          Map.entry(Kind.EXPLAINER, "asean"),
          Map.entry(Kind.COUNTRY, "quoc-gia"),
          Map.entry(Kind.OPPORTUNITY, "co-hoi"),
          Map.entry(Kind.PLAN, "ke-hoach"),
          Map.entry(Kind.EVENT, "su-kien"),
          Map.entry(Kind.PUBLICATION, "an-pham"));

  private Addresses() {}

  /** A language's front page. */
  public static PagePath home(Language language) {
    return new PagePath("/" + language.code() + "/");
  }

  /** A section's list; for plain pages, which have no segment, the front page. */
  public static PagePath section(SectionSettings settings, Language language) {
    if (settings.kind() == Kind.PAGE) {
      return home(language);
    }
    String segment = settings.segment().only(language);
    return home(language).with(segment == null ? segmentOf(settings.kind(), language) : segment);
  }

  /** The segment as shipped, which holds where {@code section.yaml} names none. */
  public static String segmentOf(Kind kind, Language language) {
    return language.equals(Language.VIETNAMESE)
        ? VIETNAMESE_SEGMENTS.getOrDefault(kind, kind.section())
        : kind.section();
  }

  /** The search page's segment. */
  public static PagePath search(Language language) {
    return home(language).with(language.equals(Language.VIETNAMESE) ? "tim-kiem" : "search");
  }

  /** What readers get where there is no line: a list of what is on their device. */
  public static PagePath offline(Language language) {
    return home(language).with("offline");
  }

  /** The list of all tags. */
  public static PagePath tags(Language language) {
    return home(language).with(language.equals(Language.VIETNAMESE) ? "chu-de" : "topics");
  }

  /**
   * The last part of a document's address: its slug, or the folder's name without a leading date
   * where it has none.
   */
  public static String slug(DocumentId id, @Nullable Document document) {
    String slug = document == null ? null : document.slug();
    return slug != null ? slug : Folding.slug(withoutDate(id.folder()));
  }

  private static String withoutDate(String folder) {
    String rest = LEADING_DATE.matcher(folder).replaceFirst("");
    return rest.isEmpty() ? folder : rest;
  }
}

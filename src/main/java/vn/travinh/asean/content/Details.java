package vn.travinh.asean.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only documents of one kind have. Texts are in the document's language and empty where
 * nothing was given; words such as {@code khmer-pagoda} are the same in every language.
 */
public sealed interface Details {

  /**
   * What it is among those of its section, such as {@code khmer-pagoda}; empty where the section
   * knows no such words.
   */
  default String kind() {
    return "";
  }

  /** Explainers and plain pages have nothing of their own. */
  record None() implements Details {}

  /**
   * @param quoted where the article was taken from, null for own news
   */
  record News(@Nullable Quoted quoted) implements Details {}

  /** An article taken over from another publisher. */
  record Quoted(String source, String url, ContentDate published, String agreement) {}

  /**
   * @param position null where not known well enough
   * @param heritage rank and year as a text
   */
  record Place(
      String kind,
      @Nullable Position position,
      String addressOld,
      String addressNew,
      String heritage,
      String bestTime)
      implements Details {}

  /**
   * A point in WGS 84.
   *
   * @param precision metres by which it may be wrong, 0 where unknown
   */
  record Position(double latitude, double longitude, int precision) {}

  /**
   * @param calendar such as {@code khmer-chhankitek}
   */
  record Festival(
      String calendar, String rule, String where, String celebratedBy, List<FestivalDate> dates)
      implements Details {
    public Festival {
      dates = List.copyOf(dates);
    }
  }

  /**
   * One year's celebration.
   *
   * @param alternative another day that a source names
   * @param expected whether nobody has confirmed it yet
   */
  record FestivalDate(
      LocalDate start,
      LocalDate end,
      @Nullable LocalDate alternative,
      boolean expected,
      @Nullable LocalDate confirmedOn,
      String source) {}

  /**
   * @param year of listing, 0 where unknown
   */
  record Heritage(String kind, String level, int year, String place) implements Details {}

  record Food(String kind, String geographicalIndication, String ocop, String place)
      implements Details {}

  /**
   * @param iso2 ISO 3166-1 code such as {@code KH}
   */
  record Country(
      String iso2,
      String capital,
      @Nullable LocalDate accession,
      String officialName,
      String languages,
      String currency,
      String population,
      String area,
      String greeting)
      implements Details {}

  /**
   * @param deadline last day to apply, null where none is known
   * @param url official page, null where none is known
   * @param countries ISO 3166-1 codes
   */
  record Opportunity(
      String kind,
      String provider,
      @Nullable LocalDate deadline,
      @Nullable String url,
      List<String> countries)
      implements Details {
    public Opportunity {
      countries = List.copyOf(countries);
    }
  }

  /**
   * @param kind {@code page}, {@code group}, {@code task} or {@code body}
   * @param number such as {@code III.8-e}, empty for a page
   * @param bodies numbers of the bodies in charge
   */
  record Plan(String kind, String number, List<String> bodies, String nameNow) implements Details {
    public Plan {
      bodies = List.copyOf(bodies);
    }
  }

  /**
   * @param lunar the date in the lunar calendar as a text
   * @param repeats the rule as a text
   */
  record Event(
      ContentDate start,
      ContentDate end,
      boolean allDay,
      String venue,
      String lunar,
      String repeats)
      implements Details {}

  record Publication(List<DocumentId> documents) implements Details {
    public Publication {
      documents = List.copyOf(documents);
    }
  }
}

package vn.travinh.asean.feeds;

import java.util.Objects;
import java.util.function.Function;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;

/** What only documents of one kind have, under the names that front matter uses. */
final class DetailsJson {
  private DetailsJson() {}

  /** Adds the block of this kind, if it has any values. */
  static void addTo(Fields fields, Kind kind, Details details) {
    switch (kind) {
      case NEWS -> add(fields, "quoted", details, Details.News.class, DetailsJson::quoted);
      case PLACE -> add(fields, "place", details, Details.Place.class, DetailsJson::place);
      case FESTIVAL ->
          add(fields, "festival", details, Details.Festival.class, DetailsJson::festival);
      case HERITAGE ->
          add(fields, "heritage", details, Details.Heritage.class, DetailsJson::heritage);
      case FOOD -> add(fields, "food", details, Details.Food.class, DetailsJson::food);
      case COUNTRY -> add(fields, "country", details, Details.Country.class, DetailsJson::country);
      case OPPORTUNITY ->
          add(fields, "opportunity", details, Details.Opportunity.class, DetailsJson::opportunity);
      case PLAN -> add(fields, "plan", details, Details.Plan.class, DetailsJson::plan);
      case EVENT -> add(fields, "event", details, Details.Event.class, DetailsJson::event);
      case PUBLICATION ->
          add(fields, "publication", details, Details.Publication.class, DetailsJson::publication);
      case EXPLAINER, PAGE -> {
        // Nothing of their own.
      }
    }
  }

  private static <T extends Details> void add(
      Fields fields, String name, Details details, Class<T> type, Function<T, Fields> block) {
    if (type.isInstance(details)) {
      fields.add(name, block.apply(type.cast(details)));
    }
  }

  private static Fields quoted(Details.News news) {
    Details.Quoted quoted = news.quoted();
    return quoted == null
        ? new Fields()
        : new Fields()
            .add("source", CleanText.line(quoted.source()))
            .add("url", quoted.url())
            .add("published", Moments.text(quoted.published()));
  }

  private static Fields place(Details.Place place) {
    Details.Position position = place.position();
    Fields fields = new Fields().add("kind", place.kind());
    if (position != null) {
      fields
          .add("lat", position.latitude())
          .add("lon", position.longitude())
          .add("precision", position.precision() == 0 ? null : position.precision());
    }
    return fields
        .add("address_old", CleanText.line(place.addressOld()))
        .add("address_new", CleanText.line(place.addressNew()))
        .add("heritage", CleanText.line(place.heritage()))
        .add("best_time", CleanText.line(place.bestTime()));
  }

  private static Fields festival(Details.Festival festival) {
    return new Fields()
        .add("calendar", festival.calendar())
        .add("rule", CleanText.line(festival.rule()))
        .add("where", CleanText.line(festival.where()))
        .add("celebrated_by", CleanText.line(festival.celebratedBy()))
        .add("dates", festival.dates().stream().map(DetailsJson::date).toList());
  }

  private static Fields date(Details.FestivalDate date) {
    return new Fields()
        .add("start", date.start().toString())
        .add("end", date.end().toString())
        .add("alternative", Objects.toString(date.alternative(), null))
        .add("expected", date.expected())
        .add("confirmed_on", Objects.toString(date.confirmedOn(), null))
        .add("source", CleanText.line(date.source()));
  }

  private static Fields heritage(Details.Heritage heritage) {
    return new Fields()
        .add("kind", heritage.kind())
        .add("level", heritage.level())
        .add("year", heritage.year() == 0 ? null : heritage.year())
        .add("place", CleanText.line(heritage.place()));
  }

  private static Fields food(Details.Food food) {
    return new Fields()
        .add("kind", food.kind())
        .add("gi", CleanText.line(food.geographicalIndication()))
        .add("ocop", CleanText.line(food.ocop()))
        .add("place", CleanText.line(food.place()));
  }

  private static Fields country(Details.Country country) {
    return new Fields()
        .add("iso2", country.iso2())
        .add("capital", CleanText.line(country.capital()))
        .add("accession", Objects.toString(country.accession(), null))
        .add("official_name", CleanText.line(country.officialName()))
        .add("languages", CleanText.line(country.languages()))
        .add("currency", CleanText.line(country.currency()))
        .add("population", CleanText.line(country.population()))
        .add("area", CleanText.line(country.area()))
        .add("greeting", CleanText.line(country.greeting()));
  }

  private static Fields opportunity(Details.Opportunity opportunity) {
    return new Fields()
        .add("kind", opportunity.kind())
        .add("provider", CleanText.line(opportunity.provider()))
        .add("deadline", Objects.toString(opportunity.deadline(), null))
        .add("url", opportunity.url())
        .add("countries", opportunity.countries());
  }

  private static Fields plan(Details.Plan plan) {
    return new Fields()
        .add("kind", plan.kind())
        .add("number", plan.number())
        .add("bodies", plan.bodies())
        .add("name_now", CleanText.line(plan.nameNow()));
  }

  private static Fields event(Details.Event event) {
    return new Fields()
        .add("start", Moments.text(event.start()))
        .add("end", Moments.text(event.end()))
        .add("all_day", event.allDay())
        .add("venue", CleanText.line(event.venue()))
        .add("lunar", CleanText.line(event.lunar()))
        .add("repeats", CleanText.line(event.repeats()));
  }

  private static Fields publication(Details.Publication publication) {
    return new Fields()
        .add("documents", publication.documents().stream().map(DocumentId::toString).toList());
  }
}

package vn.travinh.asean.content;

import java.util.List;

/** Where a new field is put among those that are there: as a careful author would write them. */
final class FieldOrder {
  private static final List<String> ORDER =
      List.of(
          "title",
          "summary",
          "date",
          "updated",
          "slug",
          "aliases",
          "status",
          "status_note",
          "moved_to",
          "publish_at",
          "expires_at",
          "featured",
          "tags",
          "other_names",
          "related",
          "weight",
          "image",
          "image_alt",
          "image_credit",
          "author",
          "owner",
          "reviewed_by",
          "review_by",
          "translation",
          "plan_tasks",
          "quoted",
          "place",
          "festival",
          "heritage",
          "food",
          "country",
          "opportunity",
          "plan",
          "event",
          "publication",
          "corrections",
          "sources");

  private FieldOrder() {}

  /** How many of the present fields stand before a new one: up to the last that belongs before. */
  static int placeOf(String field, List<String> present) {
    int rank = ORDER.indexOf(field);
    if (rank < 0) {
      return present.size();
    }
    for (int at = present.size(); at > 0; at--) {
      int other = ORDER.indexOf(present.get(at - 1));
      if (other >= 0 && other < rank) {
        return at;
      }
    }
    return 0;
  }
}

package vn.travinh.asean.content;

import java.util.List;

/** The words among which a field chooses, as they stand in front matter, in the order of forms. */
public final class FieldWords {
  /** How a text came into its language. */
  public static final List<String> TRANSLATIONS = List.of("human", "assisted", "awaiting-review");

  public static final List<String> PLACE_KINDS =
      List.of(
          "khmer-pagoda",
          "pagoda",
          "temple",
          "communal-house",
          "church",
          "museum",
          "memorial",
          "historic-site",
          "landmark",
          "craft-village",
          "beach",
          "islet",
          "landscape",
          "eco-tourism",
          "resort");
  public static final List<String> CALENDARS =
      List.of("vietnamese-lunisolar", "khmer-chhankitek", "khmer-solar", "gregorian");
  public static final List<String> HERITAGE_KINDS =
      List.of(
          "performing-art",
          "craft",
          "custom",
          "troupe",
          "sport",
          "costume",
          "knowledge",
          "language");
  public static final List<String> HERITAGE_LEVELS =
      List.of("unesco", "national", "provincial", "none");
  public static final List<String> FOOD_KINDS =
      List.of("dish", "cake", "fruit", "seafood", "drink", "product", "craft");
  public static final List<String> OPPORTUNITY_KINDS =
      List.of("study", "work", "travel", "business", "investment", "youth");
  public static final List<String> PLAN_KINDS = List.of("page", "group", "task", "body");

  private FieldWords() {}
}

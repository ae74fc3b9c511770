package vn.travinh.asean.content;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.travinh.asean.text.Folding;

/** Tells texts that say something from those that only fill a field. */
public final class GenericText {
  private static final Set<String> GENERIC =
      Set.of(
          "image",
          "picture",
          "photo",
          "photograph",
          "logo",
          "chart",
          "graphic",
          "icon",
          "banner",
          "illustration",
          "untitled",
          "screenshot",
          "anh",
          "hinh",
          "hinh anh",
          "buc anh",
          "tam anh",
          "bieu do",
          "bieu tuong",
          "anh minh hoa",
          "hinh minh hoa",
          "minh hoa",
          "រូបភាព",
          "រូបថត");
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "(?i)^(img|dsc|dscn|pxl|photo|image)?[-_ ]?\\d*\\.?(jpe?g|png|webp|gif|svg|avif)?$");
  private static final Pattern TRAILING_NUMBER = Pattern.compile("[\\s\\d.:()-]+$");

  private GenericText() {}

  /** Whether an alternative text for this file says nothing about the picture. */
  public static boolean isGeneric(String alternative, String file) {
    String folded = Folding.fold(alternative).strip();
    String bare = TRAILING_NUMBER.matcher(folded).replaceAll("");
    return GENERIC.contains(bare)
        || FILE_NAME.matcher(alternative.strip()).matches()
        || alternative.strip().equals(file)
        || alternative.strip().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|webp|gif|avif)$");
  }
}

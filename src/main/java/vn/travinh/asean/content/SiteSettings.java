package vn.travinh.asean.content;

import java.util.List;
import java.util.Map;
import vn.travinh.asean.text.Language;

/**
 * {@code site.yaml}: what staff decide about the site as a whole.
 *
 * @param languages in the order of the language switch; the first is the default
 * @param organisation who answers for the site
 * @param menus ids of sections ({@code places}) and documents ({@code pages/about}), by the menu's
 *     name ({@code main}, {@code footer})
 * @param channels official channels elsewhere
 */
public record SiteSettings(
    Names name,
    Names tagline,
    List<Language> languages,
    Organisation organisation,
    Map<String, List<String>> menus,
    List<Channel> channels,
    String file) {
  public SiteSettings {
    languages = List.copyOf(languages);
    menus = Map.copyOf(menus);
    channels = List.copyOf(channels);
  }

  /**
   * The identity that Decree 174/2026/NĐ-CP, article 93, wants on the home page. Empty where not
   * filled in.
   */
  public record Organisation(
      Names managingBody,
      Names governingBody,
      Names address,
      String email,
      String phone,
      Names responsiblePerson,
      Names licence) {}

  /** An official page or account elsewhere. */
  public record Channel(Names name, String url) {}
}

package vn.travinh.asean.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.text.Language;

/**
 * What all pages of a site are made of besides their own documents.
 *
 * @param layouts a page of nothing in each language: menus, foot, words, addresses of files
 * @param baseUrl scheme and host of all absolute addresses
 */
public record Around(
    Map<Language, LayoutView> layouts,
    SiteSettings settings,
    List<SectionSettings> sections,
    Map<String, Names> tagNames,
    LocalDate today,
    Media media,
    String baseUrl) {
  public Around {
    layouts = Map.copyOf(layouts);
    sections = List.copyOf(sections);
    tagNames = Map.copyOf(tagNames);
  }
}

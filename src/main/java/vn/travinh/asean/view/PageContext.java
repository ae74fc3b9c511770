package vn.travinh.asean.view;

import java.util.List;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * What every part of a page needs to know to say anything.
 *
 * @param language language of the address, to which all links lead
 * @param words of the main text's language, which is another one on a fallback page
 * @param chrome words of the address's language, for all around the main text
 * @param shared what other pages show as well
 */
record PageContext(
    Site site,
    RenderSettings settings,
    Language language,
    Words words,
    Words chrome,
    Shared shared) {

  static PageContext of(
      Language language,
      Language shown,
      Site site,
      RenderSettings settings,
      Messages messages,
      Shared shared) {
    return new PageContext(
        site, settings, language, messages.in(shown), messages.in(language), shared);
  }

  /** The language the main text is in. */
  Language shown() {
    return words.language();
  }

  /** The code for a {@code lang} attribute; empty where the surrounding text has the language. */
  String langOf(Language other) {
    return other.equals(shown()) ? "" : other.code();
  }

  /** A section's name in the main text's language. */
  String sectionTitle(Kind kind) {
    return sectionTitle(kind, words);
  }

  String sectionTitle(Kind kind, Words in) {
    SectionSettings section = site.settingsOf(kind);
    String title = section == null ? "" : section.title().in(in.language());
    return title.isEmpty() ? in.text("section." + kind.section()) : title;
  }

  /** The page's own title, with a year in the digits of its language. */
  String titleOf(Page page) {
    return page.content() instanceof PageContent.Listing listing
            && listing.of() instanceof PageContent.Listing.Year year
        ? sectionTitle(year.kind()) + " " + words.year(year.year())
        : page.title();
  }

  /** Documents of this kind for the reader, fallbacks included, in the section's order. */
  List<Page> pagesOf(Kind kind) {
    return site.pagesOf(kind, language);
  }

  /** The pages of those documents that the site has, in the given order. */
  List<Page> pagesOf(List<DocumentId> ids) {
    return ids.stream().flatMap(id -> site.pageOf(id, language).stream()).toList();
  }

  static Document documentOf(Page page) {
    return page.document()
        .orElseThrow(() -> new IllegalArgumentException("no document at " + page.path()));
  }
}

package vn.travinh.asean.view;

import java.util.List;

/**
 * All around the main text.
 *
 * @param mainLanguage code of the main text's language where it is another one, else empty
 * @param tone which palette the page wears, {@code lotus} or {@code water}
 * @param offline address of the page for when there is no line
 * @param copyNotice what a copy from the reader's device says of itself; {0} is the time
 * @param keepable whether readers may want this page where there is no line
 * @param m the texts of the address's language, unlike the template's own {@code m}, which follow
 *     the main text
 */
record LayoutView(
    String language,
    String direction,
    String mainLanguage,
    String tone,
    HeadView head,
    String siteName,
    String tagline,
    LinkView home,
    boolean front,
    SearchBoxView search,
    List<LinkView> menu,
    List<LinkView> languages,
    List<LinkView> crumbs,
    String title,
    FooterView footer,
    PrintedView printed,
    String offline,
    String copyNotice,
    boolean keepable,
    Words m) {
  LayoutView {
    menu = List.copyOf(menu);
    languages = List.copyOf(languages);
    crumbs = List.copyOf(crumbs);
  }

  public boolean hasMainLanguage() {
    return !mainLanguage.isEmpty();
  }

  LayoutView withTone(String other) {
    return new LayoutView(
        language,
        direction,
        mainLanguage,
        other,
        head,
        siteName,
        tagline,
        home,
        front,
        search,
        menu,
        languages,
        crumbs,
        title,
        footer,
        printed,
        offline,
        copyNotice,
        keepable,
        m);
  }

  public boolean isWater() {
    return tone.equals(Tone.WATER);
  }

  public boolean hasTagline() {
    return !tagline.isEmpty();
  }

  public boolean hasMenu() {
    return !menu.isEmpty();
  }

  public boolean hasCrumbs() {
    return !crumbs.isEmpty();
  }

  public boolean hasManyLanguages() {
    return languages.size() > 1;
  }

  /**
   * @param suggest address that completes queries
   */
  record SearchBoxView(String action, String query, String suggest) {}
}

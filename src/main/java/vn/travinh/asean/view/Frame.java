package vn.travinh.asean.view;

import java.util.List;
import java.util.Map;
import vn.travinh.asean.site.Crumb;
import vn.travinh.asean.text.Language;

/**
 * What a page tells the layout around it.
 *
 * @param path address within the site
 * @param title the page's own, without the site's name
 * @param switches where each language leads
 * @param translations real translations, empty where search engines should not learn of them
 * @param canonical address that search engines should keep, empty where there is none
 * @param indexed whether search engines may keep the page at all
 * @param query what the search box shows
 * @param card address of the picture beside links to the page, empty where there is none
 */
record Frame(
    String path,
    String title,
    String description,
    String type,
    List<Crumb> crumbs,
    Map<Language, String> switches,
    Map<Language, String> translations,
    String canonical,
    boolean indexed,
    String query,
    String card) {}

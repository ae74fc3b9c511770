package vn.travinh.asean.view;

import java.util.List;

/**
 * Every component with sample values, one for each state, shown together to those who work on the
 * look.
 *
 * @param colours names of the tokens that hold a colour
 * @param cards the same cards in each of their styles
 */
record PatternsView(
    List<String> colours,
    List<SceneView> scenes,
    List<NoticeView> notices,
    List<CardsView> cards,
    List<HomeView.HappeningView> happenings,
    List<FactView> facts,
    List<ArticleView.ContentsEntry> contents,
    List<MapView> maps,
    CountriesView countries,
    List<GroupsView> groups,
    List<SearchView.HitView> hits,
    PagerView pager,
    BlockView.GlossaryView glossary,
    BlockView.SitemapView sitemap,
    PlanTreeView plan,
    List<LinkView> links) {
  PatternsView {
    colours = List.copyOf(colours);
    scenes = List.copyOf(scenes);
    notices = List.copyOf(notices);
    cards = List.copyOf(cards);
    happenings = List.copyOf(happenings);
    facts = List.copyOf(facts);
    contents = List.copyOf(contents);
    maps = List.copyOf(maps);
    groups = List.copyOf(groups);
    hits = List.copyOf(hits);
    links = List.copyOf(links);
  }
}

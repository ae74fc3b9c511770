package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.scene.Scenes;
import vn.travinh.asean.site.Addresses;

/** Makes the pages that say what went wrong. */
final class ErrorViews {
  private static final Set<Integer> KNOWN = Set.of(400, 404, 410, 421, 500, 503);

  private ErrorViews() {}

  static ErrorView of(int status, String incident, PageContext context) {
    Words words = context.words();
    int known = KNOWN.contains(status) ? status : status >= 500 ? 500 : 400;
    List<LinkView> links = new ArrayList<>();
    links.add(LinkView.of(Addresses.home(context.language()).value(), words.text("error.to-home")));
    for (Kind kind : List.of(Kind.NEWS, Kind.PLACE, Kind.FESTIVAL, Kind.OPPORTUNITY)) {
      context
          .site()
          .sectionPath(kind, context.language())
          .ifPresent(path -> links.add(LinkView.of(path.value(), context.sectionTitle(kind))));
    }
    return new ErrorView(
        Integer.toString(status),
        words.text("error." + known + ".title"),
        words.text("error." + known + ".text"),
        incident,
        SceneView.of(Scenes.plain("sail"), context.settings().assets()),
        links);
  }
}

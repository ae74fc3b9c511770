package vn.travinh.asean.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.assets.Assets;

/**
 * What a preview says of itself, put before a page that is otherwise the true one.
 *
 * @param edit address of the page for writing, empty for guests
 */
record PreviewBanner(String edit) {
  private static final Pattern BODY = Pattern.compile("<body[^>]*>");

  static PreviewBanner forStaff(String edit) {
    return new PreviewBanner(edit);
  }

  static PreviewBanner forGuests() {
    return new PreviewBanner("");
  }

  public boolean hasEdit() {
    return !edit.isEmpty();
  }

  /**
   * @param framed links then open outside of the frame, where public pages may be shown
   */
  String on(String html, StaffRenderer renderer, Assets assets, boolean framed) {
    String head =
        "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\""
            + assets.address("css/staff/preview.css")
            + "\">"
            + (framed ? "<base target=\"_blank\">" : "");
    String withHead = html.replaceFirst("</head>", Matcher.quoteReplacement(head + "</head>"));
    String banner = renderer.fragment("preview-banner", this);
    return BODY.matcher(withHead)
        .replaceFirst(found -> Matcher.quoteReplacement(found.group() + banner));
  }
}

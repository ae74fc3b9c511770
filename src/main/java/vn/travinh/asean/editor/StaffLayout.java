package vn.travinh.asean.editor;

import java.util.List;
import vn.travinh.asean.assets.Assets;

/**
 * All around a page of the newsroom.
 *
 * @param who name of the one who is signed in, empty where nobody is
 * @param role their role in Vietnamese
 * @param notice what was just done, or empty
 * @param noticeGood whether it came about as it was meant
 */
record StaffLayout(
    String title,
    String who,
    String role,
    List<Item> menu,
    String notice,
    boolean noticeGood,
    Assets assets) {
  StaffLayout {
    menu = List.copyOf(menu);
  }

  /**
   * An entry of the menu.
   *
   * @param current whether this is the page that is shown
   */
  record Item(String href, String label, boolean current) {}

  public boolean hasWho() {
    return !who.isEmpty();
  }

  public boolean hasMenu() {
    return !menu.isEmpty();
  }

  public boolean hasNotice() {
    return !notice.isEmpty();
  }

  /**
   * Address of a style sheet, script or picture.
   *
   * @param name path below {@code static/}
   */
  public String asset(String name) {
    return assets.address(name);
  }
}

package vn.travinh.asean.view;

import java.util.List;

/**
 * The foot of every page.
 *
 * @param identity who answers for the site; what was not filled in is said to be so
 * @param menu pages about the site
 * @param visit pages for those who come here
 * @param channels official pages elsewhere
 */
record FooterView(
    List<IdentityView> identity,
    List<LinkView> menu,
    List<LinkView> visit,
    List<LinkView> channels,
    List<LinkView> feeds,
    String licence) {
  FooterView {
    identity = List.copyOf(identity);
    menu = List.copyOf(menu);
    visit = List.copyOf(visit);
    channels = List.copyOf(channels);
    feeds = List.copyOf(feeds);
  }

  /**
   * @param declared whether there is a value; if not, {@code value} says so
   */
  record IdentityView(String label, String value, String href, boolean declared) {
    public boolean hasLink() {
      return !href.isEmpty();
    }
  }

  public boolean hasMenu() {
    return !menu.isEmpty();
  }

  public boolean hasVisit() {
    return !visit.isEmpty();
  }

  public boolean hasChannels() {
    return !channels.isEmpty();
  }

  public boolean hasLicence() {
    return !licence.isEmpty();
  }
}

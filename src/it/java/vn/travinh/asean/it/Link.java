package vn.travinh.asean.it;

/**
 * One mention of an address of the site.
 *
 * @param from address that holds it
 * @param to relative to the host, without a fragment; as it stands there where that is no address
 *     at all
 * @param fragment empty where there is none
 */
record Link(String from, String to, String fragment) {
  boolean isMalformed() {
    return !to.startsWith("/");
  }

  @Override
  public String toString() {
    return from + " → " + to + (fragment.isEmpty() ? "" : "#" + fragment);
  }
}

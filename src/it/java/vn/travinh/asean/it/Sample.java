package vn.travinh.asean.it;

/**
 * One page that stands for all of its kind in its language.
 *
 * @param kind such as {@code place} or {@code places-list}
 * @param address relative to the host
 * @param status what it is answered with: the pages that say what is wrong are pages too
 */
record Sample(String kind, String language, String address, int status) {
  @Override
  public String toString() {
    return kind + "-" + language + " " + address;
  }

  String fileName() {
    return kind + "-" + language;
  }
}

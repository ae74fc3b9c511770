package vn.travinh.asean.view;

import org.jspecify.annotations.Nullable;

/**
 * What stands at the foot of a page on paper.
 *
 * @param address of the page in full; empty where nobody should come back to it
 * @param updated null where nothing is known
 */
record PrintedView(String address, QrCode code, @Nullable TimeView updated) {
  static PrintedView of(String address, @Nullable TimeView updated) {
    return new PrintedView(address, new QrCode(address), updated);
  }

  public boolean isShown() {
    return !address.isEmpty();
  }

  public boolean hasUpdated() {
    return updated != null;
  }
}

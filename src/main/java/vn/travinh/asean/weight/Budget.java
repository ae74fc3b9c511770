package vn.travinh.asean.weight;

import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/**
 * The most that a first visit may make a browser fetch. At 400 kbit/s, as on a crowded 3G cell, the
 * lightest takes 1.2 seconds and the heaviest five.
 */
public enum Budget {
  TEXT("a page of text", 60_000),
  /** Khmer brings its own letters: few telephones sold here have good ones. */
  KHMER("a page in Khmer", 110_000),
  FRONT("the front page", 200_000),
  PHOTOGRAPHS("a page with photographs", 250_000);

  /** Each request costs a slow network a round trip or a place in the queue. */
  public static final int REQUESTS = 10;

  /** Scripts only add comfort; 6 KB are read in well under a tenth of a second by an old phone. */
  public static final int SCRIPT_BYTES = 6_000;

  private final String label;
  private final int bytes;

  Budget(String label, int bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  /** The one that a page has to keep: the widest of those that fit it. */
  public static Budget of(Page page, PageWeight weight) {
    if (weight.hasPhotographs()) {
      return PHOTOGRAPHS;
    }
    if (page.content() instanceof PageContent.Home) {
      return FRONT;
    }
    return page.language().script().equals("latin") ? TEXT : KHMER;
  }

  public String label() {
    return label;
  }

  public int bytes() {
    return bytes;
  }
}

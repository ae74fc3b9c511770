package vn.travinh.asean.web;

import vn.travinh.asean.publish.PreparedSite;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;

/** The publication that a request is answered from. */
final class Published {
  private Published() {}

  /**
   * @throws NothingPublished before the first publication
   */
  static Publication required(Publisher publisher) {
    return publisher.current().orElseThrow(NothingPublished::new);
  }

  /**
   * @throws NothingPublished where there is nothing to show at all
   */
  static PreparedSite prepared(Publisher publisher) {
    return publisher.prepared().orElseThrow(NothingPublished::new);
  }

  /** The program has just started. */
  static final class NothingPublished extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingPublished() {
      super("nothing has been published yet");
    }
  }
}

package vn.travinh.asean.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.config.Setting;

/** The portal over the content it is shipped with, on a free port of this machine. */
public final class ShippedSite implements AutoCloseable {
  private final TestPortal portal;
  private final Crawl crawl;

  private ShippedSite(TestPortal portal, Crawl crawl) {
    this.portal = portal;
    this.crawl = crawl;
  }

  static ShippedSite start() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "browser-tests-");
      TestPortal portal = TestPortal.plan().setting(Setting.CONTENT, "content").start(folder);
      return new ShippedSite(portal, Crawl.of(portal.url()));
    } catch (Exception failed) {
      throw new IllegalStateException("the shipped site does not start", failed);
    }
  }

  /** Without a slash at its end. */
  String url() {
    return portal.url();
  }

  /** What was found by following every link once, before the first test. */
  Crawl crawl() {
    return crawl;
  }

  /** Asks once more, for what no link leads to. */
  Visited visit(String address) {
    return Crawl.visit(url(), address);
  }

  @Override
  public void close() throws IOException {
    portal.close();
  }
}

package vn.travinh.asean.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.assets.AssetFolder;
import vn.travinh.asean.assets.MediaStore;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.PublicationBuilder;
import vn.travinh.asean.view.Messages;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;
import vn.travinh.asean.weight.Budget;
import vn.travinh.asean.weight.PageWeight;
import vn.travinh.asean.weight.Part;
import vn.travinh.asean.weight.Part.Use;
import vn.travinh.asean.weight.Scales;

/**
 * Pages are light on the wire: what a browser with an empty cache fetches for one page of each kind
 * stays within the budgets, and is what {@code check} reckons for every page.
 */
@BrowserTest
class WeightTest {
  /**
   * The reckoning may be above what is fetched, for it takes the worse case with fonts, and counts
   * the icon that a browser without a window does not ask for.
   */
  private static final double RECKONED_ABOVE = 1.15;

  @Test
  void aFirstVisitKeepsItsBudgetAndIsWhatWasReckoned(ShippedSite site, Chrome chrome)
      throws Exception {
    Publication publication = published(site.url());
    Scales scales = new Scales(publication);
    List<String> faults = new ArrayList<>();
    Map<Page, List<Request>> finished = new HashMap<>();
    SideBySide.visit(
        chrome,
        Look.PHONE,
        Samples.of(site),
        page -> {
          forgetEverything(page);
          finished.put(page, new ArrayList<>());
          page.onRequestFinished(finished.get(page)::add);
        },
        (page, sample) -> {
          page.waitForLoadState(LoadState.NETWORKIDLE);
          judge(sample, sizes(finished.get(page), site.url()), publication, scales, faults);
          finished.get(page).clear();
        });
    assertThat(faults).isEmpty();
  }

  private static void judge(
      Sample sample,
      Map<String, Long> files,
      Publication publication,
      Scales scales,
      List<String> faults) {
    long bytes = files.values().stream().mapToLong(Long::longValue).sum();
    long scripts =
        files.entrySet().stream()
            .filter(file -> file.getKey().endsWith(".js"))
            .mapToLong(Map.Entry::getValue)
            .sum();
    Budget budget = sample.language().equals("km") ? Budget.KHMER : Budget.TEXT;
    var published = publication.site().pageAt(sample.address());
    if (published.isPresent()) {
      PageWeight reckoned = scales.weigh(sample.address());
      budget = Budget.of(published.get(), reckoned);
      compare(sample, files, bytes, reckoned, faults);
    }
    if (bytes > budget.bytes()) {
      faults.add(sample + " fetches " + bytes + " bytes, more than " + budget + ": " + files);
    }
    if (files.size() > Budget.REQUESTS) {
      faults.add(sample + " fetches " + files.size() + " files: " + files.keySet());
    }
    if (scripts > Budget.SCRIPT_BYTES) {
      faults.add(sample + " fetches " + scripts + " bytes of scripts: " + files);
    }
  }

  private static void compare(
      Sample sample,
      Map<String, Long> files,
      long bytes,
      PageWeight reckoned,
      List<String> faults) {
    Map<String, Part> parts = new HashMap<>();
    reckoned.parts().forEach(part -> parts.put(part.address(), part));
    files.forEach(
        (address, size) -> {
          Part part = parts.get(address);
          if (part == null) {
            faults.add(sample + " fetches " + address + ", which was not reckoned");
          } else if (part.bytes() != size) {
            faults.add(sample + ": " + part + " was " + size + " bytes");
          }
        });
    for (Part part : reckoned.parts()) {
      boolean certain = part.use() != Use.ICON && part.use() != Use.FONT && !part.later();
      if (certain && !files.containsKey(part.address())) {
        faults.add(sample + " does not fetch " + part);
      }
    }
    // How many pictures are fetched ahead depends on where they stand, so these are left out.
    long atOnce =
        reckoned.parts().stream().filter(part -> !part.later()).mapToLong(Part::bytes).sum();
    long later =
        reckoned.parts().stream()
            .filter(part -> part.later() && files.containsKey(part.address()))
            .mapToLong(Part::bytes)
            .sum();
    if (atOnce < bytes - later || atOnce > (bytes - later) * RECKONED_ABOVE) {
      faults.add(
          sample + " fetches " + (bytes - later) + " bytes at once, reckoned were " + atOnce);
    }
  }

  /** Every visit is the first one, also in a tab that has seen other pages. */
  private static void forgetEverything(Page page) {
    CDPSession session = page.context().newCDPSession(page);
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    session.send("Network.enable");
    session.send("Network.setCacheDisabled", disabled);
    JsonObject bypassed = new JsonObject();
    bypassed.addProperty("bypass", true);
    session.send("Network.setBypassServiceWorker", bypassed);
  }

  /** Bytes on the wire without headers, by address; what a page carries in itself is none. */
  private static Map<String, Long> sizes(List<Request> requests, String host) {
    Map<String, Long> sizes = new TreeMap<>();
    // Asking for a size lets news of other requests in.
    for (Request request : List.copyOf(requests)) {
      if (request.url().startsWith(host)) {
        sizes.put(request.url().substring(host.length()), (long) request.sizes().responseBodySize);
      }
    }
    return sizes;
  }

  /** What the portal under test publishes too: the same content, under the same address. */
  private static Publication published(String url) throws Exception {
    Path folder = Files.createTempDirectory(Path.of("target"), "weight-");
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      return new PublicationBuilder(
              new ContentStore(Path.of("content"), new MarkdownReader(), workers),
              new AssetFolder(Path.of("static")),
              new MediaStore(folder),
              new PageRenderer(Templates.packaged(), Messages.packaged()),
              workers)
          .make(Instant.now(), url)
          .publication();
    } finally {
      workers.shutdownNow();
    }
  }
}

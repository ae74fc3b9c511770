package vn.travinh.asean.editor;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.data.Switches.Switch;
import vn.travinh.asean.markdown.Link;

/**
 * Looks now and then whether the pages of others that ours lead to are still there: one at a time,
 * with pauses, each about once a week, and only while an admin has switched it on. One thread
 * looks; requests only read what it found.
 */
public final class OutsideLinks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutsideLinks.class);

  /** Nobody's server feels one request in so many seconds. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Duration GOOD_FOR = Duration.ofDays(7);

  /** What failed is looked at again the next day, so that three failures are three days. */
  private static final Duration BAD_FOR = Duration.ofDays(1);

  private static final Duration TIMEOUT = Duration.ofSeconds(15);
  private static final int MAX_REDIRECTS = 5;

  /** Six times what the site has today; bounds memory, file and a round's length. */
  private static final int MAX_LINKS = 5_000;

  private static final int NOT_ALLOWED = 405;
  private static final int NOT_IMPLEMENTED = 501;

  /** Which hosts may be asked. */
  @FunctionalInterface
  interface Rule {
    boolean allows(URI address) throws IOException;
  }

  private final Supplier<List<Document>> documents;
  private final BooleanSupplier switchedOn;
  private final Clock clock;
  private final Path file;
  private final String baseUrl;
  private final Rule rule;

  /** Made when it is first used: it brings a thread and all that encryption needs. */
  private @Nullable HttpClient client;

  private final Map<String, LinkState> states = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "outside-links");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean asked;

  /**
   * @param documents whose links are looked at
   * @param switchedOn whether to look at all
   * @param file for what was found, so that a start begins where the last one stopped
   * @param baseUrl of this site, so that others know who asks
   */
  OutsideLinks(
      Supplier<List<Document>> documents,
      BooleanSupplier switchedOn,
      Clock clock,
      Path file,
      String baseUrl,
      Rule rule) {
    this.documents = documents;
    this.switchedOn = switchedOn;
    this.clock = clock;
    this.file = file;
    this.baseUrl = baseUrl;
    this.rule = rule;
  }

  /** Of the site that visitors see, on the public network, while an admin wants it. */
  static OutsideLinks of(Office office) {
    return new OutsideLinks(
        () ->
            office.publisher().current().stream()
                .flatMap(publication -> publication.site().originals())
                .flatMap(page -> page.document().stream())
                .sorted(Comparator.comparing(Document::file))
                .toList(),
        () -> isSwitchedOn(office),
        office.clock(),
        office.data().outsideLinks(),
        office.baseUrl(),
        address -> OutsideAddresses.isWeb(address) && OutsideAddresses.isPublic(address));
  }

  private static boolean isSwitchedOn(Office office) {
    try {
      return office.database().switches().isOn(Switch.CHECK_OUTSIDE_LINKS);
    } catch (Office.ClosedException notYet) {
      return false;
    }
  }

  /** Begins to look, if it is switched on. */
  public void start() {
    worker.execute(this::read);
    worker.scheduleWithFixedDelay(
        this::checkNext, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks at everything that failed once more, even where it is switched off. */
  void checkSoon() {
    states.replaceAll(
        (address, state) ->
            state.failures() == 0
                ? state
                : new LinkState(Instant.EPOCH, state.status(), state.failures()));
    asked = true;
  }

  /** What was found broken, by document. */
  List<OutsideLink> broken() {
    List<OutsideLink> broken = new ArrayList<>();
    addresses()
        .forEach(
            (address, files) -> {
              LinkState state = states.getOrDefault(address, LinkState.NEVER);
              if (state.isBroken()) {
                files.forEach(each -> broken.add(new OutsideLink(each, address, state.words())));
              }
            });
    return broken;
  }

  /** Every address of another site, with the documents that lead there. */
  private Map<String, List<DocumentFile>> addresses() {
    Map<String, List<DocumentFile>> addresses = new LinkedHashMap<>();
    for (Document document : documents.get()) {
      DocumentFile from = new DocumentFile(document.id(), document.language());
      for (String address : addresses(document)) {
        if (addresses.size() < MAX_LINKS || addresses.containsKey(address)) {
          addresses.computeIfAbsent(address, key -> new ArrayList<>()).add(from);
        }
      }
    }
    return addresses;
  }

  private static List<String> addresses(Document document) {
    List<String> addresses = new ArrayList<>();
    document.body().links().stream().map(Link::target).forEach(addresses::add);
    for (Source source : document.sources()) {
      if (source.url() != null) {
        addresses.add(source.url());
      }
    }
    return addresses.stream()
        .filter(each -> each.startsWith("http://") || each.startsWith("https://"))
        .map(each -> each.replaceFirst("#.*$", ""))
        .distinct()
        .toList();
  }

  private void checkNext() {
    try {
      if (asked || switchedOn.getAsBoolean()) {
        lookAtNext();
      }
    } catch (IOException | RuntimeException failed) {
      LOG.warn("A link to another site could not be looked at.", failed);
    }
  }

  /**
   * Looks at the one that was looked at the longest ago, if it is due.
   *
   * @return whether there was one
   */
  boolean lookAtNext() throws IOException {
    Instant now = clock.instant();
    Set<String> addresses = addresses().keySet();
    Optional<String> next =
        addresses.stream()
            .filter(address -> due(address).isBefore(now))
            .min(Comparator.comparing(this::due));
    if (next.isEmpty()) {
      asked = false;
      // Links that nobody has any more.
      states.keySet().retainAll(addresses);
      return false;
    }
    check(next.get());
    write();
    return true;
  }

  private Instant due(String address) {
    LinkState state = states.getOrDefault(address, LinkState.NEVER);
    return state.checkedAt().plus(state.failures() > 0 ? BAD_FOR : GOOD_FOR);
  }

  private void check(String address) {
    Integer found = status(address);
    LinkState before = states.getOrDefault(address, LinkState.NEVER);
    Instant now = clock.instant();
    // What may not be asked is neither good nor bad.
    states.put(address, found == null ? new LinkState(now, 200, 0) : before.then(now, found));
  }

  /** The status at the end of all redirects; 0 where nobody answers, null where it is not asked. */
  private @Nullable Integer status(String address) {
    try {
      URI at = new URI(address);
      for (int i = 0; i <= MAX_REDIRECTS; i++) {
        if (!rule.allows(at)) {
          return null;
        }
        HttpResponse<InputStream> answer = ask(at, "HEAD");
        if (answer.statusCode() == NOT_ALLOWED
            || answer.statusCode() == NOT_IMPLEMENTED
            || answer.statusCode() == 404) {
          answer = ask(at, "GET");
        }
        String location = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() / 100 != 3 || location.isEmpty()) {
          return answer.statusCode();
        }
        at = at.resolve(location);
      }
      return 0;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return null;
    } catch (IOException | URISyntaxException | IllegalArgumentException unreachable) {
      return 0;
    }
  }

  /** Nothing of the page itself is read. */
  private HttpResponse<InputStream> ask(URI address, String method)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header("User-Agent", "asean-tra-vinh link check (" + baseUrl + ")")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<InputStream> answer =
        client().send(request, HttpResponse.BodyHandlers.ofInputStream());
    answer.body().close();
    return answer;
  }

  private HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(TIMEOUT)
              .build();
    }
    return client;
  }

  /** What was found before the last stop. */
  void read() {
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        String[] parts = line.split("\t", 4);
        if (parts.length == 4 && states.size() < MAX_LINKS) {
          states.putIfAbsent(
              parts[3],
              new LinkState(
                  Instant.parse(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
      }
    } catch (NoSuchFileException never) {
      // nothing was looked at yet
    } catch (IOException | DateTimeException | NumberFormatException broken) {
      LOG.warn("{} cannot be read; all links are looked at anew.", file, broken);
    }
  }

  private void write() throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(states)
        .forEach(
            (address, state) ->
                text.append(state.checkedAt())
                    .append('\t')
                    .append(state.status())
                    .append('\t')
                    .append(state.failures())
                    .append('\t')
                    .append(address)
                    .append('\n'));
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(beside, text);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

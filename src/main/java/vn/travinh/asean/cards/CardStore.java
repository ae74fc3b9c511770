package vn.travinh.asean.cards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.assets.Asset;
import vn.travinh.asean.assets.Assets;
import vn.travinh.asean.assets.ContentHash;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.view.LinkCard;

/**
 * The cards of the current publication as files. Each is drawn when it is first asked for, which
 * for most never happens. Thread-safe.
 */
public final class CardStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(CardStore.class);

  /**
   * Changes whenever a card comes out otherwise for the same scene and words, so that those drawn
   * by an earlier version are drawn anew.
   */
  private static final String RECIPE = "1";

  private static final String SHAPES = "images/scenes.svg";
  private static final String COLOURS = "css/scene-colours.css";

  /** A card takes a tenth of a second; a stop waits for the one under way. */
  private static final int LAST_CARD_SECONDS = 5;

  private final Path folder;
  private volatile Drawn current = new Drawn(null, Map.of());

  /**
   * One thread: whoever asks for all cards at once waits for them one after the other, and nobody
   * else does.
   */
  private final ExecutorService painters =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "cards");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  /**
   * What can be drawn now.
   *
   * @param cards by their addresses
   */
  private record Drawn(@Nullable CardPainter painter, Map<String, LinkCard> cards) {}

  /**
   * @param folder for the cards; it can be deleted at any time the program does not run
   */
  public CardStore(Path folder) {
    this.folder = folder;
    // While pages are still being made: the first letter drawn costs Java a third of a second.
    painters.execute(() -> LOG.debug("cards can be drawn: {}", Fonts.FOUND.isPresent()));
  }

  /**
   * Names how cards look with these shapes and colours; empty where none can be drawn, for want of
   * a font library or of the shapes.
   */
  public static String style(Assets assets) {
    Asset shapes = assets.files().get(SHAPES);
    Asset colours = assets.files().get(COLOURS);
    return shapes == null || colours == null || Fonts.FOUND.isEmpty()
        ? ""
        : RECIPE + ContentHash.of(shapes.bytes()) + ContentHash.of(colours.bytes());
  }

  /** Read once, when first asked for: Java needs the system's FreeType and a font configuration. */
  private record Fonts(CardFonts bold, CardFonts medium) {
    static final Optional<Fonts> FOUND = find();

    private static Optional<Fonts> find() {
      try {
        Fonts fonts = new Fonts(CardFonts.read("Bold"), CardFonts.read("Medium"));
        fonts.bold().line("Trà Vinh", 20);
        return Optional.of(fonts);
      } catch (IOException | RuntimeException | LinkageError missing) {
        LOG.warn(
            "Links to pages are shown without a picture elsewhere: this machine cannot draw text"
                + " ({}). Install the packages libfreetype6 and fontconfig.",
            missing.toString());
        return Optional.empty();
      }
    }
  }

  /** From now on these are the cards there are; files of others go. */
  public void publish(Collection<LinkCard> cards, Assets assets) {
    Drawn before = current;
    Map<LinkCard, String> known = new HashMap<>();
    before.cards().forEach((address, card) -> known.put(card, address));
    Map<String, LinkCard> byAddress = new HashMap<>();
    cards.forEach(card -> byAddress.put(known.computeIfAbsent(card, LinkCard::address), card));
    if (before.painter() != null && byAddress.equals(before.cards())) {
      return; // their style names the shapes and colours, so the painter is the same too
    }
    try {
      current = new Drawn(byAddress.isEmpty() ? null : painter(assets), Map.copyOf(byAddress));
    } catch (IOException unusable) {
      LOG.error("Cards cannot be drawn.", unusable);
      current = new Drawn(null, Map.of());
    }
    painters.execute(this::removeOld);
  }

  /**
   * A card of the current publication, drawn where it is not there yet; nothing at other addresses.
   */
  public Optional<CompletableFuture<MediaFile>> find(String address) {
    Drawn now = current;
    LinkCard card = now.cards().get(address);
    CardPainter painter = now.painter();
    if (card == null || painter == null) {
      return Optional.empty();
    }
    if (Files.exists(path(address))) {
      return Optional.of(CompletableFuture.completedFuture(file(address)));
    }
    return Optional.of(CompletableFuture.supplyAsync(() -> draw(card, painter), painters));
  }

  /** Draws what is missing, for an export. */
  public List<MediaFile> all() {
    return current.cards().keySet().stream()
        .sorted()
        .flatMap(address -> find(address).stream())
        .map(CompletableFuture::join)
        .toList();
  }

  private static CardPainter painter(Assets assets) throws IOException {
    Asset shapes = assets.files().get(SHAPES);
    Asset colours = assets.files().get(COLOURS);
    if (shapes == null || colours == null) {
      throw new IOException("static/ has no " + (shapes == null ? SHAPES : COLOURS));
    }
    Fonts fonts = Fonts.FOUND.orElseThrow(() -> new IOException("there are no fonts"));
    return new CardPainter(
        new SceneSheet(
            new String(shapes.bytes(), StandardCharsets.UTF_8),
            new String(colours.bytes(), StandardCharsets.UTF_8)),
        fonts.bold(),
        fonts.medium());
  }

  private MediaFile draw(LinkCard card, CardPainter painter) {
    Path target = path(card.address());
    try {
      if (!Files.exists(target)) {
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "new-", ".tmp");
        try {
          Files.write(temporary, painter.paint(card));
          Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
          Files.deleteIfExists(temporary);
        }
      }
      return file(card.address());
    } catch (IOException full) {
      throw new UncheckedIOException("a card could not be drawn: " + full.getMessage(), full);
    }
  }

  /** Nobody asks for them any more, and every change of a title leaves one. */
  private void removeOld() {
    Set<String> wanted =
        current.cards().keySet().stream().map(CardStore::name).collect(Collectors.toSet());
    for (String name : files()) {
      if (!wanted.contains(name)) {
        try {
          Files.deleteIfExists(folder.resolve(name));
        } catch (IOException stays) {
          LOG.debug("{} stays", name, stays);
        }
      }
    }
  }

  private Set<String> files() {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      return Set.of();
    }
  }

  private MediaFile file(String address) {
    Path path = path(address);
    return new MediaFile(
        address,
        path,
        path.toFile().length(),
        LinkCard.CONTENT_TYPE,
        LinkCard.WIDTH,
        LinkCard.HEIGHT,
        true,
        List.of());
  }

  private Path path(String address) {
    return folder.resolve(name(address));
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  @Override
  public void close() {
    painters.shutdownNow();
    try {
      painters.awaitTermination(LAST_CARD_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}

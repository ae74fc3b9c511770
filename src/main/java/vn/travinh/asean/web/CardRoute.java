package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.cards.CardStore;

/** Sends the pictures that other sites show beside links. */
final class CardRoute {
  /**
   * A messenger asks once, when a link is first sent, and remembers the answer for weeks: better
   * late than never. No thread is held meanwhile.
   */
  private static final long PATIENCE_SECONDS = 5;

  private CardRoute() {}

  static void send(Context ctx, CardStore cards) {
    Optional<CompletableFuture<MediaFile>> card = cards.find(ctx.path());
    if (card.isEmpty()) {
      ctx.status(404);
      return;
    }
    ctx.future(
        () ->
            card.get()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenAccept(file -> send(ctx, file))
                .exceptionally(
                    late -> {
                      ctx.status(503)
                          .header("Retry-After", "30")
                          .header("Cache-Control", "no-store");
                      return null;
                    }));
  }

  private static void send(Context ctx, MediaFile file) {
    try {
      MediaRoute.send(ctx, file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

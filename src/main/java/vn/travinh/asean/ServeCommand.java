package vn.travinh.asean;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.FileTrouble;
import vn.travinh.asean.publish.PublishingException;
import vn.travinh.asean.search.SearchIndexException;

/** {@code serve}: the site over HTTP until the program is told to stop. */
final class ServeCommand {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  private static final String FIRST_ADMIN =
      "There is no staff account yet. Make the first admin with: user add NAME --role admin"
          + " (on this machine, with the same --data); then sign in at /staff/.";

  private ServeCommand() {}

  static int run(Settings settings, PrintWriter out, PrintWriter err) {
    if (!FolderChecks.allThere(settings, err)) {
      return Main.MISUSED;
    }
    if (settings.dev() && !isLoopback(settings.host())) {
      err.println("--dev is for this machine only, but --host is " + settings.host());
      return Main.MISUSED;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    try {
      App app = new App(settings, Clock.systemUTC());
      Thread atEnd = new Thread(() -> stopAndHalt(app, stopped), "stop");
      Runtime.getRuntime().addShutdownHook(atEnd);
      app.whenNoAccount(() -> err.println(FIRST_ADMIN));
      boolean resumed = !settings.dev() && app.resume();
      if (resumed) {
        out.println(app.url());
      }
      if (!isPublished(app, err)) {
        // The hook would end the program as if all were well.
        Runtime.getRuntime().removeShutdownHook(atEnd);
        stop(app, stopped);
        return Main.FAILED;
      }
      if (!resumed) {
        out.println(app.url());
      }
      stopped.await();
      return Main.OK;
    } catch (BindException inUse) {
      err.println(
          "port "
              + settings.port()
              + " on "
              + settings.host()
              + " cannot be used: "
              + inUse.getMessage()
              + " (stop the other program or choose another --port)");
      return Main.MISUSED;
    } catch (DataFolder.InUseException inUse) {
      err.println(inUse.getMessage() + " (stop it or choose another --data)");
      return Main.MISUSED;
    } catch (SocketException | UnknownHostException refused) {
      err.println(
          "cannot listen on "
              + settings.host()
              + ":"
              + settings.port()
              + ": "
              + refused.getMessage());
      return Main.MISUSED;
    } catch (SearchIndexException | IOException failed) {
      err.println("cannot start: " + FileTrouble.told(failed));
      return Main.MISUSED;
    } catch (RuntimeException failed) {
      LOG.error("cannot start", failed);
      return Main.FAILED;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Main.OK;
    }
  }

  /** Makes the first publication; says why where there is none to show. */
  private static boolean isPublished(App app, PrintWriter err) {
    try {
      Report report = app.publish();
      if (report.blocksSite()) {
        report.problems().stream()
            .filter(problem -> problem.severity().isError())
            .forEach(problem -> err.println(problem));
      }
      return !report.blocksSite();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof PublishingException broken) {
        err.println("the site cannot be made: " + broken.getMessage());
      } else {
        LOG.error("cannot start", failed);
      }
      return false;
    }
  }

  /**
   * Being told to stop is how this program ends well, so it ends with 0 and not with the signal's
   * number.
   */
  private static void stopAndHalt(App app, CountDownLatch stopped) {
    stop(app, stopped);
    Runtime.getRuntime().halt(Main.OK);
  }

  private static void stop(App app, CountDownLatch stopped) {
    try {
      app.close();
    } catch (IOException failed) {
      LOG.warn("the stop was not clean", failed);
    } finally {
      stopped.countDown();
    }
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

package vn.travinh.asean.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.history.GitCheck;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;
import vn.travinh.asean.history.Versions;

/**
 * The program is killed at random moments while staff save and publish. Each file is then as before
 * the interrupted save or as after it, whatever was acknowledged is there and in the history, and
 * the next start goes on: where a change of several files was cut off, it finishes it.
 */
class KilledWhileSavingTest {
  /** So often where time does not matter; a fifth of it shows what is broken while one works. */
  private static final int KILLS = System.getenv("CI") == null ? 40 : 200;

  /** Each in a folder of its own, for all of its history is looked through after each kill. */
  private static final int SITES = KILLS / 20;

  private static final int SIDE_BY_SIDE = 2;

  /** The longest that one save takes on a slow disk, so that kills fall into every part of one. */
  private static final int NANOS_OF_A_SAVE = 20_000_000;

  /** So that some programs are killed while they open, and most in the midst of their saves. */
  private static final int LINES = 16;

  @TempDir Path folder;

  @Test
  void nothingIsTornAndNothingAcknowledgedIsLost() throws Exception {
    ExecutorService side = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    try {
      List<Future<Integer>> sites = new ArrayList<>();
      for (int i = 0; i < SITES; i++) {
        Path own = Files.createDirectories(folder.resolve("site-" + i));
        Random random = new Random(2026 + i);
        sites.add(side.submit(() -> new Site(own, random).killAgainAndAgain()));
      }
      int acknowledged = 0;
      for (Future<Integer> site : sites) {
        acknowledged += site.get();
      }
      assertThat(acknowledged).as("saves that were acknowledged").isGreaterThan(KILLS);
    } finally {
      side.shutdownNow();
    }
  }

  /** A folder in which one program after the other saves and is killed. */
  private static final class Site {
    private final Path folder;
    private final Random random;
    private final Map<String, String> acknowledged = new HashMap<>();
    private final Set<String> notes = new TreeSet<>();
    private int next;

    Site(Path folder, Random random) throws IOException {
      this.folder = folder;
      this.random = random;
      ContentFolder.in(SavingProgram.content(folder));
    }

    int killAgainAndAgain() throws Exception {
      for (int kill = 0; kill < KILLS / SITES; kill++) {
        Map<String, String> underWay = saveUntilKilled();
        check(underWay, "kill " + kill);
      }
      return notes.size();
    }

    /** What the save that was cut off would have made of which file. */
    private Map<String, String> saveUntilKilled() throws Exception {
      Process program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-Xshare:auto",
                  "-Xmx128m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  SavingProgram.class.getName(),
                  folder.toString(),
                  Long.toString(random.nextLong()),
                  Integer.toString(next))
              .redirectError(folder.resolve("errors").toFile())
              .start();
      Map<String, String> underWay = new HashMap<>();
      int linesUntilKill = random.nextInt(LINES);
      try (BufferedReader lines =
          new BufferedReader(new InputStreamReader(program.getInputStream(), UTF_8))) {
        String line = lines.readLine();
        while (line != null) {
          take(line, underWay);
          if (linesUntilKill-- == 0) {
            LockSupport.parkNanos(random.nextInt(NANOS_OF_A_SAVE));
            program.toHandle().destroyForcibly(); // which leaves what it said to be read
          }
          line = lines.readLine();
        }
        assertThat(linesUntilKill)
            .as("it ended by itself: " + Files.readString(folder.resolve("errors")))
            .isNegative();
      } finally {
        program.destroyForcibly().waitFor();
      }
      return underWay;
    }

    private void take(String line, Map<String, String> underWay) {
      String[] words = line.split(" ");
      if (words.length < 2) {
        return;
      }
      underWay.clear();
      Map<String, String> target = words[0].equals("done") ? acknowledged : underWay;
      for (int i = 2; i + 1 < words.length; i += 2) {
        target.put(words[i], words[i + 1]);
      }
      if (words[0].equals("done") && words.length > 2) {
        notes.add(words[1]);
      }
      next = Integer.parseInt(words[1]) + 1;
    }

    private void check(Map<String, String> underWay, String when) throws IOException {
      Map<String, String> found = versionsOnDisk();
      Set<String> paths = new TreeSet<>(acknowledged.keySet());
      paths.addAll(underWay.keySet());
      paths.addAll(found.keySet());
      for (String path : paths) {
        assertThat(found.getOrDefault(path, "-"))
            .as(when + ": " + path)
            .isIn(
                acknowledged.getOrDefault(path, "-"),
                underWay.getOrDefault(path, acknowledged.getOrDefault(path, "-")));
      }
      GitCheck.assertWhole(folder.resolve("data/history"));
      try (History history = SavingProgram.history(folder)) {
        Workspace workspace =
            new Workspace(SavingProgram.content(folder), SavingProgram.drafts(folder), history);
        workspace.recordOutsideChanges();
        assertThat(halfWritten()).as(when).isEmpty();
        found = versionsOnDisk();
        assertAllOrNothing(underWay, found, when);
        Set<String> recorded = new TreeSet<>();
        for (String path : history.lastChanges("").keySet()) {
          history.revisions(List.of(path), Integer.MAX_VALUE).stream()
              .map(Revision::note)
              .forEach(recorded::add);
        }
        assertThat(recorded).as(when).containsAll(notes);
        for (Map.Entry<String, String> file : found.entrySet()) {
          assertThat(history.textOfVersion(file.getValue())).as(when).isPresent();
        }
      }
      acknowledged.clear();
      acknowledged.putAll(found);
    }

    /** A change of two files is not divided by a kill, once the program has started again. */
    private void assertAllOrNothing(
        Map<String, String> underWay, Map<String, String> found, String when) {
      Map<String, String> then = new HashMap<>();
      Map<String, String> before = new HashMap<>();
      for (String path : underWay.keySet()) {
        then.put(path, found.getOrDefault(path, "-"));
        before.put(path, acknowledged.getOrDefault(path, "-"));
      }
      assertThat(then).as(when).isIn(before, underWay);
    }

    private Map<String, String> versionsOnDisk() throws IOException {
      Map<String, String> found = new HashMap<>();
      for (Path root : List.of(SavingProgram.content(folder), SavingProgram.drafts(folder))) {
        if (Files.exists(root)) {
          try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.endsWith("vi.md")).toList()) {
              String path = root.getFileName() + "/" + root.relativize(file);
              found.put(path, Versions.of(Files.readAllBytes(file)));
            }
          }
        }
      }
      return found;
    }

    private List<Path> halfWritten() throws IOException {
      try (Stream<Path> files = Files.walk(folder)) {
        return files
            .filter(file -> file.getFileName().toString().matches("\\.saving-.*|.*\\.lock"))
            .toList();
      }
    }
  }
}

package vn.travinh.asean.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.ObjectWalk;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** Looks at a repository with the eyes of others: git where it is installed, else JGit's. */
public final class GitCheck {
  private GitCheck() {}

  /** Every object is there and sound, and leads to no missing one. */
  public static void assertWhole(Path repository) throws IOException {
    if (Files.notExists(repository)) {
      return; // killed before it was made
    }
    if (isInstalled()) {
      String said = git(repository, "fsck", "--full", "--strict", "--no-dangling");
      assertThat(said.lines().filter(line -> !line.startsWith("notice: "))).isEmpty();
    } else {
      walk(repository);
    }
  }

  public static boolean isInstalled() {
    return Files.isExecutable(Path.of("/usr/bin/git"));
  }

  /** What git says of it. */
  public static String git(Path repository, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/usr/bin/git", "--git-dir=" + repository));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("HOME", "/nonexistent");
    builder.environment().put("GIT_CONFIG_COUNT", "1");
    builder.environment().put("GIT_CONFIG_KEY_0", "safe.directory");
    builder.environment().put("GIT_CONFIG_VALUE_0", "*");
    Process git = builder.start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8);
    try {
      assertThat(git.waitFor()).as(String.join(" ", command) + ": " + said).isZero();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return said;
  }

  private static void walk(Path folder) throws IOException {
    ObjectChecker checker = new ObjectChecker();
    try (Repository repository =
            new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        ObjectWalk walk = new ObjectWalk(repository)) {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        return;
      }
      walk.markStart(walk.parseCommit(head));
      for (RevObject commit = walk.next(); commit != null; commit = walk.next()) {
        checker.check(commit.getType(), walk.getObjectReader().open(commit).getBytes());
      }
      for (RevObject object = walk.nextObject(); object != null; object = walk.nextObject()) {
        checker.check(object.getType(), walk.getObjectReader().open(object).getBytes());
      }
    }
  }
}

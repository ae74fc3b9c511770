package vn.travinh.asean.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** What JGit takes its settings for. */
final class JgitSettings {
  private JgitSettings() {}

  static boolean forcesToDisk(Path folder) {
    try (Repository repository =
        new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build()) {
      return repository.getConfig().getBoolean("core", "fsyncobjectfiles", false)
          && repository.getConfig().getBoolean("core", "fsyncreffiles", false);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}

package vn.travinh.asean.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Keeps JGit to the repository: it forces what it writes to disk, reads no settings of the machine
 * or its user, starts no git to find them, writes none, and does not spend three seconds on
 * measuring the clock of the disk.
 */
final class GitSystem extends SystemReader.Delegate {
  /** Coarser than the clocks of file systems in use. */
  private static final long CLOCK_GRAIN_MILLIS = 10;

  private GitSystem(SystemReader machine) {
    super(machine);
  }

  static synchronized void install() {
    if (!(SystemReader.getInstance() instanceof GitSystem)) {
      SystemReader.setInstance(new GitSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public String getHostname() {
    return "localhost"; // asked for lock files only; looking it up may take seconds
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new NoFile(parent, files);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new NoFile(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new NoFile(parent, files);
  }

  private static final class NoFile extends FileBasedConfig {
    NoFile(Config parent, FS files) {
      super(parent, null, files);
      // Here and not in the repository's own settings: plain git warns of these old names.
      setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncobjectfiles", true);
      setBoolean(ConfigConstants.CONFIG_CORE_SECTION, null, "fsyncreffiles", true);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
          ? unit.convert(CLOCK_GRAIN_MILLIS, TimeUnit.MILLISECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}

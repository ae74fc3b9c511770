package vn.travinh.asean.content;

import java.nio.file.Path;

/** The content folder on disk. */
public final class ContentStore {
  private final Path folder;

  public ContentStore(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }
}

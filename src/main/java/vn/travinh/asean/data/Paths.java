package vn.travinh.asean.data;

/** Paths of drafts as keys. */
final class Paths {
  /** The longest path that file systems take, in {@code char}s. */
  private static final int MAX_LENGTH = 4_096;

  private Paths() {}

  /**
   * @throws IllegalArgumentException where no draft can have this path
   */
  static String stored(String path) {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path of a draft");
    }
    return path;
  }

  /** The path, or one that nothing has. */
  static String asked(String path) {
    return isPath(path) ? path : "";
  }

  private static boolean isPath(String path) {
    return !path.isEmpty() && path.length() <= MAX_LENGTH && path.indexOf('\0') < 0;
  }
}

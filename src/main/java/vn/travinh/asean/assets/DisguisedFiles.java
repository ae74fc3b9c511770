package vn.travinh.asean.assets;

import java.util.Optional;

/** Finds files that are not what their names say. */
final class DisguisedFiles {
  private DisguisedFiles() {}

  /**
   * The format of a picture, where its name and its first bytes agree about it.
   *
   * @throws PictureRefused where they do not, or it is no picture at all
   */
  static PictureFormat check(String name, byte[] start) throws PictureRefused {
    PictureFormat named =
        PictureFormat.named(name)
            .orElseThrow(() -> new IllegalArgumentException(name + " is not named like a picture"));
    Optional<PictureFormat> found = PictureFormat.startingWith(start);
    if (found.isEmpty()) {
      throw new PictureRefused(
          "picture-unreadable",
          "this file is named like a picture but is none",
          "open it in a picture editor and save it again");
    }
    if (found.get() != named) {
      throw new PictureRefused(
          "picture-disguised",
          "this file is named like a "
              + named.label()
              + " picture but holds a "
              + found.get().label(),
          "let its name end in ."
              + found.get().ending()
              + " and change it where pages name it, or save it as "
              + named.label());
    }
    return named;
  }
}

package vn.travinh.asean;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser that tests are run in: the machine's own, never one that is downloaded. */
public final class Chromium {
  /** Names another browser of the Chromium family, for machines that keep it elsewhere. */
  public static final String VARIABLE = "CHROMIUM";

  private static final List<String> USUAL_PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private Chromium() {}

  public static Optional<Path> find() {
    return Stream.concat(
            Stream.ofNullable(System.getenv(VARIABLE)).filter(path -> !path.isBlank()),
            USUAL_PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}

package vn.travinh.asean.history;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** Names of contents. */
public final class Versions {
  private Versions() {}

  /** The id that git gives to a file of these bytes, 40 hexadecimal digits. */
  public static String of(byte[] bytes) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, bytes).name();
    }
  }

  /** The same of a file as it lies on disk. */
  public static String of(Path file) throws IOException {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter();
        InputStream in = Files.newInputStream(file)) {
      return formatter.idFor(Constants.OBJ_BLOB, Files.size(file), in).name();
    }
  }
}

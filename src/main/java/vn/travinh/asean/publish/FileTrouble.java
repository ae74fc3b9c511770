package vn.travinh.asean.publish;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what Java's exceptions for files leave to their class names. */
public final class FileTrouble {
  private FileTrouble() {}

  /** What happened to which file, for somebody who reads one line. */
  public static String told(Exception failed) {
    if (failed instanceof FileSystemException file && file.getReason() == null) {
      if (file instanceof NoSuchFileException) {
        return file.getFile() + " does not exist and cannot be made";
      }
      if (file instanceof AccessDeniedException) {
        return file.getFile() + " may not be used by this account";
      }
      if (file instanceof FileAlreadyExistsException) {
        return file.getFile() + " is a file where a folder should be";
      }
    }
    return String.valueOf(failed.getMessage());
  }
}

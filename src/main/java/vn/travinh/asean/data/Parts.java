package vn.travinh.asean.data;

import java.util.List;

/** What of a data folder nothing else can bring back, and how a backup lays it down. */
final class Parts {
  /** Folders copied file by file, in this order; see {@link Backup} for why. */
  static final List<String> FOLDERS = List.of("history", "drafts", "typed", "searches");

  /** All of them, as they are named in the data folder and in the archive. */
  static final List<String> ALL =
      List.of("history", "drafts", "typed", "searches", SqliteFile.NAME);

  /** First entry of an archive, by which it is known. */
  static final String LABEL = "portal-backup.properties";

  static final String FORMAT = "format";
  static final String MADE_AT = "made-at";

  /** Raised when an older program could not read what a newer one writes. */
  static final int VERSION = 1;

  private Parts() {}
}

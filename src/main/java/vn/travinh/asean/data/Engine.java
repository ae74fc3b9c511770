package vn.travinh.asean.data;

import org.jdbi.v3.core.Handle;

/** Where the two databases are not of one mind. */
enum Engine {
  SQLITE("sqlite", "INTEGER PRIMARY KEY AUTOINCREMENT"),
  POSTGRESQL("postgresql", "BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY");

  private final String folder;
  private final String idColumn;

  Engine(String folder, String idColumn) {
    this.folder = folder;
    this.idColumn = idColumn;
  }

  /** Folder of the migrations that only this one understands. */
  String folder() {
    return folder;
  }

  /** How a number is declared that the database gives and never gives again. */
  String idColumn() {
    return idColumn;
  }

  /**
   * Keeps other writers from a table until the transaction of this handle ends, for decisions that
   * rest on more rows than they change. SQLite has one writer at a time anyway, for its
   * transactions begin as writing ones.
   */
  void keepOthersFromWriting(Handle handle, String table) {
    if (this == POSTGRESQL) {
      handle.execute("LOCK TABLE " + table + " IN SHARE ROW EXCLUSIVE MODE");
    }
  }
}

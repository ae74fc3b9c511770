package vn.travinh.asean.data;

import java.io.IOException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** What databases refuse, in words for whoever runs the site. */
final class Trouble {
  private Trouble() {}

  /**
   * @param name of the database, without secrets
   */
  static IOException of(Engine engine, String name, Throwable refused) {
    SQLException told = sql(refused);
    String why = told == null ? String.valueOf(refused.getMessage()) : firstLine(told);
    String what = engine == Engine.SQLITE ? file(told) : server(told);
    return new IOException("the database " + name + " " + what + ": " + why, refused);
  }

  private static String file(@Nullable SQLException told) {
    if (!(told instanceof SQLiteException exact)) {
      return "cannot be opened";
    }
    // The low byte is the kind of error, the rest details of it.
    return switch (exact.getResultCode().code & 0xFF) {
      case 11, 26 ->
          "is damaged or is no database (move it away and restore a backup with restore --from)";
      case 8, 3 -> "cannot be written (it has to belong to the account that runs the site)";
      case 14 -> "cannot be opened (it has to be a file that this account may read and write)";
      case 13 -> "cannot grow, the disk is full (make room)";
      case 5, 6 -> "is held by another program (end it, or try again)";
      default -> "cannot be used";
    };
  }

  private static String server(@Nullable SQLException told) {
    String state = told == null ? null : told.getSQLState();
    if (state == null) {
      return "cannot be opened";
    }
    if (state.startsWith("08")) {
      return "cannot be reached (is the server running, and are host and port in --database-url right?)";
    }
    if (state.startsWith("28")) {
      return "refuses user or password (see --database-url)";
    }
    return switch (state) {
      case "3D000" -> "does not exist (make it with createdb)";
      case "42501" -> "does not let this user make tables (make the user its owner)";
      case "53300" -> "has no connection left (raise max_connections)";
      default -> "cannot be used";
    };
  }

  private static @Nullable SQLException sql(Throwable refused) {
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException told) {
        return told;
      }
    }
    return null;
  }

  private static String firstLine(SQLException told) {
    return String.valueOf(told.getMessage()).lines().findFirst().orElse("");
  }
}

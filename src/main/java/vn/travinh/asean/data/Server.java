package vn.travinh.asean.data;

import java.io.IOException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server. */
final class Server {
  /** In seconds; a server that is there answers at once. */
  private static final int CONNECT_TIMEOUT = 5;

  private Server() {}

  static DataSource source(String url) throws IOException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    parsed(url);
    source.setUrl(url);
    source.setConnectTimeout(CONNECT_TIMEOUT);
    source.setLoginTimeout(CONNECT_TIMEOUT);
    source.setTcpKeepAlive(true);
    source.setApplicationName("asean-tra-vinh");
    return source;
  }

  /** Server and database without what must not be printed. */
  static String name(String url) throws IOException {
    Properties properties = parsed(url);
    return PGProperty.PG_DBNAME.getOrDefault(properties)
        + " on "
        + PGProperty.PG_HOST.getOrDefault(properties)
        + ":"
        + PGProperty.PG_PORT.getOrDefault(properties);
  }

  private static Properties parsed(String url) throws IOException {
    @Nullable Properties properties = Driver.parseURL(url, null);
    if (properties == null) {
      throw new IOException(
          "--database-url cannot be understood; write it like"
              + " jdbc:postgresql://127.0.0.1/portal?user=portal&password=…");
    }
    return properties;
  }
}

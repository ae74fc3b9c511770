package vn.travinh.asean.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every setting there is: its name, what it is without being set, what it expects, and what it is
 * for.
 */
public enum Setting {
  PORT("port", "8080", "a number from 0 to 65535", "port to listen on; 0 picks a free one"),
  HOST(
      "host",
      "127.0.0.1",
      "a name or address of this machine",
      "address to listen on; 0.0.0.0 or :: to be reached from outside"),
  CONTENT("content", "content", "a folder", "the Markdown folder"),
  STATIC("static", "static", "a folder", "assets served as they are"),
  DATA(
      "data",
      "data",
      "a folder that can be written",
      "what the program itself keeps: index, accounts, messages, history"),
  BASE_URL(
      "base-url",
      "",
      "an address such as https://asean.example.vn without a path",
      "public address of the site, such as https://asean.example.vn without a path, for absolute"
          + " links; other hosts are then refused"),
  SEARCH_URI(
      "search-uri",
      "",
      "an address such as http://127.0.0.1:9200, further nodes behind commas",
      "OpenSearch or Elasticsearch cluster that keeps the index, such as http://127.0.0.1:9200,"
          + " further nodes behind commas; without it search is embedded"),
  DATABASE_URL(
      "database-url",
      "",
      "a JDBC address such as jdbc:postgresql://127.0.0.1/portal",
      "PostgreSQL server, such as jdbc:postgresql://127.0.0.1/portal; without it a file in the data"
          + " folder"),
  CONFIG("config", "", "a properties file", "file with further settings, such as base-url=…"),
  TRUSTED_PROXY(
      "trusted-proxy",
      "",
      "addresses separated by commas",
      "proxies whose X-Forwarded-* headers are believed, behind commas"),
  METRICS_TOKEN(
      "metrics-token",
      "",
      "a text of 16 characters or more",
      "opens /metrics and the detail of /readyz to others than this machine; 16 characters or more"),
  DEV("dev", "false", "true or false", "templates are read anew at each build; this machine only");

  private final String key;
  private final String defaultValue;
  private final String expected;
  private final String help;

  Setting(String key, String defaultValue, String expected, String help) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.expected = expected;
    this.help = help;
  }

  /** Name in a properties file, such as {@code base-url}. */
  public String key() {
    return key;
  }

  /** Name on the command line, such as {@code --base-url}. */
  public String flag() {
    return "--" + key;
  }

  /** Name in the environment, such as {@code PORTAL_BASE_URL}. */
  public String variable() {
    return "PORTAL_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  public String defaultValue() {
    return defaultValue;
  }

  /** What a value has to be, for messages. */
  public String expected() {
    return expected;
  }

  /** Stands for its value in the help, in one word. */
  public String label() {
    return switch (this) {
      case PORT -> "NUMBER";
      case HOST -> "HOST";
      case CONTENT, STATIC, DATA -> "DIR";
      case BASE_URL, SEARCH_URI, DATABASE_URL -> "URL";
      case CONFIG -> "FILE";
      case TRUSTED_PROXY -> "ADDRESSES";
      case METRICS_TOKEN -> "TOKEN";
      case DEV -> "true|false";
    };
  }

  public String help() {
    return help;
  }

  /** Whether its value must not be printed. */
  public boolean isSecret() {
    return this == METRICS_TOKEN || this == DATABASE_URL || this == SEARCH_URI;
  }

  static Optional<Setting> ofKey(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Setting::key).toList();
  }
}

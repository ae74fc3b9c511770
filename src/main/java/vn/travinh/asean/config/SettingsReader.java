package vn.travinh.asean.config;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.text.NearestWord;

/**
 * Reads settings: a flag beats the environment, the environment beats the file, the file beats the
 * default.
 */
public final class SettingsReader {
  private static final int MIN_TOKEN_LENGTH = 16;

  private static final int MAX_PORT = 65_535;

  private static final String NODE = "(?:[0-9A-Za-z._-]+|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?";
  private static final String CREDENTIALS = "(?:[^\\s/@,%]|%[0-9A-Fa-f]{2})+@";
  private static final Pattern SEARCH_URI =
      Pattern.compile(
          "https?://(?:" + CREDENTIALS + ")?(" + NODE + "(?:,(?:https?://)?" + NODE + ")*)/?");
  private static final Pattern PORT = Pattern.compile(":([0-9]+)(?=,|$)");

  private record Given(String value, String where) {}

  private final Map<Setting, Given> given = new EnumMap<>(Setting.class);
  private final List<String> problems = new ArrayList<>();

  private SettingsReader() {}

  /**
   * @param flags values given on the command line
   * @param environment all variables; those of other programs are passed over
   * @throws SettingsException naming every wrong value at once
   */
  public static Settings read(Map<Setting, String> flags, Map<String, String> environment)
      throws SettingsException {
    SettingsReader reader = new SettingsReader();
    reader.collect(flags, environment);
    Settings settings = reader.settings();
    if (!reader.problems.isEmpty()) {
      throw new SettingsException(reader.problems);
    }
    return settings;
  }

  private void collect(Map<Setting, String> flags, Map<String, String> environment) {
    for (Setting setting : Setting.values()) {
      given.put(setting, new Given(setting.defaultValue(), "default"));
    }
    Map<Setting, Given> nearer = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String variable = environment.get(setting.variable());
      if (variable != null && !variable.isBlank()) {
        nearer.put(setting, new Given(variable.strip(), setting.variable()));
      }
      String flag = flags.get(setting);
      if (flag != null) {
        nearer.put(setting, new Given(flag.strip(), setting.flag()));
      }
    }
    Given file = nearer.get(Setting.CONFIG);
    if (file != null && !file.value.isEmpty()) {
      readFile(file);
    }
    given.putAll(nearer);
  }

  private void readFile(Given file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file.value))) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      problems.add(
          file.where + " is " + file.value + ", which cannot be read as a properties file");
      return;
    }
    for (String key : properties.stringPropertyNames().stream().sorted().toList()) {
      Setting.ofKey(key)
          .ifPresentOrElse(
              setting ->
                  given.put(
                      setting,
                      new Given(properties.getProperty(key).strip(), key + " in " + file.value)),
              () ->
                  problems.add(
                      key
                          + " in "
                          + file.value
                          + " is not a setting"
                          + NearestWord.to(key, Setting.keys())
                              .map(near -> " (did you mean " + near + "?)")
                              .orElse("")));
    }
  }

  private Settings settings() {
    URI baseUrl = baseUrl();
    return new Settings(
        number(Setting.PORT, 0, MAX_PORT),
        host(),
        path(Setting.CONTENT),
        path(Setting.STATIC),
        path(Setting.DATA),
        baseUrl,
        searchUri(),
        databaseUrl(),
        list(Setting.TRUSTED_PROXY),
        token(),
        flag(Setting.DEV));
  }

  private String value(Setting setting) {
    Given value = given.get(setting);
    return value == null ? setting.defaultValue() : value.value;
  }

  private void wrong(Setting setting) {
    Given value = given.get(setting);
    String shown = setting.isSecret() ? "***" : value == null ? "" : value.value;
    String where = value == null ? setting.flag() : value.where;
    problems.add(where + " is \"" + shown + "\", but should be " + setting.expected());
  }

  private int number(Setting setting, int minimum, int maximum) {
    try {
      int number = Integer.parseInt(value(setting));
      if (number >= minimum && number <= maximum) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // told below, with numbers out of range
    }
    wrong(setting);
    return minimum;
  }

  private String host() {
    String host = value(Setting.HOST);
    if (host.isEmpty() || !host.matches("[0-9A-Za-z:.%\\-\\[\\]]+")) {
      wrong(Setting.HOST);
    }
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private Path path(Setting setting) {
    try {
      if (!value(setting).isEmpty()) {
        return Path.of(value(setting));
      }
    } catch (InvalidPathException notAPath) {
      // told below, with an empty one
    }
    wrong(setting);
    return Path.of(setting.defaultValue());
  }

  private @Nullable URI baseUrl() {
    String text = value(Setting.BASE_URL);
    if (text.isEmpty()) {
      return null;
    }
    String bare = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    try {
      URI uri = new URI(bare);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      if (web
          && uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null) {
        return new URI(bare.toLowerCase(Locale.ROOT));
      }
    } catch (URISyntaxException notAUri) {
      // told below, with addresses of other forms
    }
    wrong(Setting.BASE_URL);
    return null;
  }

  private @Nullable String searchUri() {
    String text = value(Setting.SEARCH_URI);
    if (text.isEmpty()) {
      return null;
    }
    Matcher parts = SEARCH_URI.matcher(text);
    boolean right =
        parts.matches()
            && PORT.matcher(parts.group(1))
                .results()
                .allMatch(port -> Integer.parseInt(port.group(1)) <= MAX_PORT);
    if (!right) {
      wrong(Setting.SEARCH_URI);
    }
    return text;
  }

  private @Nullable String databaseUrl() {
    String text = value(Setting.DATABASE_URL);
    if (text.isEmpty()) {
      return null;
    }
    if (!text.startsWith("jdbc:postgresql:")) {
      wrong(Setting.DATABASE_URL);
    }
    return text;
  }

  private List<String> list(Setting setting) {
    List<String> addresses =
        Arrays.stream(value(setting).split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    if (!addresses.stream().allMatch(address -> address.matches("[0-9A-Fa-f:.]+"))) {
      wrong(setting);
    }
    return addresses;
  }

  private String token() {
    String token = value(Setting.METRICS_TOKEN);
    if (!token.isEmpty() && token.length() < MIN_TOKEN_LENGTH) {
      wrong(Setting.METRICS_TOKEN);
    }
    return token;
  }

  private boolean flag(Setting setting) {
    String text = value(setting).toLowerCase(Locale.ROOT);
    if (!text.equals("true") && !text.equals("false")) {
      wrong(setting);
    }
    return text.equals("true");
  }
}

package vn.travinh.asean.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import vn.travinh.asean.text.Language;

/**
 * The texts of the interface in every language they are kept in. Immutable.
 *
 * <p>Where a language lacks a text the Vietnamese one is shown, else the English, else the key
 * itself. The machine's own locale plays no part, which is why this is not a resource bundle.
 */
public final class Messages {
  private static final List<String> SHIPPED = List.of("vi", "en", "km");

  private final Map<String, Map<String, String>> byLanguage;

  private Messages(Map<String, Map<String, String>> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** The texts that come with the program. */
  public static Messages packaged() {
    Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
    for (String code : SHIPPED) {
      byLanguage.put(code, read("/messages/" + code + ".properties"));
    }
    return new Messages(byLanguage);
  }

  /** The texts and the ways of writing dates and numbers of this language. */
  public Words in(Language language) {
    List<Map<String, String>> chain = new ArrayList<>();
    for (String code : List.of(language.code(), "vi", "en")) {
      Map<String, String> texts = byLanguage.get(code);
      if (texts != null) {
        chain.add(texts);
      }
    }
    return new Words(language, chain);
  }

  Set<String> languages() {
    return byLanguage.keySet();
  }

  Set<String> keys(String code) {
    return new TreeSet<>(byLanguage.getOrDefault(code, Map.of()).keySet());
  }

  private static Map<String, String> read(String resource) {
    try (InputStream stream = Messages.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no texts at " + resource);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      Map<String, String> texts = new LinkedHashMap<>();
      for (String key : new TreeSet<>(properties.stringPropertyNames())) {
        texts.put(key, properties.getProperty(key));
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

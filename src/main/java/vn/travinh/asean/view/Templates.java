package vn.travinh.asean.view;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The template engine. Everything is escaped and a name that does not exist is an error, so that a
 * mistake in a template is met when pages are made and not by a visitor. Thread-safe.
 */
public final class Templates {
  private static final String SUFFIX = ".peb";

  private final PebbleEngine engine;

  private Templates(Loader<?> loader, boolean cached) {
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .defaultLocale(Locale.ROOT)
            .cacheActive(cached)
            .build();
  }

  /** The templates that come with the program, each read once. */
  public static Templates packaged() {
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("templates");
    loader.setSuffix(SUFFIX);
    return new Templates(loader, true);
  }

  /** The templates of a folder, read anew for every page; for people who work on them. */
  public static Templates readAnew(Path folder) {
    FileLoader loader = new FileLoader(folder.toAbsolutePath().toString());
    loader.setSuffix(SUFFIX);
    return new Templates(loader, false);
  }

  /**
   * Fills in a template.
   *
   * @param name path below {@code templates/} without the suffix, such as {@code pages/place};
   *     never made from what people wrote
   */
  public String render(String name, Map<String, Object> context) {
    StringWriter writer = new StringWriter();
    try {
      engine.getTemplate(name).evaluate(writer, context, Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return writer.toString();
  }
}

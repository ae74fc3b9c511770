package vn.travinh.asean.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder {@code static/} on disk. */
public final class AssetFolder {
  /** Such as {@code @import url("components/card.css") layer(components);}. */
  private static final Pattern IMPORT =
      Pattern.compile(
          "@import\\s+(?:url\\()?[\"']?([^\"')\\s;]+)[\"']?\\)?\\s*(?:layer\\(([a-z-]+)\\))?\\s*([^;]*);");

  private final Path folder;

  public AssetFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads the whole tree; style sheets get their imports put in, so that a page needs one request
   * for all of them.
   *
   * @throws IOException where the folder cannot be read, or a style sheet imports what does not
   *     exist
   */
  public Assets read() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Path root = folder.toRealPath(); // the folder itself may be a link
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        boolean hidden = name.startsWith(".") || name.contains("/.");
        if (!hidden && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          files.put(name, Files.readAllBytes(path));
        }
      }
    }
    MessageDigest digest = ContentHash.digest();
    SortedMap<String, Asset> assets = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      byte[] bytes =
          name.endsWith(".css")
              ? inlined(name, files, new HashSet<>()).getBytes(StandardCharsets.UTF_8)
              : file.getValue();
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(bytes);
      assets.put(name, new Asset(bytes, ContentTypes.of(name)));
    }
    return new Assets(ContentHash.name(digest), assets);
  }

  private static String inlined(String name, SortedMap<String, byte[]> files, Set<String> open)
      throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null || !open.add(name)) {
      throw new IOException(
          "static/"
              + name
              + (bytes == null ? " is imported but does not exist" : " imports itself"));
    }
    String css = new String(bytes, StandardCharsets.UTF_8);
    Matcher imports = IMPORT.matcher(css);
    StringBuilder whole = new StringBuilder();
    int from = 0;
    while (imports.find()) {
      String imported = sibling(name, imports.group(1));
      whole.append(css, from, imports.start());
      whole.append(
          wrapped(
              relocated(inlined(imported, files, open), imported, name),
              imports.group(2),
              imports.group(3).strip()));
      from = imports.end();
    }
    open.remove(name);
    return whole.append(css.substring(from)).toString();
  }

  private static String wrapped(String css, @Nullable String layer, String media) {
    String layered = layer == null ? css : "@layer " + layer + " {\n" + css + "\n}\n";
    return media.isEmpty() ? layered : "@media " + media + " {\n" + layered + "\n}\n";
  }

  /** Relative addresses in an imported sheet are meant from its own folder. */
  private static String relocated(String css, String imported, String into) {
    Path from = Path.of(imported).resolveSibling("");
    Path target = Path.of(into).resolveSibling("");
    Matcher urls =
        Pattern.compile("url\\([\"']?(?!data:|https?:|/|#)([^\"')]+)[\"']?\\)").matcher(css);
    return urls.replaceAll(
        match ->
            Matcher.quoteReplacement(
                "url(\""
                    + target
                        .relativize(from.resolve(match.group(1)).normalize())
                        .toString()
                        .replace('\\', '/')
                    + "\")"));
  }

  private static String sibling(String name, String relative) {
    return Path.of(name).resolveSibling(relative).normalize().toString().replace('\\', '/');
  }
}

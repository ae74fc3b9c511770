package vn.travinh.asean.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.content.DocumentId;

/** What an author's link points at. */
sealed interface LinkTarget {
  /** Another document, or this one; the anchor is empty where none is named. */
  record ToDocument(DocumentId id, String anchor) implements LinkTarget {}

  /** A heading of the same text. */
  record ToAnchor(String anchor) implements LinkTarget {}

  /** A file beside a document. */
  record ToFile(DocumentId id, String name) implements LinkTarget {}

  /** An address of this site, such as {@code /vi/diem-den/}. */
  record ToPath(String path, String rest) implements LinkTarget {}

  /** Somewhere else. */
  record Outside(String address) implements LinkTarget {}

  /** Nothing that this site knows how to find. */
  record Nowhere(String written) implements LinkTarget {}

  Pattern SCHEME = Pattern.compile("^([a-zA-Z][a-zA-Z0-9+.-]*):.*", Pattern.DOTALL);
  Pattern DOCUMENT = Pattern.compile("([^/]+)/([^/]+)/[a-zA-Z-]+\\.md");
  Pattern FOLDER = Pattern.compile("([^/]+)/([^/]+)/?");
  Pattern FILE = Pattern.compile("([^/]+)/([^/]+)/([^/]+)");

  /** Reads a link written in a document's text. */
  static LinkTarget of(String written, DocumentId from) {
    if (written.startsWith("#")) {
      return new ToAnchor(written.substring(1));
    }
    if (SCHEME.matcher(written).matches() || written.startsWith("//")) {
      return new Outside(written);
    }
    int cut = cut(written);
    String path = written.substring(0, cut);
    String rest = written.substring(cut);
    if (path.startsWith("/")) {
      return new ToPath(path, rest);
    }
    return relative(written, path, rest, from);
  }

  private static int cut(String written) {
    int hash = written.indexOf('#');
    int question = written.indexOf('?');
    if (hash < 0) {
      return question < 0 ? written.length() : question;
    }
    return question < 0 ? hash : Math.min(hash, question);
  }

  private static LinkTarget relative(String written, String path, String rest, DocumentId from) {
    Deque<String> parts = new ArrayDeque<>();
    parts.addLast(from.section());
    parts.addLast(from.folder());
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return new Nowhere(written);
        }
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    String full = String.join("/", parts);
    String anchor = rest.startsWith("#") ? rest.substring(1) : "";
    Matcher document = DOCUMENT.matcher(full);
    if (document.matches()) {
      return new ToDocument(new DocumentId(document.group(1), document.group(2)), anchor);
    }
    Matcher file = FILE.matcher(full);
    if (file.matches()) {
      return new ToFile(new DocumentId(file.group(1), file.group(2)), file.group(3));
    }
    Matcher folder = FOLDER.matcher(full.toLowerCase(Locale.ROOT));
    return folder.matches() && !path.isEmpty()
        ? new ToDocument(new DocumentId(folder.group(1), folder.group(2)), anchor)
        : new Nowhere(written);
  }
}

package vn.travinh.asean.history;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * What a commit says: the author's note, then the files changed, one a line, as {@code git log
 * --name-status} prints them. So who asks which revisions changed a file need not compare trees,
 * which takes a millisecond for each once a section has thousands of pages.
 */
final class Message {
  /** Stands where the author said nothing; git wants a subject. */
  private static final String NOTHING_SAID = "-";

  /** A note is a line to remember a change by. */
  private static final int MAX_NOTE = 200;

  /** A longer list, as of the first start, would make the log unreadable. */
  private static final int MAX_LISTED = 100;

  private Message() {}

  static String of(String note, SortedMap<String, Change> changes) {
    String line = oneLine(note);
    String subject = line.isEmpty() ? NOTHING_SAID : line;
    if (changes.size() > MAX_LISTED || changes.keySet().stream().anyMatch(Message::hasLineEnd)) {
      return subject + "\n";
    }
    return changes.entrySet().stream()
        .map(change -> change.getValue().letter() + " " + change.getKey() + "\n")
        .collect(Collectors.joining("", subject + "\n\n", ""));
  }

  private static boolean hasLineEnd(String path) {
    return path.chars().anyMatch(Character::isISOControl);
  }

  /** Whatever was typed, on one line of bounded length. */
  static String oneLine(String note) {
    String line = note.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (line.equals(NOTHING_SAID)) {
      return "";
    }
    return line.length() <= MAX_NOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_NOTE)));
  }

  static String outside(Collection<String> paths) {
    return paths.size() == 1
        ? "Changed outside the editor: " + paths.iterator().next()
        : "Changed outside the editor: " + paths.size() + " files";
  }

  static String note(String message) {
    String subject = message.lines().findFirst().orElse("");
    return subject.equals(NOTHING_SAID) ? "" : subject;
  }

  /** The list of files, empty where the message has none. */
  static Optional<Map<String, Change>> changes(String message) {
    Map<String, Change> changes = new LinkedHashMap<>();
    for (String line : message.lines().skip(2).toList()) {
      Optional<Change> change = change(line);
      if (change.isEmpty()) {
        return Optional.empty();
      }
      changes.put(line.substring(2), change.get());
    }
    return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
  }

  private static Optional<Change> change(String line) {
    if (line.length() > 2 && line.charAt(1) == ' ') {
      for (Change change : Change.values()) {
        if (change.letter() == line.charAt(0)) {
          return Optional.of(change);
        }
      }
    }
    return Optional.empty();
  }
}

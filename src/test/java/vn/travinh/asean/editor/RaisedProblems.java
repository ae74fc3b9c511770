package vn.travinh.asean.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The problems that the program can raise, as its source says: the code, and the message with an x
 * for whatever differs from case to case.
 */
record RaisedProblems(Set<Raised> problems) {
  private static final Path SOURCE = Path.of("src/main/java");
  private static final Pattern CALL =
      Pattern.compile(
          "\\b(?:new Problem|new PictureRefused|error|warning|warn|note|problem|unreadable)\\(");
  private static final Pattern REQUIRED =
      Pattern.compile("\\brequired(?:Text|Word)\\(\\s*\"(\\w+)\"");
  private static final Pattern REQUIRED_ADDRESS =
      Pattern.compile("\\bwebAddress\\(\\s*\\w+,\\s*\"(\\w+)\",\\s*true");
  private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9_]*(?:-[a-z0-9_]+)+)\"");
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern FORMATTED =
      Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")\\s*\\.formatted\\(.*", Pattern.DOTALL);
  private static final Pattern QUOTED =
      Pattern.compile("(?:\\w+\\.)?quoted\\(.*\\)", Pattern.DOTALL);

  /**
   * @param message as a sample
   * @param file where it is raised
   */
  record Raised(String code, String message, String file) implements Comparable<Raised> {
    @Override
    public int compareTo(Raised other) {
      return toString().compareTo(other.toString());
    }
  }

  static RaisedProblems inTheProgram() {
    Set<Raised> raised = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        raised.addAll(
            in(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RaisedProblems(raised);
  }

  private static List<Raised> in(String file, String source) {
    List<Raised> raised = new ArrayList<>();
    Matcher call = CALL.matcher(source);
    while (call.find()) {
      List<String> arguments = split(source.substring(call.end()), ',');
      for (int i = 0; i + 1 < arguments.size(); i++) {
        Matcher code = CODE.matcher(arguments.get(i));
        if (code.matches() && !arguments.get(i + 1).matches("\\w+")) {
          raised.add(new Raised(code.group(1), sample(arguments.get(i + 1)), file));
          break;
        }
        if (arguments.get(i).matches("\"missing-\" \\+ missing")) {
          for (String coordinate : List.of("lat", "lon")) {
            raised.add(new Raised("missing-" + coordinate, sample(arguments.get(i + 1)), file));
          }
          break;
        }
      }
      if (call.group().startsWith("unreadable") && arguments.get(0).startsWith("\"")) {
        raised.add(new Raised(pictureCode(source), sample(arguments.get(0)), file));
      }
      if (call.group().startsWith("problem")
          && file.equals("TextLimits.java")
          && arguments.get(0).startsWith("\"")) {
        raised.add(new Raised("text-too-complex", sample(arguments.get(0)), file));
      }
    }
    for (Pattern required : List.of(REQUIRED, REQUIRED_ADDRESS)) {
      Matcher field = required.matcher(source);
      while (field.find()) {
        raised.add(new Raised("missing-" + field.group(1), "\"x\" is missing", file));
      }
    }
    return raised;
  }

  private static String pictureCode(String source) {
    return source.contains("\"picture-unreadable\"") ? "picture-unreadable" : "text-too-complex";
  }

  /** What an expression of text comes to, with x for what is not written there. */
  private static String sample(String expression) {
    Matcher formatted = FORMATTED.matcher(expression);
    if (formatted.matches()) {
      return literal(formatted.group(1)).replaceAll("%(?:02X|[sd])", "x");
    }
    StringBuilder sample = new StringBuilder();
    for (String part : split(expression, '+')) {
      if (LITERAL.matcher(part).matches()) {
        sample.append(literal(part));
      } else {
        sample.append(QUOTED.matcher(part).matches() ? "\"x\"" : "x");
      }
    }
    return sample.toString();
  }

  private static String literal(String literal) {
    return literal.substring(1, literal.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  /** Cuts at a sign that stands in no bracket and no text, up to the bracket that closes it all. */
  private static List<String> split(String source, char sign) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    boolean text = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      if (text && c == '\\') {
        part.append(c).append(source.charAt(++i));
        continue;
      }
      text = text != (c == '"');
      if (!text && "([{".indexOf(c) >= 0) {
        depth++;
      } else if (!text && ")]}".indexOf(c) >= 0 && --depth < 0) {
        break;
      }
      if (!text && depth == 0 && c == sign) {
        parts.add(part.toString().strip());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString().strip());
    return parts;
  }
}

package vn.travinh.asean;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Where a new password comes from: never an argument, which every user of the machine can see. */
interface PasswordSource {
  /** More than any password; a file given by mistake is not read to its end. In bytes. */
  int MAX_BYTES = 8 * 1024;

  /**
   * @return the password, empty where it was typed twice differently or there is none
   */
  Optional<String> read() throws IOException;

  /** What a person types without seeing it, or the first line of standard input. */
  @SuppressWarnings("SystemConsoleNull") // Main sees to it that it is null without a terminal.
  static PasswordSource ofThisProgram() {
    return () -> {
      Console console = System.console();
      return (console == null ? of(System.in) : of(console)).read();
    };
  }

  private static PasswordSource of(Console console) {
    return () -> {
      char[] first = console.readPassword("Password (12 characters or more): ");
      char[] second = console.readPassword("The same again: ");
      return first != null && Arrays.equals(first, second)
          ? Optional.of(new String(first))
          : Optional.empty();
    };
  }

  static PasswordSource of(InputStream in) {
    return () ->
        new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8)
            .lines()
            .findFirst()
            .filter(line -> !line.isEmpty());
  }
}

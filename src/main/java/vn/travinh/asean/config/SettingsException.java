package vn.travinh.asean.config;

import java.util.List;

/**
 * The program cannot start as it was asked to. Each message is one line: what was set, where, and
 * what was expected.
 */
public final class SettingsException extends Exception {
  private static final long serialVersionUID = 1L;
  private final List<String> messages;

  public SettingsException(List<String> messages) {
    super(String.join("\n", messages));
    this.messages = List.copyOf(messages);
  }

  public List<String> messages() {
    return messages;
  }
}

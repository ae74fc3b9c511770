package vn.travinh.asean.web;

/**
 * A request asks for something that cannot be meant. The message says what, and what was expected;
 * never what to do next.
 */
final class BadParameter extends Exception {
  private static final long serialVersionUID = 1L;
  private final String parameter;

  BadParameter(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  String parameter() {
    return parameter;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}

package vn.travinh.asean.editor;

/** How a picture stands in a text. */
final class PictureNotation {
  private PictureNotation() {}

  /**
   * A picture with what it shows, caption and credit, such as {@code ![Hàng sao](ao.jpg "Bờ ao |
   * Ảnh: A")}.
   *
   * @param name of the file: plain letters
   */
  static String of(String name, String alternative, String caption, String credit) {
    String title = plain(caption) + (credit.isEmpty() ? "" : " | " + plain(credit));
    return "!["
        + alternative.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        + "]("
        + name
        + (title.isEmpty() ? "" : " \"" + title.strip() + "\"")
        + ")";
  }

  /** Quotation marks would end the title, and a bar begin the credit. */
  private static String plain(String text) {
    return text.replace("\\", "/").replace("\"", "”").replace("|", "/");
  }
}

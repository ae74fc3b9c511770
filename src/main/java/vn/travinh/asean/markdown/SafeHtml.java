package vn.travinh.asean.markdown;

/**
 * HTML that passed the sanitiser. Only this package can make one, which is why the one template
 * that prints it unescaped may do so.
 */
public final class SafeHtml {
  private final String html;

  SafeHtml(String html) {
    this.html = html;
  }

  public String html() {
    return html;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SafeHtml that && html.equals(that.html);
  }

  @Override
  public int hashCode() {
    return html.hashCode();
  }

  @Override
  public String toString() {
    return html;
  }
}

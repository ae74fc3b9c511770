package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommonMarkTest {
  @Test
  void paragraphsEmphasisAndCode() {
    assertHtml(
        "Ao *Bà* **Om** `a<b` ~~cũ~~",
        "<p>Ao <em>Bà</em> <strong>Om</strong> <code>a&lt;b</code> <del>cũ</del></p>");
    assertHtml("một\n\nhai", "<p>một</p> <p>hai</p>");
    assertHtml("snake_case_word 5*3", "<p>snake_case_word 5*3</p>");
  }

  @Test
  void emphasisWorksAroundVietnameseAndKhmerWords() {
    assertHtml("**“đậm”** chữ", "<p><strong>“đậm”</strong> chữ</p>");
    assertThat(Text.html("**ខ្មែរ**ក", vn.travinh.asean.text.Language.KHMER))
        .isEqualTo("<p><strong>ខ្មែរ</strong>ក</p>");
  }

  @Test
  void lineBreaks() {
    assertHtml("một  \nhai\\\nba\nbốn", "<p>một<br> hai<br> ba bốn</p>");
  }

  @Test
  void lists() {
    assertHtml("- a\n- b\n  - c", "<ul> <li>a</li> <li>b <ul> <li>c</li> </ul> </li> </ul>");
    assertHtml("3. a\n4. b", "<ol start=\"3\"> <li>a</li> <li>b</li> </ol>");
  }

  @Test
  void quotationsRulesAndCodeBlocks() {
    assertHtml("> lời", "<blockquote> <p>lời</p> </blockquote>");
    assertHtml("***", "<hr>");
    assertHtml(
        "```java\nif (a < b)\n```",
        "<pre><code class=\"language-java\">if (a &lt; b) </code></pre>");
    assertHtml("    x", "<pre><code>x </code></pre>");
  }

  @Test
  void linksOfEveryForm() {
    assertHtml("[chùa](../chua/vi.md \"tựa\")", "<p><a href=\"../chua/vi.md\">chùa</a></p>");
    assertHtml("[chùa][c]\n\n[c]: ../chua/vi.md", "<p><a href=\"../chua/vi.md\">chùa</a></p>");
    assertHtml("<a@b.vn>", "<p><a href=\"mailto:a@b.vn\">a@b.vn</a></p>");
    assertHtml("[gọi](tel:+84123)", "<p><a href=\"tel:+84123\">gọi</a></p>");
    assertHtml("[x](a_(b).md)", "<p><a href=\"a_(b).md\">x</a></p>");
  }

  @Test
  void linksToOtherHostsSaySo() {
    for (String address :
        new String[] {"https://asean.org", "HTTP://a.b", "//a.b/c", "https:a.b"}) {
      assertHtml(
          "[x](" + address + ")", "<p><a rel=\"external\" href=\"" + address + "\">x</a></p>");
    }
  }

  @Test
  void fileNamesMayHaveBlanksAndMarks() {
    assertHtml("[Bản đồ](<bản đồ.pdf>)", "<p><a href=\"bản đồ.pdf\">Bản đồ</a></p>");
    assertThat(Text.of("![Ao](<ao bà om.jpg>)").body().pictures().get(0).source())
        .isEqualTo("ao bà om.jpg");
  }

  @Test
  void entitiesAndEscapes() {
    assertHtml("&copy; &nbsp;\\*a\\* &lt;b&gt; \\<b>", "<p>© &nbsp;*a* &lt;b&gt; &lt;b&gt;</p>");
  }

  @Test
  void harmlessHtmlStays() {
    assertHtml(
        "<details open><summary>Xem</summary>\n\nnội *dung*\n\n</details>",
        "<details open><summary>Xem</summary> <p>nội <em>dung</em></p> </details>");
    assertHtml(
        "H<sub>2</sub>O <kbd>Ctrl</kbd> a<br>b", "<p>H<sub>2</sub>O <kbd>Ctrl</kbd> a<br>b</p>");
    assertHtml(
        "<span lang=\"km\" dir=\"ltr\">x</span>", "<p><span lang=\"km\" dir=\"ltr\">x</span></p>");
  }

  @Test
  void remarksForColleaguesAreNotPublished() {
    assertHtml("a <!-- hỏi lại --> b\n\n<!--\nkhối\n-->", "<p>a b</p>".replace("a b", "a  b"));
  }

  @Test
  void attributesThatBreakTheRulesOfHtmlAreLeftOut() {
    assertHtml(
        "<ol start=\"x\" reversed><li value=\"1e9\">a</li></ol>", "<ol reversed><li>a</li></ol>");
    assertHtml("<span lang=\"tiếng việt\" dir=\"up\">x</span>", "<p><span>x</span></p>");
    assertHtml(
        "<time datetime=\"2026-11-24\">a</time>", "<p><time datetime=\"2026-11-24\">a</time></p>");
    assertHtml("<time datetime=\"mai\">a</time>", "<p><time>a</time></p>");
    assertHtml("<p id=\"main\" class=\"callout\" style=\"x\">a</p>", "<p>a</p>");
  }

  @Test
  void whatNoFeedMayHoldIsReplaced() {
    assertHtml("a&#8;b&#0;c&#x1F;", "<p>a\uFFFDb\uFFFDc\uFFFD</p>");
    assertHtml("a&#768;", "<p>à</p>");
  }

  private static void assertHtml(String markdown, String html) {
    assertThat(Text.html(markdown)).isEqualTo(html);
  }
}

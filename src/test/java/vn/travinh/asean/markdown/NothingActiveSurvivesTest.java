package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.travinh.asean.text.Language;

/** Whatever is written into a text, nothing in the page runs, loads, submits or leads to script. */
class NothingActiveSurvivesTest {
  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "iframe",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "textarea",
          "select",
          "link",
          "meta",
          "base",
          "svg",
          "math",
          "template",
          "noscript",
          "xmp",
          "title",
          "plaintext",
          "frame",
          "frameset",
          "applet",
          "audio",
          "video",
          "source",
          "track",
          "portal",
          "dialog",
          "marquee");

  private static final List<String> SCHEMES =
      List.of(
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          "java\tscript:alert(1)",
          "java\nscript:alert(1)",
          " javascript:alert(1)",
          "\u0001javascript:alert(1)",
          "&#106;avascript:alert(1)",
          "&#x6A;avascript:alert(1)",
          "javascript&colon;alert(1)",
          "javascript&#58;alert(1)",
          "javascript&Tab;:alert(1)",
          "vbscript:msgbox(1)",
          "data:text/html,<script>alert(1)</script>",
          "data:text/html;base64,PHNjcmlwdD4=",
          "DATA:text/html,x",
          "file:///etc/passwd",
          "blob:https://x/1",
          "filesystem:https://x/",
          "view-source:https://x",
          "jar:https://x!/",
          "feed:javascript:alert(1)",
          "intent://x#Intent;end",
          "ws://x",
          "about:blank",
          "java&#x0D;script:alert(1)",
          "java&NewLine;script:alert(1)",
          "\u200Bjavascript:alert(1)",
          "\u00A0javascript:alert(1)",
          "%6Aavascript:alert(1)");

  private static final List<String> MARKUP =
      List.of(
          "<script>alert(1)</script>",
          "<SCRIPT SRC=//x></SCRIPT>",
          "<scr<script>ipt>alert(1)</scr</script>ipt>",
          "<script/x>alert(1)</script>",
          "<style>*{background:url(javascript:1)}</style>",
          "<p style=\"background:url(//x)\">a</p>",
          "<img src=x onerror=alert(1)>",
          "<img src=\"x\" onerror = 'alert(1)'>",
          "<img/src=x/onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg><script>alert(1)</script></svg>",
          "<svg><a xlink:href=\"javascript:alert(1)\"><text>a</text></a></svg>",
          "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
          "<math><mi xlink:href=\"javascript:alert(1)\">a</mi></math>",
          "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
          "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
          "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
          "<textarea><img title=\"</textarea><img src=x onerror=alert(1)>\">",
          "<xmp><img title=\"</xmp><img src=x onerror=alert(1)>\"></xmp>",
          "<title><img src=x onerror=alert(1)></title>",
          "<template><script>alert(1)</script></template>",
          "<iframe src=javascript:alert(1)></iframe>",
          "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
          "<object data=javascript:alert(1)></object>",
          "<embed src=javascript:alert(1)>",
          "<base href=//x/>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
          "<link rel=stylesheet href=//x>",
          "<form action=//x><input name=q><button>a</button></form>",
          "<button formaction=javascript:alert(1)>a</button>",
          "<isindex action=javascript:alert(1)>",
          "<body onload=alert(1)>",
          "<details open ontoggle=alert(1)>a</details>",
          "<video src=x onerror=alert(1)></video>",
          "<audio src=x onerror=alert(1)></audio>",
          "<marquee onstart=alert(1)>a</marquee>",
          "<a href=\"#\" onclick=\"alert(1)\">a</a>",
          "<a href=x onmouseover=alert(1)>a</a>",
          "<div onpointerenter=alert(1)>a</div>",
          "<p id=\"location\">a</p>",
          "<img name=\"cookie\" src=x>",
          "<a id=\"main\" href=\"#\">a</a>",
          "<p class=\"site-header\">a</p>",
          "<table background=\"javascript:alert(1)\"><tr><td>a</table>",
          "<q cite=\"javascript:alert(1)\">a</q>",
          "<blockquote cite=\"javascript:alert(1)\">a</blockquote>",
          "<ins cite=\"javascript:alert(1)\">a</ins>",
          "<time datetime=\"&quot;><script>alert(1)</script>\">a</time>",
          "<p lang=\"&quot;><script>alert(1)</script>\">a</p>",
          "<code class=\"language-x&quot; onclick=alert(1)\">a</code>",
          "<!--><script>alert(1)</script>-->",
          "<!-- --!><img src=x onerror=alert(1)> -->",
          "<![CDATA[<script>alert(1)</script>]]>",
          "<?xml version=\"1.0\"?><script>alert(1)</script>",
          "<!DOCTYPE html><script>alert(1)</script>",
          "<a href=\"https://x\" target=_blank>a</a>",
          "<img src=\"//evil.example/a.png\" alt=\"a\">",
          "<img srcset=\"//evil.example/a.png 1x\" alt=\"a\">",
          "<portal src=//x></portal>",
          "<dialog open>a</dialog>",
          "<p contenteditable autofocus onfocus=alert(1)>a</p>",
          "<p data-module=\"suggest\">a</p>",
          "<span data-slot=\"piece0-0\"></span>",
          "<div data-slot=\"\uFDD00\"></div>",
          "`<script>`<script>alert(1)</script>",
          "```\n</code></pre><script>alert(1)</script>\n```",
          "[a]{lang=\"><script>alert(1)</script>}",
          "![a\" onerror=\"alert(1)](x.jpg)",
          "![a](x.jpg \"b\\\" onerror=\\\"alert(1)\")",
          "[a](x \"b\\\" onclick=\\\"alert(1)\")",
          "[a](<x\" onclick=\"alert(1)>)",
          "> [!NOTE] <script>alert(1)</script>",
          "> [!<script>alert(1)</script>]",
          "{{list section=<script>alert(1)</script>}}",
          "[^x]\n\n[^x]: <script>alert(1)</script>",
          "| <script>alert(1)</script> |\n| - |\n| <img src=x onerror=alert(1)> |",
          "## <img src=x onerror=alert(1)>",
          "<h2 id=\"x\" onclick=alert(1)>a</h2>");

  @TestFactory
  Stream<DynamicTest> noMarkupThatActs() {
    return MARKUP.stream().map(text -> DynamicTest.dynamicTest(text, () -> assertHarmless(text)));
  }

  @TestFactory
  Stream<DynamicTest> noLinkThatActs() {
    return SCHEMES.stream()
        .flatMap(
            scheme ->
                Stream.of(
                    "[a](" + scheme + ")",
                    "[a](<" + scheme + ">)",
                    "[a][b]\n\n[b]: " + scheme,
                    "<" + scheme + ">",
                    "![a](" + scheme + ")",
                    "<a href=\"" + scheme + "\">a</a>",
                    "<a href='" + scheme + "'>a</a>",
                    "<img src=\"" + scheme + "\" alt=\"a\">"))
        .map(text -> DynamicTest.dynamicTest(text, () -> assertHarmless(text)));
  }

  @Test
  void noRandomTextMadeOfDangerousPartsIsDangerous() {
    long seed = 20261123;
    Random random = new Random(seed);
    List<String> parts = new ArrayList<>(MARKUP);
    parts.addAll(SCHEMES);
    parts.addAll(
        List.of(
            "<", ">", "\"", "'", "[", "](", ")", "`", "*", "_", "\n\n", "\n", "> ", "- ", "| ",
            "<p>", "</p>", "<div>", "<b", "=", "&lt;", "&quot;", "<!--", "-->", "<table>", "<td>"));
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 1 + random.nextInt(8); i++) {
        String part = parts.get(random.nextInt(parts.size()));
        int cut = random.nextInt(4) == 0 ? random.nextInt(part.length() + 1) : part.length();
        text.append(part, 0, cut);
      }
      assertHarmless(text.toString());
    }
  }

  @Test
  void aResolverThatLiesChangesNothing() {
    Resolver liar =
        new Resolver() {
          @Override
          public String address(String target) {
            return "javascript:alert(1)//\"><script>alert(1)</script>";
          }

          @Override
          public @Nullable PictureSource picture(String source) {
            return new PictureSource("x\" onerror=\"alert(1)", 1, 1);
          }
        };
    String html = Rendered.of("[a](b.md) ![c](d.jpg)", Language.VIETNAMESE, liar).html();
    assertHarmlessHtml("a lying resolver", html);
  }

  private static void assertHarmless(String markdown) {
    assertHarmlessHtml(markdown, Rendered.of(markdown).html());
  }

  /** Judged as a browser would read it, after reading what was printed once more. */
  private static void assertHarmlessHtml(String what, String html) {
    Document document = Jsoup.parse("<!doctype html><body>" + html + "</body>");
    for (Element element : document.body().getAllElements()) {
      assertThat(NEVER).as(what + " → " + html).doesNotContain(element.normalName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).as(what + " → " + html).doesNotStartWith("on");
        assertThat(
                Set.of(
                    "style",
                    "srcdoc",
                    "formaction",
                    "action",
                    "srcset",
                    "background",
                    "cite",
                    "target",
                    "name"))
            .as(what + " → " + html)
            .doesNotContain(name);
        if (name.equals("href") || name.equals("src")) {
          assertThat(attribute.getValue().strip().toLowerCase(Locale.ROOT))
              .as(what + " → " + html)
              .doesNotMatch(
                  "(?s)[\\x00-\\x20]*(java|vb)[\\x00-\\x20]*script.*|data:.*|file:.*|blob:.*|filesystem:.*|view-source:.*|jar:.*|feed:.*|intent:.*|ws:.*|about:.*");
        }
      }
    }
  }
}

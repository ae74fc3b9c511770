package vn.travinh.asean.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "#cach-di",
        "a.md",
        "../../places/ao-ba-om/vi.md",
        "/vi/diem-den/",
        "?q=a:b",
        "./a:b",
        "#a:b",
        "https://asean.org/",
        "HTTP://A.B",
        "//host/path",
        "mailto:a@b.vn",
        "tel:+84 1",
        "geo:9.9,106.3",
        "bản đồ.pdf"
      })
  void theseOnlyOpenAPageALetterACallOrAMap(String address) {
    assertThat(SafeAddress.isHarmless(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "java\tscript:x",
        "java\nscript:x",
        "java\rscript:x",
        "\u0001javascript:x",
        "java\u0000script:x",
        "java\u00ADscript:x",
        "\u200Bjavascript:x",
        "java\u2028script:x",
        "javascript\u00A0:x",
        "\uFEFFjavascript:x",
        "vbscript:x",
        "data:text/html,x",
        "DATA:image/svg+xml,x",
        "file:///etc/passwd",
        "blob:x",
        "about:blank",
        "ftp://a",
        "view-source:x",
        "feed:javascript:x",
        "jar:x",
        "ms-msdt:x",
        "intent:x",
        "x:y",
        ":",
        ":x",
        "//\\host",
        "/\\host",
        "\\\\host",
        "\\/host",
        "a\\b"
      })
  void theseAreRefused(String address) {
    assertThat(SafeAddress.isHarmless(address)).isFalse();
  }

  @Test
  void anotherHostIsToldFromAPath() {
    assertThat(SafeAddress.isExternal("https://a.b")).isTrue();
    assertThat(SafeAddress.isExternal("hTTp:a.b")).isTrue();
    assertThat(SafeAddress.isExternal(" //a.b")).isTrue();
    assertThat(SafeAddress.isExternal("/vi/")).isFalse();
    assertThat(SafeAddress.isExternal("mailto:a@b")).isFalse();
  }

  @Test
  void authorsAreToldWhichLinksAreNotAllowed() {
    assertThat(Text.of("[a](JavaScript:alert(1))").problemLines())
        .containsExactly(
            "content/places/x/vi.md:5:1: warning: the link JavaScript:alert(1) is of a kind that is"
                + " not allowed (links may begin with https:, http:, mailto:, tel: or geo:, or lead"
                + " to a file)");
    assertThat(Text.of("[a](..\\x\\vi.md)").problemLines())
        .containsExactly(
            "content/places/x/vi.md:5:1: warning: the link ..\\x\\vi.md is written with \\ (write /"
                + " instead)");
    assertThat(Text.of("[Trang]()").problemLines())
        .containsExactly(
            "content/places/x/vi.md:5:1: warning: the link \"Trang\" leads nowhere (write between"
                + " the round brackets where it leads)");
  }
}

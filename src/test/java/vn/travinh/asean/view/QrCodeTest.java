package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a camera reads from a printed page. */
class QrCodeTest {
  private static final int WHITE = 4;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://asean.example.vn/vi/diem-den/ao-ba-om/",
        "http://127.0.0.1:8080/km/festivals/ok-om-bok/",
        "https://asean.example.vn/vi/ke-hoach/iii-8/"
      })
  void aCodeLeadsToItsAddress(String address) throws ChecksumException, FormatException {
    QrCode.Drawing code = new QrCode(address).drawing();
    assertThat(new Decoder().decode(modules(code)).getText()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://asean.example.vn/vi/diem-den/ao-ba-om/"})
  void aCodeWeighsLittle(String address) {
    assertThat(new QrCode(address).drawing().path().length()).isLessThan(3_500);
  }

  /** Draws the strokes of the path as squares. */
  private static BitMatrix modules(QrCode.Drawing code) {
    int size = code.size() - 2 * WHITE;
    BitMatrix matrix = new BitMatrix(size);
    Matcher strokes =
        Pattern.compile("(?:M(\\d+) (\\d+)\\.5|m(\\d+) 0)h(\\d+)").matcher(code.path());
    int x = 0;
    int y = 0;
    while (strokes.find()) {
      MatchResult stroke = strokes.toMatchResult();
      if (stroke.group(1) != null) {
        x = Integer.parseInt(stroke.group(1));
        y = Integer.parseInt(stroke.group(2));
      } else {
        x += Integer.parseInt(stroke.group(3));
      }
      int length = Integer.parseInt(stroke.group(4));
      matrix.setRegion(x - WHITE, y - WHITE, length, 1);
      x += length;
    }
    return matrix;
  }
}

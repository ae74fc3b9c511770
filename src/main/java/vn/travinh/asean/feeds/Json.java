package vn.travinh.asean.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as JSON texts, members in the order in which they were added. */
final class Json {
  static final ObjectMapper MAPPER = JsonMapper.builder().build();
  private static final ObjectWriter FOR_SCRIPTS = MAPPER.writer(new ScriptEscapes());

  private Json() {}

  static String text(Object value) {
    return write(MAPPER.writer(), value);
  }

  /**
   * JSON that may stand inside {@code <script>} whatever its texts say: no {@code <}, {@code >} or
   * {@code &}, by which a parser of HTML could leave the element, and no line or paragraph
   * separator, which older browsers took for the end of a line.
   */
  static String forScript(Object value) {
    return write(FOR_SCRIPTS, value);
  }

  private static String write(ObjectWriter writer, Object value) {
    try {
      return writer.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON could not be written", impossible);
    }
  }

  private static final class ScriptEscapes extends CharacterEscapes {
    private static final String ESCAPED = "<>&\u2028\u2029";
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
      ESCAPED
          .chars()
          .filter(character -> character < codes.length)
          .forEach(character -> codes[character] = CharacterEscapes.ESCAPE_STANDARD);
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return ESCAPED.indexOf(character) < 0
          ? null
          : new SerializedString(String.format(Locale.ROOT, "\\u%04x", character));
    }
  }
}

package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form with a file of somebody who is not signed in: the words are kept, so that nobody has
 * to type them twice; the file passes by and is laid nowhere.
 */
final class WordsBesideFile extends MultiPart.AbstractPartsListener {
  /** The words about a picture, and no more than a form without a file may bring. */
  private static final int MAX_WORDS = 64_000;

  private static final int MAX_PARTS = 20;
  private static final int MAX_PART_HEAD = 4_096;
  private static final int AT_ONCE = 16_384;

  /** Long enough for a photograph over a telephone's line. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Form form = new Form();
  private final ByteArrayOutputStream part = new ByteArrayOutputStream();
  private int words;
  private @Nullable Throwable failure;

  private WordsBesideFile() {}

  /**
   * @throws Refusal where it is too large, too slow, or no such form
   */
  static Form read(Context ctx, BodyLimit limit) throws IOException {
    String boundary = MultiPart.extractBoundary(String.valueOf(ctx.contentType()));
    if (boundary == null) {
      return Form.parse(
          new String(
              new BodyStream(ctx.req().getInputStream(), MAX_WORDS, PATIENCE).readAllBytes(),
              StandardCharsets.ISO_8859_1));
    }
    WordsBesideFile listener = new WordsBesideFile();
    MultiPart.Parser parser = new MultiPart.Parser(boundary, listener);
    parser.setMaxParts(MAX_PARTS);
    parser.setPartHeadersMaxLength(MAX_PART_HEAD);
    BodyStream body = new BodyStream(ctx.req().getInputStream(), limit.bytes(), PATIENCE);
    byte[] buffer = new byte[AT_ONCE];
    for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
      // A copy, for the parser may hold on to what it has not decided on yet.
      parser.parse(Content.Chunk.from(ByteBuffer.wrap(Arrays.copyOf(buffer, read)), false));
      if (listener.failure != null) {
        throw Refusal.misunderstood(
            "Biểu mẫu gửi lên bị đứt giữa chừng hoặc không đọc được. Hãy quay lại và gửi lại.");
      }
    }
    return listener.form;
  }

  @Override
  public void onPartContent(Content.Chunk chunk) {
    ByteBuffer bytes = chunk.getByteBuffer();
    if (getFileName() != null || words + bytes.remaining() > MAX_WORDS) {
      return;
    }
    words += bytes.remaining();
    while (bytes.hasRemaining()) {
      part.write(bytes.get());
    }
  }

  @Override
  public void onPart(String name, @Nullable String fileName, HttpFields headers) {
    String text = part.toString(StandardCharsets.UTF_8);
    part.reset();
    if (fileName == null) {
      form.add(name, text);
    } else if (!fileName.isEmpty()) {
      form.add(CarriedForm.LOST_FILE, fileName);
    }
  }

  @Override
  public void onFailure(Throwable failed) {
    failure = failed;
  }
}

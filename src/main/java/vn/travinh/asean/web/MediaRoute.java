package vn.travinh.asean.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.travinh.asean.assets.MediaFile;
import vn.travinh.asean.publish.Answer;

/** Sends files beside documents, whole or in part. */
final class MediaRoute {
  /** One range; servers may answer several with the whole (RFC 9110, section 14.2). */
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d*)-(\\d*)");

  /** Digits of a number of bytes that no file reaches and that a {@code long} holds. */
  private static final int MAX_DIGITS = 18;

  private MediaRoute() {}

  private record Span(long from, long until) {
    long length() {
      return until - from + 1;
    }
  }

  static void send(Context ctx, MediaFile file) throws IOException {
    // Its address names its content, so the address will do as a tag.
    String etag = "\"" + file.copy().getFileName() + "\"";
    ctx.header("ETag", etag)
        .header("Cache-Control", Answer.FOREVER)
        .header("Accept-Ranges", "bytes")
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        // Whatever is in the file, it cannot act when it is opened by itself.
        .header(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    ctx.contentType(file.contentType());
    if (EntityTags.match(ctx.header("If-None-Match"), etag)) {
      ctx.status(304).header("Content-Length", Long.toString(file.size()));
      return;
    }
    String range =
        ctx.header("If-Range") == null || etag.equals(ctx.header("If-Range"))
            ? ctx.header("Range")
            : null;
    Optional<Span> span = Optional.empty();
    Matcher wanted = RANGE.matcher(range == null ? "" : range.strip());
    if (wanted.matches() && isMeant(wanted)) {
      span = span(wanted, file.size());
      if (span.isEmpty()) {
        ctx.status(416).header("Content-Range", "bytes */" + file.size());
        return;
      }
    }
    Span part = span.orElse(new Span(0, file.size() - 1));
    if (span.isPresent()) {
      ctx.status(206)
          .header("Content-Range", "bytes " + part.from + "-" + part.until + "/" + file.size());
    }
    ctx.header("Content-Length", Long.toString(part.length()));
    if (!ctx.req().getMethod().equals("HEAD")) {
      ctx.result(open(file, part));
    }
  }

  /** One that has neither end, or ends before it begins, is passed over (section 14.1.1). */
  private static boolean isMeant(Matcher wanted) {
    boolean both = !wanted.group(1).isEmpty() && !wanted.group(2).isEmpty();
    return both
        ? bytes(wanted.group(1)) <= bytes(wanted.group(2))
        : !wanted.group(1).equals(wanted.group(2));
  }

  private static long bytes(String digits) {
    return digits.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
  }

  private static Optional<Span> span(Matcher wanted, long size) {
    if (wanted.group(1).isEmpty()) {
      long last = bytes(wanted.group(2));
      return last == 0 || size == 0
          ? Optional.empty()
          : Optional.of(new Span(Math.max(0, size - last), size - 1));
    }
    long from = bytes(wanted.group(1));
    long until = wanted.group(2).isEmpty() ? size - 1 : Math.min(size - 1, bytes(wanted.group(2)));
    return from > until ? Optional.empty() : Optional.of(new Span(from, until));
  }

  private static InputStream open(MediaFile file, Span part) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file.copy(), StandardOpenOption.READ);
    } catch (NoSuchFileException deleted) {
      throw new IOException(
          "the copy of " + file.address() + " was deleted; it comes back with the next change",
          deleted);
    }
    channel.position(part.from);
    return new BoundedInputStream(Channels.newInputStream(channel), part.length());
  }

  /** The first bytes of another stream. */
  private static final class BoundedInputStream extends InputStream {
    private final InputStream in;
    private long left;

    BoundedInputStream(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

package vn.travinh.asean.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;

/**
 * A text file, read strictly.
 *
 * @param text in NFC, lines ended by {@code \n}, without a byte order mark
 * @param sha256 of the bytes on disk, in hexadecimal
 */
record SourceText(String file, String text, String sha256) {
  /** A megabyte of Markdown is a book of 300 pages; more is a mistake or an attack. */
  static final int MAX_BYTES = 1_000_000;

  /** Reads a file; empty and noted where it cannot be read as text. */
  static Optional<SourceText> read(
      Path path, String file, Severity severity, List<Problem> problems) {
    byte[] bytes;
    try {
      long size = Files.size(path);
      if (size > MAX_BYTES) {
        problems.add(
            new Problem(
                severity,
                "file-too-large",
                "this file has " + size + " bytes, more than " + MAX_BYTES,
                "split the text over several pages",
                Place.ofFile(file)));
        return Optional.empty();
      }
      bytes = Files.readAllBytes(path);
    } catch (IOException unreadable) {
      problems.add(
          new Problem(
              severity,
              "file-unreadable",
              "this file cannot be read: " + reason(unreadable),
              "check that the program may read it",
              Place.ofFile(file)));
      return Optional.empty();
    }
    return decode(bytes, file, severity, problems)
        .map(text -> new SourceText(file, normalise(text), sha256(bytes)));
  }

  /** A text that is no file yet. */
  static SourceText of(String file, String text) {
    return new SourceText(file, normalise(text), sha256(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String reason(IOException unreadable) {
    String name = unreadable.getClass().getSimpleName();
    return name.contains("AccessDenied") ? "permission denied" : name;
  }

  private static Optional<String> decode(
      byte[] bytes, String file, Severity severity, List<Problem> problems) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        problems.add(
            new Problem(
                severity,
                "not-text",
                "this file is not text: byte " + i + " is zero",
                "pictures and documents keep their own file ending, such as .jpg or .pdf",
                Place.ofFile(file)));
        return Optional.empty();
      }
    }
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException notUtf8) {
      String before = out.flip().toString();
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      int lineStart = before.lastIndexOf('\n') + 1;
      int column = 1 + before.codePointCount(lineStart, before.length());
      problems.add(
          new Problem(
              severity,
              "not-utf8",
              "this file is not UTF-8: byte %02X here belongs to no character"
                  .formatted(bytes[in.position()]),
              "save it again with the encoding UTF-8",
              new Place(file, line, column)));
      return Optional.empty();
    }
    return Optional.of(out.flip().toString());
  }

  private static String normalise(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return Folding.compose(bare.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

package vn.travinh.asean.assets;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.travinh.asean.content.ContentStore;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;

/**
 * Judges files that staff send, by what is in them and never by their names, and makes of pictures
 * what may be kept: drawn anew, so that nothing else that lay in the file, seen or unseen, goes
 * along. Only photographs and drawings in pixels and PDF are taken; an SVG can hold scripts, and an
 * AVIF or HEIC cannot be drawn anew here. Thread-safe.
 */
public final class ReceivedFiles {
  /** A report of 200 pages with pictures; what is larger belongs on a server for large files. */
  public static final long MAX_PDF_BYTES = 20_000_000;

  /** Names become part of addresses, which people read and print. */
  private static final int NAME_LENGTH = 60;

  /** By PDF 1.7 (ISO 32000-1, appendix H) readers look for the end mark in so many last bytes. */
  private static final int PDF_END = 1_024;

  /** A browser that guesses types looks at so many first bytes (WHATWG MIME Sniffing). */
  private static final int SNIFFED = 1_445;

  private static final List<String> MARKUP =
      List.of("<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<?php");

  /** What makes a PDF act when it is opened (ISO 32000-1, 12.6.4), or carry other files. */
  private static final List<String> ACTIVE =
      List.of("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/RichMedia");

  /** How photographs of telephones begin (ISO/IEC 23008-12, annex B). */
  private static final Pattern HEIC =
      Pattern.compile("(?s).{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)");

  private ReceivedFiles() {}

  /**
   * What may be kept of a file.
   *
   * @param name plain letters, digits and hyphens, with the ending that its content asks for
   * @param file where it lies; the one that was sent, or a new one in its place
   * @param stopped whether the picture moved, and only how it begins is kept
   */
  public record Kept(String name, Path file, boolean picture, boolean stopped) {}

  /** A file that is not taken, with the reason as a {@link Problem}. */
  public static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    RefusedException(Problem problem) {
      super(problem.message());
      this.problem = problem;
    }

    public Problem problem() {
      return problem;
    }
  }

  /**
   * Judges a file and makes it fit to be kept. One at a time: an unpacked picture takes 48 MB.
   *
   * @param name as the sender calls it
   * @param sent a temporary file; its content is replaced where it is a picture
   */
  public static synchronized Kept receive(String name, Path sent)
      throws IOException, RefusedException {
    long size = Files.size(sent);
    byte[] start;
    try (var in = Files.newInputStream(sent)) {
      start = in.readNBytes(PictureFormat.START);
    }
    Optional<PictureFormat> format =
        Arrays.stream(PictureFormat.values())
            .filter(PictureFormat::isReceived)
            .filter(each -> PictureFormat.startingWith(start).equals(Optional.of(each)))
            .findFirst();
    if (format.isPresent()) {
      return picture(name, sent, size, format.get());
    }
    if (startsWith(start, "%PDF-")) {
      return pdf(name, sent, size, start);
    }
    throw new RefusedException(strange(name, start));
  }

  /** Says of the kinds that people send most what to do with them. */
  private static Problem strange(String name, byte[] start) {
    PictureFormat format = PictureFormat.startingWith(start).orElse(null);
    if (format == PictureFormat.SVG) {
      return problem(
          name,
          "upload-type",
          "this is an SVG drawing, which can hold scripts",
          "export it as PNG, some 1,600 pixels wide, and send that");
    }
    if (format == PictureFormat.AVIF) {
      return problem(
          name,
          "upload-type",
          "this is an AVIF picture, which is not read here",
          "open it, save it as JPEG or PNG, and send that");
    }
    String brand = new String(start, 0, Math.min(12, start.length), StandardCharsets.ISO_8859_1);
    if (HEIC.matcher(brand).matches()) {
      return problem(
          name,
          "upload-type",
          "this is a HEIC photograph, which browsers do not show",
          "share it as JPEG, or let the telephone's camera take the most compatible format");
    }
    return problem(
        name,
        "upload-type",
        "this is neither a JPEG, PNG, WebP or GIF picture nor a PDF",
        "save it as JPEG, PNG or PDF and send it again");
  }

  private static Kept picture(String name, Path sent, long size, PictureFormat format)
      throws IOException, RefusedException {
    if (size > ContentStore.MAX_PICTURE_BYTES) {
      throw new RefusedException(
          problem(
              name,
              "file-too-large",
              "this file has " + size + " bytes, more than " + ContentStore.MAX_PICTURE_BYTES,
              "save the picture smaller, 2,000 pixels wide is plenty"));
    }
    try {
      byte[] bytes = Files.readAllBytes(sent);
      PictureDeveloper.Developed kept = PictureDeveloper.keep(bytes, format);
      boolean stopped = format == PictureFormat.GIF && StillGif.of(bytes).moves();
      Files.write(sent, kept.bytes());
      return new Kept(plain(name) + "." + kept.format().ending(), sent, true, stopped);
    } catch (PictureRefused refusal) {
      throw new RefusedException(
          problem(name, refusal.code(), refusal.getMessage(), refusal.fix()));
    }
  }

  private static Kept pdf(String name, Path sent, long size, byte[] start)
      throws IOException, RefusedException {
    if (size > MAX_PDF_BYTES) {
      throw new RefusedException(
          problem(
              name,
              "file-too-large",
              "this file has " + size + " bytes, more than " + MAX_PDF_BYTES,
              "save it with smaller pictures, or split it"));
    }
    byte[] all = Files.readAllBytes(sent);
    String text = new String(all, StandardCharsets.ISO_8859_1);
    if (!text.substring(Math.max(0, text.length() - PDF_END)).contains("%%EOF")) {
      throw new RefusedException(
          problem(name, "pdf-damaged", "this PDF ends in the middle", "save or download it again"));
    }
    String sniffed =
        new String(start, 0, Math.min(SNIFFED, start.length), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (MARKUP.stream().anyMatch(sniffed::contains)) {
      throw new RefusedException(
          problem(
              name,
              "upload-disguised",
              "this file is a PDF and a web page at once",
              "print the document to a new PDF and send that"));
    }
    String objects = withoutStreams(text);
    if (ACTIVE.stream().anyMatch(word -> containsName(objects, word))) {
      throw new RefusedException(
          problem(
              name,
              "pdf-active",
              "this PDF holds scripts or other files",
              "print the document to a new PDF and send that"));
    }
    return new Kept(plain(name) + ".pdf", sent, false, false);
  }

  /** Compressed bytes look like anything now and then; names that act stand outside of them. */
  private static String withoutStreams(String pdf) {
    StringBuilder objects = new StringBuilder();
    int from = 0;
    while (true) {
      int begin = pdf.indexOf("stream", from);
      int end = begin < 0 ? -1 : pdf.indexOf("endstream", begin + "stream".length());
      if (end < 0) {
        return objects.append(pdf, from, pdf.length()).toString();
      }
      objects.append(pdf, from, begin);
      from = end + "endstream".length();
    }
  }

  /** Whether a PDF's name stands there and not only the beginning of a longer one. */
  private static boolean containsName(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int after = at + name.length();
      if (after >= text.length() || !Character.isLetterOrDigit(text.charAt(after))) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(byte[] start, String magic) {
    return new String(start, 0, Math.min(magic.length(), start.length), StandardCharsets.US_ASCII)
        .equals(magic);
  }

  /** Only the letters of the last part: whatever stands before slashes is somebody's folder. */
  private static String plain(String name) {
    String last = name.replace('\\', '/');
    last = last.substring(last.lastIndexOf('/') + 1);
    int dot = last.lastIndexOf('.');
    String slug = Folding.slug(dot > 0 ? last.substring(0, dot) : last);
    String cut = slug.length() > NAME_LENGTH ? slug.substring(0, NAME_LENGTH) : slug;
    String tidy = cut.replaceAll("^-+|-+$", "");
    return tidy.isEmpty() ? "tep" : tidy;
  }

  private static Problem problem(String name, String code, String message, String fix) {
    return new Problem(
        Severity.LEAVES_OUT, code, message, fix, Place.ofFile(name.isBlank() ? "?" : name));
  }
}

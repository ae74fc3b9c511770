package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Attributes;
import vn.travinh.asean.text.Folding;

/**
 * What a form sent, read once and within the limits of its address. Texts are in NFC and their
 * lines end in {@code \n}.
 */
public final class Form implements AutoCloseable {
  /** More than the largest form has, with room for lists. */
  private static final int MAX_FIELDS = 2_000;

  /** What a field beside a file may hold before it is refused. */
  private static final int MAX_FIELD_BESIDE_FILE = 64_000;

  /** Files that are sent at once, and the fields around them. */
  private static final int MAX_PARTS = 100;

  private static final int MAX_PART_HEAD = 4_096;

  private static final String ATTRIBUTE = "staff-form";

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Upload> files = new ArrayList<>();

  Form() {}

  /**
   * The form of a request.
   *
   * @throws Refusal where it is too large, too slow, or no form at all
   */
  public static Form of(Context ctx) throws IOException {
    Form read = ctx.attribute(ATTRIBUTE);
    if (read != null) {
      return read;
    }
    StaffRoute route = StaffContext.route(ctx);
    Form form = read(ctx, route.limit(), StaffContext.uploads(ctx));
    ctx.attribute(ATTRIBUTE, form);
    return form;
  }

  static void closeOf(Context ctx) throws IOException {
    Form read = ctx.attribute(ATTRIBUTE);
    if (read != null) {
      read.close();
    }
  }

  private static Form read(Context ctx, BodyLimit limit, Path uploads) throws IOException {
    String type = ctx.contentType() == null ? "" : String.valueOf(ctx.contentType()).strip();
    if (is(type, "application/x-www-form-urlencoded")) {
      long words = Math.min(limit.bytes(), BodyLimit.CARRIED.bytes()); // they lie in memory
      BodyStream body = new BodyStream(ctx.req().getInputStream(), words, limit.time());
      return parse(new String(body.readAllBytes(), StandardCharsets.ISO_8859_1));
    }
    if (is(type, "multipart/form-data")) {
      BodyStream body = new BodyStream(ctx.req().getInputStream(), limit.bytes(), limit.time());
      return readParts(body, type, limit, uploads);
    }
    throw Refusal.misunderstood("Trang này chỉ nhận biểu mẫu. Hãy quay lại và gửi lại từ trang.");
  }

  private static boolean is(String type, String wanted) {
    return type.regionMatches(true, 0, wanted, 0, wanted.length())
        && (type.length() == wanted.length() || "; \t".indexOf(type.charAt(wanted.length())) >= 0);
  }

  /** Reads {@code a=1&b=2}. */
  static Form parse(String encoded) {
    Form form = new Form();
    int from = 0;
    int count = 0;
    while (from < encoded.length()) {
      int end = encoded.indexOf('&', from);
      end = end < 0 ? encoded.length() : end;
      String pair = encoded.substring(from, end);
      from = end + 1;
      if (pair.isEmpty()) {
        continue;
      }
      if (++count > MAX_FIELDS) {
        throw BodyStream.tooLarge();
      }
      int equals = pair.indexOf('=');
      form.add(
          decode(equals < 0 ? pair : pair.substring(0, equals)),
          equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }
    return form;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      throw Refusal.misunderstood("Biểu mẫu gửi lên không đọc được. Hãy quay lại và gửi lại.");
    }
  }

  private static Form readParts(BodyStream body, String type, BodyLimit limit, Path uploads)
      throws IOException {
    Files.createDirectories(uploads);
    Form form = new Form();
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .location(uploads)
            .maxParts(MAX_PARTS)
            .maxSize(limit.bytes())
            .maxPartSize(limit.bytes())
            .maxMemoryPartSize(MAX_FIELD_BESIDE_FILE)
            .maxHeadersSize(MAX_PART_HEAD)
            .build();
    try (MultiPartFormData.Parts parts =
        MultiPartFormData.getParts(
            Content.Source.from(body), new Attributes.Mapped(), type, config)) {
      for (MultiPart.Part part : parts) {
        form.add(part, uploads);
      }
      return form;
    } catch (RuntimeException failed) {
      form.close();
      throw refusal(failed);
    }
  }

  /** The reason in our words, however deep Jetty has packed it. */
  private static Refusal refusal(RuntimeException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("exceeded")) {
        return BodyStream.tooLarge();
      }
    }
    return Refusal.misunderstood(
        "Biểu mẫu gửi lên bị đứt giữa chừng hoặc không đọc được. Hãy quay lại và gửi lại.");
  }

  private void add(MultiPart.Part part, Path uploads) throws IOException {
    String name = part.getName() == null ? "" : part.getName();
    if (part.getFileName() == null) {
      add(name, part.getContentAsString(StandardCharsets.UTF_8));
      return;
    }
    Path file = uploads.resolve(UUID.randomUUID() + ".upload");
    part.writeTo(file);
    String type = part.getHeaders().get("Content-Type");
    files.add(
        new Upload(name, part.getFileName(), type == null ? "" : type, file, Files.size(file)));
  }

  void add(String name, String value) {
    String text = Folding.compose(value.replace("\r\n", "\n").replace('\r', '\n'));
    values.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
  }

  /** Whether the field was sent, as a ticked box is. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** A text as it was typed; empty where there is none. */
  public String text(String name) {
    return values.getOrDefault(name, List.of("")).get(0);
  }

  /** A text of one line, without white space and control characters around or in it. */
  public String line(String name) {
    return oneLine(text(name));
  }

  /**
   * All texts of this name, each one line; blank ones are kept, so that lists stay side by side.
   */
  public List<String> lines(String name) {
    return values.getOrDefault(name, List.of()).stream().map(Form::oneLine).toList();
  }

  /** All texts of this name as they were typed. */
  public List<String> texts(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }

  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Files that were chosen; a field without a choice brings none. */
  public List<Upload> files() {
    return files.stream().filter(file -> file.size() > 0 || !file.fileName().isEmpty()).toList();
  }

  public Optional<Upload> file(String field) {
    return files().stream().filter(file -> file.field().equals(field)).findFirst();
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  /** The form again as {@code a=1&b=2}, without some fields. */
  String encodedWithout(Set<String> omitted) {
    StringBuilder encoded = new StringBuilder();
    BiConsumer<String, String> append =
        (name, value) ->
            encoded
                .append(encoded.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    values.forEach(
        (name, texts) -> {
          if (!omitted.contains(name)) {
            texts.forEach(text -> append.accept(name, text));
          }
        });
    return encoded.toString();
  }

  /** Deletes the files that nobody moved away. */
  @Override
  public void close() throws IOException {
    for (Upload file : files) {
      Files.deleteIfExists(file.file());
    }
  }
}

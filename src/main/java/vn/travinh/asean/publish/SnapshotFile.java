package vn.travinh.asean.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.text.Language;

/**
 * A {@link PreparedSite} on disk, so that a start answers at once while the site is being made.
 * Only a cache: one that was made of anything else, is too old or damaged is passed over.
 */
final class SnapshotFile {
  private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);

  /** Changes whenever the form of the file does. */
  private static final int FORM = 1;

  private final Path file;

  SnapshotFile(Path file) {
    this.file = file;
  }

  /**
   * @param fingerprint names what it was made of
   * @param validUntil the moment at which the site changes by itself
   */
  void write(PreparedSite site, String fingerprint, Instant validUntil) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORM);
      out.writeUTF(fingerprint);
      out.writeLong(validUntil.toEpochMilli());
      writeSite(site, out);
    }
    byte[] body = bytes.toByteArray();
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(temporary))) {
      out.writeLong(checksum(body));
      out.write(body);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The site, if it was made of just this and still holds. */
  Optional<PreparedSite> read(String fingerprint, Instant now) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      CRC32C sum = new CRC32C();
      sum.update(bytes, Long.BYTES, bytes.length - Long.BYTES);
      boolean usable =
          in.readLong() == sum.getValue()
              && in.readInt() == FORM
              && in.readUTF().equals(fingerprint)
              && now.toEpochMilli() < in.readLong();
      return usable ? Optional.of(readSite(in)) : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      LOG.info("{} cannot be read and will be made anew: {}", file, damaged.toString());
      return Optional.empty();
    }
  }

  private static long checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return sum.getValue();
  }

  private static void writeSite(PreparedSite site, DataOutputStream out) throws IOException {
    out.writeInt(site.languages().size());
    for (Language language : site.languages()) {
      out.writeUTF(language.code());
    }
    out.writeInt(site.redirects().size());
    for (Map.Entry<String, String> redirect : site.redirects().entrySet()) {
      out.writeUTF(redirect.getKey());
      out.writeUTF(redirect.getValue());
    }
    out.writeInt(site.gone().size());
    for (Map.Entry<String, Language> gone : site.gone().entrySet()) {
      out.writeUTF(gone.getKey());
      out.writeUTF(gone.getValue().code());
    }
    out.writeInt(site.errors().size());
    for (Map.Entry<Integer, Map<Language, Answer>> error : site.errors().entrySet()) {
      out.writeInt(error.getKey());
      out.writeInt(error.getValue().size());
      for (Map.Entry<Language, Answer> page : error.getValue().entrySet()) {
        out.writeUTF(page.getKey().code());
        writeAnswer(page.getValue(), out);
      }
    }
    out.writeInt(site.answers().size());
    for (Map.Entry<String, Answer> answer : site.answers().entrySet()) {
      out.writeUTF(answer.getKey());
      writeAnswer(answer.getValue(), out);
    }
  }

  private static PreparedSite readSite(DataInputStream in) throws IOException {
    List<Language> languages = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      languages.add(new Language(in.readUTF()));
    }
    Map<String, String> redirects = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      redirects.put(in.readUTF(), in.readUTF());
    }
    Map<String, Language> gone = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      gone.put(in.readUTF(), new Language(in.readUTF()));
    }
    Map<Integer, Map<Language, Answer>> errors = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      int status = in.readInt();
      Map<Language, Answer> pages = new HashMap<>();
      for (int k = in.readInt(); k > 0; k--) {
        pages.put(new Language(in.readUTF()), readAnswer(in));
      }
      errors.put(status, Map.copyOf(pages));
    }
    Map<String, Answer> answers = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      answers.put(in.readUTF(), readAnswer(in));
    }
    return new PreparedSite(answers, errors, redirects, gone, languages);
  }

  private static void writeAnswer(Answer answer, DataOutputStream out) throws IOException {
    out.writeUTF(answer.contentType());
    out.writeUTF(answer.cacheControl());
    out.writeUTF(answer.tag());
    out.writeBoolean(answer.openData());
    writePayload(answer.identity(), out);
    writePayload(answer.gzip(), out);
    writePayload(answer.brotli(), out);
  }

  private static Answer readAnswer(DataInputStream in) throws IOException {
    String contentType = in.readUTF();
    String cacheControl = in.readUTF();
    String tag = in.readUTF();
    boolean openData = in.readBoolean();
    Payload identity = readPayload(in);
    if (identity == null) {
      throw new IOException("an answer without bytes");
    }
    return new Answer(
        contentType, cacheControl, tag, identity, readPayload(in), readPayload(in), openData);
  }

  private static void writePayload(@Nullable Payload payload, DataOutputStream out)
      throws IOException {
    if (payload == null) {
      out.writeInt(-1);
    } else {
      out.writeInt(payload.size());
      out.write(payload.toBytes());
    }
  }

  private static @Nullable Payload readPayload(DataInputStream in) throws IOException {
    int size = in.readInt();
    if (size < 0) {
      return null;
    }
    byte[] bytes = new byte[size];
    in.readFully(bytes);
    return new Payload(bytes);
  }
}

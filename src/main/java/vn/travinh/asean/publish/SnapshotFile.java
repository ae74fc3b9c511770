package vn.travinh.asean.publish;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
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
  private static final int FORM = 4;

  private static final int CHUNK = 1 << 16;

  private final Path file;

  /**
   * @param validUntil the moment at which the site changes by itself
   */
  record Kept(PreparedSite site, Instant validUntil) {}

  SnapshotFile(Path file) {
    this.file = file;
  }

  /**
   * Written as it goes, for a copy of the site in memory would be as large as the site. What is
   * read at a start stands together before the pages themselves, and their bytes stand by encoding,
   * so that what is asked for does not bring the rest into memory too: the system reads a file in
   * larger pieces than a page is. The checksum comes last.
   *
   * @param fingerprint names what it was made of
   * @param validUntil the moment at which the site changes by itself
   */
  void write(PreparedSite site, String fingerprint, Instant validUntil) throws IOException {
    Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
    CRC32C sum = new CRC32C();
    try (OutputStream disk = new BufferedOutputStream(Files.newOutputStream(temporary), CHUNK);
        DataOutputStream out = new DataOutputStream(new CheckedOutputStream(disk, sum))) {
      out.writeInt(FORM);
      out.writeUTF(fingerprint);
      out.writeLong(validUntil.toEpochMilli());
      Contents contents = new Contents();
      writeSite(site, contents);
      out.writeInt(contents.bytes.size());
      contents.bytes.writeTo(out);
      for (Encoding encoding : Encoding.values()) {
        out.writeInt(contents.of(encoding).stream().mapToInt(Payload::size).sum());
      }
      for (Encoding encoding : Encoding.values()) {
        for (Payload payload : contents.of(encoding)) {
          out.write(payload.toBytes());
        }
      }
      out.writeLong(sum.getValue());
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The site, if it was made of just this and still holds. Its bytes stay in the file, which may be
   * replaced or deleted meanwhile, and take memory only as far as somebody asks for them.
   */
  Optional<Kept> read(String fingerprint, Instant now) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (!isWhole(channel)) {
        LOG.info("{} is damaged and will be made anew.", file);
        return Optional.empty();
      }
      Mapped mapped = new Mapped(channel.map(MapMode.READ_ONLY, 0, channel.size() - Long.BYTES));
      DataInputStream in = new DataInputStream(mapped);
      if (in.readInt() != FORM || !in.readUTF().equals(fingerprint)) {
        return Optional.empty();
      }
      Instant validUntil = Instant.ofEpochMilli(in.readLong());
      if (!now.isBefore(validUntil)) {
        return Optional.empty();
      }
      mapped.payloadsBehind(in.readInt());
      return Optional.of(new Kept(readSite(in, mapped), validUntil));
    } catch (IOException | RuntimeException damaged) {
      LOG.info("{} cannot be read and will be made anew: {}", file, damaged.toString());
      return Optional.empty();
    }
  }

  private static boolean isWhole(FileChannel channel) throws IOException {
    long left = channel.size() - Long.BYTES;
    if (left < 0) {
      return false;
    }
    CRC32C sum = new CRC32C();
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
    while (left > 0) {
      chunk.clear().limit((int) Math.min(CHUNK, left));
      int read = channel.read(chunk);
      if (read < 0) {
        return false;
      }
      left -= read;
      sum.update(chunk.flip());
    }
    chunk.clear().limit(Long.BYTES);
    return channel.read(chunk) == Long.BYTES && chunk.flip().getLong() == sum.getValue();
  }

  /** In the order in which their bytes stand. */
  private enum Encoding {
    BROTLI,
    GZIP,
    IDENTITY
  }

  /** What is in the file, and the payloads that stand behind it, in their order. */
  private static final class Contents extends DataOutputStream {
    private final ByteArrayOutputStream bytes;
    private final Map<Encoding, List<Payload>> payloads = new EnumMap<>(Encoding.class);

    Contents() {
      this(new ByteArrayOutputStream());
    }

    private Contents(ByteArrayOutputStream bytes) {
      super(bytes);
      this.bytes = bytes;
    }

    List<Payload> of(Encoding encoding) {
      return payloads.computeIfAbsent(encoding, none -> new ArrayList<>());
    }

    void write(Encoding encoding, @Nullable Payload payload) throws IOException {
      writeInt(payload == null ? -1 : payload.size());
      if (payload != null) {
        of(encoding).add(payload);
      }
    }
  }

  /** Reads from a file in memory; what is large is not read but shown where it is. */
  private static final class Mapped extends InputStream {
    private final ByteBuffer bytes;

    /** Where the next payload of each encoding stands. */
    private final Map<Encoding, Integer> payloadAt = new EnumMap<>(Encoding.class);

    Mapped(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.hasRemaining() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (!bytes.hasRemaining()) {
        return length == 0 ? 0 : -1;
      }
      int count = Math.min(length, bytes.remaining());
      bytes.get(target, offset, count);
      return count;
    }

    /** Payloads begin so many bytes from here, behind the sizes of all those of one encoding. */
    void payloadsBehind(int size) throws IOException {
      if (size < 0 || size > bytes.remaining() - Encoding.values().length * Integer.BYTES) {
        throw new EOFException("bytes are missing");
      }
      ByteBuffer sizes =
          bytes.slice(bytes.position() + size, Encoding.values().length * Integer.BYTES);
      int at = bytes.position() + size + sizes.limit();
      for (Encoding encoding : Encoding.values()) {
        payloadAt.put(encoding, at);
        at += sizes.getInt();
      }
    }

    Payload payload(Encoding encoding, int size) throws IOException {
      int at = payloadAt.getOrDefault(encoding, bytes.limit());
      if (size > bytes.limit() - at) {
        throw new EOFException("bytes are missing");
      }
      payloadAt.put(encoding, at + size);
      return Payload.in(bytes.slice(at, size));
    }
  }

  private static void writeSite(PreparedSite site, Contents out) throws IOException {
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

  private static PreparedSite readSite(DataInputStream in, Mapped file) throws IOException {
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
        pages.put(new Language(in.readUTF()), readAnswer(in, file));
      }
      errors.put(status, Map.copyOf(pages));
    }
    Map<String, Answer> answers = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      answers.put(in.readUTF(), readAnswer(in, file));
    }
    return new PreparedSite(answers, errors, redirects, gone, languages);
  }

  private static void writeAnswer(Answer answer, Contents out) throws IOException {
    out.writeUTF(answer.contentType());
    out.writeUTF(answer.cacheControl());
    out.writeUTF(answer.tag());
    out.writeBoolean(answer.openData());
    out.write(Encoding.IDENTITY, answer.identity());
    out.write(Encoding.GZIP, answer.gzip());
    out.write(Encoding.BROTLI, answer.brotli());
  }

  private static Answer readAnswer(DataInputStream in, Mapped file) throws IOException {
    String contentType = in.readUTF();
    String cacheControl = in.readUTF();
    String tag = in.readUTF();
    boolean openData = in.readBoolean();
    Payload identity = readPayload(Encoding.IDENTITY, in, file);
    if (identity == null) {
      throw new IOException("an answer without bytes");
    }
    return new Answer(
        contentType,
        cacheControl,
        tag,
        identity,
        readPayload(Encoding.GZIP, in, file),
        readPayload(Encoding.BROTLI, in, file),
        openData);
  }

  private static @Nullable Payload readPayload(Encoding encoding, DataInputStream in, Mapped file)
      throws IOException {
    int size = in.readInt();
    return size < 0 ? null : file.payload(encoding, size);
  }
}

package vn.travinh.asean.publish;

import java.nio.ByteBuffer;

/** Bytes that never change, in memory or in a file that the program keeps. */
public final class Payload {
  private final ByteBuffer bytes;

  public Payload(byte[] bytes) {
    this(ByteBuffer.wrap(bytes.clone()));
  }

  private Payload(ByteBuffer bytes) {
    this.bytes = bytes.asReadOnlyBuffer();
  }

  /**
   * The bytes between the buffer's position and its limit, which stay where they are. Whoever gave
   * the buffer must not change them.
   */
  static Payload in(ByteBuffer file) {
    return new Payload(file.slice());
  }

  public int size() {
    return bytes.limit();
  }

  /** A view on the bytes, with a position of its own. */
  public ByteBuffer buffer() {
    return bytes.duplicate();
  }

  public byte[] toBytes() {
    byte[] copy = new byte[size()];
    bytes.get(0, copy);
    return copy;
  }

  boolean holds(byte[] other) {
    return bytes.equals(ByteBuffer.wrap(other));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && bytes.equals(that.bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }
}

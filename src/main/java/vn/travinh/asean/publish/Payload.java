package vn.travinh.asean.publish;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that never change. */
public final class Payload {
  private final byte[] bytes;

  public Payload(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public int size() {
    return bytes.length;
  }

  /** A view on the bytes, with a position of its own. */
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

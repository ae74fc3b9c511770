package vn.travinh.asean.assets;

import java.util.Arrays;

/** One file of {@code static/}, ready to be sent. */
public record Asset(byte[] bytes, String contentType) {
  public Asset {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Asset that
        && Arrays.equals(bytes, that.bytes)
        && contentType.equals(that.contentType);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}

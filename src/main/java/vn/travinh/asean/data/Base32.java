package vn.travinh.asean.data;

/** Bytes as letters and digits that can be typed (RFC 4648, section 6), without padding. */
final class Base32 {
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private Base32() {}

  static String encode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int rest = 0;
    int bits = 0;
    for (byte each : bytes) {
      rest = rest << Byte.SIZE | each & 0xFF;
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(DIGITS.charAt(rest >> bits & 31));
      }
      rest &= (1 << bits) - 1;
    }
    if (bits > 0) {
      text.append(DIGITS.charAt(rest << BITS - bits & 31));
    }
    return text.toString();
  }

  /**
   * @throws IllegalArgumentException where there is another character
   */
  static byte[] decode(String text) {
    byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
    int rest = 0;
    int bits = 0;
    int at = 0;
    for (int place = 0; place < text.length(); place++) {
      int digit = DIGITS.indexOf(text.charAt(place));
      if (digit < 0) {
        throw new IllegalArgumentException("not base 32");
      }
      rest = rest << BITS | digit;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        bytes[at++] = (byte) (rest >> bits);
        rest &= (1 << bits) - 1;
      }
    }
    return bytes;
  }
}

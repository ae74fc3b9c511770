package vn.travinh.asean.assets;

import java.io.ByteArrayOutputStream;

/**
 * The first picture of a GIF, by the GIF89a specification. What else the file holds is left out
 * before a reader sees it: further pictures, comments and other programs' notes, on which Java's
 * reader can be kept busy for minutes.
 *
 * @param file a GIF of this one picture
 * @param moves whether there were more
 */
@SuppressWarnings("ArrayRecordComponent") // lives for the moment between two lines
record StillGif(byte[] file, boolean moves) {
  private static final int SIGNATURE = 6;
  private static final int SCREEN = 7;
  private static final int DESCRIPTOR = 9;
  private static final int EXTENSION = 0x21;
  private static final int CONTROL = 0xf9;
  private static final int PICTURE = 0x2c;
  private static final int END = 0x3b;

  /**
   * @throws PictureRefused where the file has no picture, or ends within the first one
   */
  static StillGif of(byte[] gif) throws PictureRefused {
    try {
      return new Walk(gif).still();
    } catch (ArrayIndexOutOfBoundsException ended) {
      throw PictureReader.cutShort();
    }
  }

  /** From block to block; whoever reads beyond the end has an index out of bounds. */
  private static final class Walk {
    private final byte[] gif;
    private int at;

    Walk(byte[] gif) {
      this.gif = gif;
    }

    StillGif still() throws PictureRefused {
      ByteArrayOutputStream kept = new ByteArrayOutputStream(gif.length);
      at = SIGNATURE + SCREEN + colours(gif[SIGNATURE + 4]);
      keep(kept, 0);
      int control = -1;
      int controlEnd = -1;
      for (int block = next(); block != PICTURE; block = next()) {
        if (block != EXTENSION) {
          throw PictureReader.damaged();
        }
        int start = at - 1;
        boolean isControl = next() == CONTROL;
        skipParts();
        if (isControl) {
          control = start;
          controlEnd = at;
        }
      }
      if (control >= 0) { // which colour lets the ground show through
        kept.write(gif, control, controlEnd - control);
      }
      int start = at - 1;
      at += DESCRIPTOR + colours(gif[at + DESCRIPTOR - 1]) + 1;
      skipParts();
      keep(kept, start);
      kept.write(END);
      return new StillGif(kept.toByteArray(), hasMore());
    }

    private int next() {
      return gif[at++] & 0xff;
    }

    /** Bytes of a table of colours, as the flags before it tell. */
    private static int colours(byte flags) {
      return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private void skipParts() {
      for (int length = next(); length > 0; length = next()) {
        at += length;
      }
    }

    private void keep(ByteArrayOutputStream kept, int from) throws PictureRefused {
      if (at > gif.length) {
        throw PictureReader.cutShort();
      }
      kept.write(gif, from, at - from);
    }

    /** Whether another picture follows; what cannot be read is none. */
    private boolean hasMore() {
      while (at < gif.length) {
        int block = next();
        if (block != EXTENSION) {
          return block == PICTURE;
        }
        at++;
        while (at < gif.length && gif[at] != 0) {
          at += (gif[at] & 0xff) + 1;
        }
        at++;
      }
      return false;
    }
  }
}

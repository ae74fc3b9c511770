package vn.travinh.asean.editor;

/** Stretches of time in Vietnamese words. */
final class Durations {
  private static final int MINUTE = 60;

  private Durations() {}

  /** Such as {@code 40 giây} or {@code 3 phút}, rounded up: whoever waits that long has waited. */
  static String inWords(long seconds) {
    return seconds <= MINUTE ? seconds + " giây" : (seconds + MINUTE - 1) / MINUTE + " phút";
  }
}

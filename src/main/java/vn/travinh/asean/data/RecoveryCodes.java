package vn.travinh.asean.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Codes on paper for the day when the telephone is lost. Each works once. */
final class RecoveryCodes {
  private static final int COUNT = 10;

  /** 80 bits, beyond guessing: 16 letters and digits in four groups. */
  private static final int BYTES = 10;

  private static final int GROUP = 4;
  private static final Pattern CODE = Pattern.compile("[a-z2-7]{16}");

  private RecoveryCodes() {}

  /** As they are printed: {@code abcd-efgh-2345-67ij}. */
  static List<String> fresh() {
    return IntStream.range(0, COUNT).mapToObj(each -> one()).toList();
  }

  private static String one() {
    String code = Base32.encode(Secrets.random(BYTES)).toLowerCase(Locale.ROOT);
    StringBuilder grouped = new StringBuilder();
    for (int at = 0; at < code.length(); at += GROUP) {
      grouped.append(at == 0 ? "" : "-").append(code, at, at + GROUP);
    }
    return grouped.toString();
  }

  /** Whether this could be one and not a code of six digits. */
  static boolean looksLikeOne(String typed) {
    return CODE.matcher(bare(typed)).matches();
  }

  /** By which it is known again, however it was typed. */
  static String hash(String typed) {
    return Secrets.hash(bare(typed));
  }

  private static String bare(String typed) {
    return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
  }
}

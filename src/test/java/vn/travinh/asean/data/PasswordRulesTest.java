package vn.travinh.asean.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Long passwords that nobody guesses are taken, whatever they are made of; others are not. */
class PasswordRulesTest {
  private static final List<String> LAN = List.of("lan.nguyen", "Nguyễn Thị Ngọc Lan");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "Password@2026",
        "P@ssw0rd!P@ssw0rd",
        "letmein123456",
        "iloveyou123456",
        "qwertyuiop12",
        "1q2w3e4r5t6y",
        "1qaz2wsx3edc",
        "zaq12wsxcde3",
        "asdfghjkl;'123",
        "qweasdzxc123",
        "123456789012",
        "098765432109",
        "111111111111",
        "abcdefghijkl",
        "aaaaaaaaaaaaa",
        "abc123abc123",
        "!!!!!!!!!!!!!!",
        "            ",
        "0912345678901",
        "01011990 01011990",
        "19901990199019",
        "matkhau123456",
        "Mật khẩu 12345",
        "mậtkhẩucủatôi",
        "matkhaumoi2026",
        "MatKhau@123456",
        "m4tkh4u12345",
        "anhyeuem123456",
        "AnhYeuEm@2024",
        "emyeuanhnhieulam",
        "yeuemmaimai123"
      })
  void whatManyPeopleTakeIsRefused(String common) {
    assertThat(PasswordRules.judge(common, LAN)).contains(Refusal.PASSWORD_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TraVinh@123456", "tràvinh2026!!", "ASEAN-TraVinh-2026", "aseantravinh123", "aobaom123456",
            "Ok Om Bok 2026",
        "vinhlong@123456", "NguyenVanAn1990", "nguyenthimyduyen", "lan.nguyen.2026",
            "ngoclan123456", "LanNguyenLan99",
        "nguyenthingoclan", "quantri@123456", "vietnamvodich1"
      })
  void whatPeopleHereWouldTryFirstIsRefused(String near) {
    assertThat(PasswordRules.judge(near, LAN)).contains(Refusal.PASSWORD_COMMON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bốn con cò trắng đậu",
        "x7#Kp!2qZ@9w",
        "mot chiec cau tre lac leo",
        "correct donkey lamp staple",
        "ខ្ញុំចូលចិត្តបាយស",
        "🦀🐢🌾🛶🥥🌊🌙⭐🎋🏮🎐🪷",
        "ừ thì mưa rơi tháng bảy",
        "kfjwoeirutyz",
        "tôi trồng 7 bụi sả 3 gốc ớt"
      })
  void longOnesThatNobodyGuessesAreTakenWithoutDigitsSignsOrCapitals(String good) {
    assertThat(PasswordRules.judge(good, LAN)).isEmpty();
  }

  @Test
  void lengthIsCountedInCharactersAsPeopleSeeThem() {
    assertThat(PasswordRules.judge("kfjwoeiruty", LAN)).contains(Refusal.PASSWORD_SHORT);
    assertThat(PasswordRules.judge("kfjwoeirutyz", LAN)).isEmpty();
    String elevenMarked = "ắềộữỵọẫểủỉẻ";
    assertThat(elevenMarked).hasSize(11);
    assertThat(PasswordRules.judge(Normalizer.normalize(elevenMarked, Normalizer.Form.NFD), LAN))
        .contains(Refusal.PASSWORD_SHORT);
    assertThat(PasswordRules.judge("🦀🐢🌾🛶🥥🌊🌙", LAN)).contains(Refusal.PASSWORD_SHORT);
    assertThat(PasswordRules.judge("", LAN)).contains(Refusal.PASSWORD_SHORT);
  }

  @Test
  void theLongestIsTakenAndBeyondItNoneIsLookedAt() {
    String longest = "kfjwoeirutyz mv ".repeat(16);
    assertThat(longest).hasSize(PasswordRules.MAX_LENGTH);
    assertThat(PasswordRules.judge(longest + "x", LAN)).contains(Refusal.PASSWORD_LONG);
    assertThat(PasswordRules.judge("x".repeat(10_000_000), LAN)).contains(Refusal.PASSWORD_LONG);
    assertThat(PasswordRules.judge(longest.substring(0, 250) + "qw7 xp", LAN)).isEmpty();
  }

  @Test
  void theOwnersNamesCountForNobodyElse() {
    assertThat(PasswordRules.judge("zoravkim zoravkim 99", List.of("zoravkim", "Zoravkim")))
        .contains(Refusal.PASSWORD_COMMON);
    assertThat(PasswordRules.judge("zoravkim bwexu 99", List.of("lan", "Lan"))).isEmpty();
  }

  @Test
  void partsAreCountedAsSomebodyWouldGuessThem() {
    assertThat(GuessableParts.count("matkhau123456", List.of(), 20)).isEqualTo(2);
    assertThat(GuessableParts.count("NguyễnVănAn1990", List.of(), 20)).isEqualTo(4);
    assertThat(GuessableParts.count("aaaaaaaaaaaaa", List.of(), 20)).isEqualTo(1);
    assertThat(GuessableParts.count("kzkzkzkzkzkzkz", List.of(), 20)).isEqualTo(2);
    assertThat(GuessableParts.count("kfjwoeirutyz", List.of(), 20)).isGreaterThan(8);
  }
}

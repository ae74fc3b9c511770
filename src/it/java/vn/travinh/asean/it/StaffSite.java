package vn.travinh.asean.it;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import vn.travinh.asean.TestPortal;
import vn.travinh.asean.data.Account;
import vn.travinh.asean.data.Accounts.Enrolment;
import vn.travinh.asean.data.Accounts.RefusedException;
import vn.travinh.asean.data.Database;
import vn.travinh.asean.data.Role;

/** A portal with a newsroom and people in it, and a browser. */
final class StaffSite implements AutoCloseable {
  static final String PASSWORD = "ghe ngo về đích lúc chiều";

  /** Title of the one article that is there from the beginning on {@link #ofEveryDay}. */
  static final String READ = "Bài đã có";

  /** A code counts once; the next one comes after this. */
  private static final Duration NEXT_CODE = Duration.ofSeconds(30);

  private final MovableClock clock;
  private final TestPortal portal;
  private final Database database;
  private final Chrome chrome;
  private final Map<String, String> secrets = new HashMap<>();

  private StaffSite(MovableClock clock, TestPortal portal, Database database, Chrome chrome) {
    this.clock = clock;
    this.portal = portal;
    this.database = database;
    this.chrome = chrome;
  }

  /** A site of a few sections, without staff. */
  static StaffSite start(Path folder) throws Exception {
    return start(fewSections(), folder);
  }

  private static TestPortal.Plan fewSections() {
    return TestPortal.plan()
        .file("tags.yaml", "le-hoi: {vi: Lễ hội, en: Festivals, km: បុណ្យ}\n")
        .file("news/section.yaml", "title: {vi: Tin tức, en: News, km: ព័ត៌មាន}\norder: date\n")
        .file("places/section.yaml", "title: {vi: Điểm đến, en: Places, km: ទីកន្លែង}\n");
  }

  /**
   * One for all journeys of Lan, who writes, and Hoa, who publishes; its clock only goes forward,
   * and each journey has articles of its own.
   */
  static StaffSite ofEveryDay() {
    try {
      return start(
              fewSections()
                  .file("news/2026-01-05-da-co/vi.md", TestPortal.news(READ, "2026-01-05", "Chữ.")),
              Files.createTempDirectory(Path.of("target"), "every-day-"))
          .with("lan", "Lan", Role.AUTHOR)
          .with("hoa", "Hoa", Role.EDITOR);
    } catch (Exception failed) {
      throw new IllegalStateException("the site of every day does not start", failed);
    }
  }

  static StaffSite start(TestPortal.Plan plan, Path folder) throws Exception {
    MovableClock clock = new MovableClock();
    TestPortal portal = plan.clock(clock).start(folder);
    return new StaffSite(
        clock, portal, Database.open(null, portal.data(), clock), Chrome.start(portal.url()));
  }

  TestPortal portal() {
    return portal;
  }

  MovableClock clock() {
    return clock;
  }

  Chrome chrome() {
    return chrome;
  }

  Database database() {
    return database;
  }

  /** Adds somebody; editors and admins have a second factor already. */
  StaffSite with(String name, String displayName, Role role) throws RefusedException {
    Account account = database.accounts().add(name, displayName, role, PASSWORD);
    if (role != Role.AUTHOR) {
      Enrolment enrolment = database.accounts().beginSecondFactor(account);
      secrets.put(name, enrolment.secret());
      database.accounts().confirmSecondFactor(account, enrolment.secret(), code(name));
    }
    return this;
  }

  /** What somebody's authenticator shows next. */
  String code(String name) {
    clock.pass(NEXT_CODE);
    return codeOf(secrets.getOrDefault(name, ""));
  }

  /** What an authenticator with this secret shows now (RFC 6238). */
  String codeOf(String secret) {
    try {
      return new TimeBasedOneTimePasswordGenerator()
          .generateOneTimePasswordString(
              new SecretKeySpec(key(secret.replace(" ", "")), "RAW"), clock.instant());
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes that RFC 4648 writes in letters and digits, five bits each. */
  private static byte[] key(String secret) {
    StringBuilder digits = new StringBuilder();
    secret
        .chars()
        .map("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"::indexOf)
        .forEach(value -> digits.append(Character.forDigit(value, 32)));
    byte[] bytes = new BigInteger("1" + digits, 32).toByteArray();
    return Arrays.copyOfRange(bytes, bytes.length - secret.length() * 5 / 8, bytes.length);
  }

  /** A browser in which this person is signed in. */
  Colleague signedIn(Look look, String name) {
    Colleague colleague = visitor(look);
    colleague.signIn(name, PASSWORD);
    if (secrets.containsKey(name)) {
      colleague.giveCode(code(name));
    }
    return colleague;
  }

  /** A browser in which nobody is signed in. */
  Colleague visitor(Look look) {
    return new Colleague(chrome.staffTab(look));
  }

  /** A photograph in want of one: sky above water. */
  static Path picture(Path file) {
    BufferedImage picture = new BufferedImage(1600, 1000, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setPaint(new GradientPaint(0, 0, new Color(0xF6C177), 0, 500, new Color(0xFBE7C6)));
    pen.fillRect(0, 0, 1600, 500);
    pen.setPaint(new GradientPaint(0, 500, new Color(0x5E8C7F), 0, 1000, new Color(0x1F4E4A)));
    pen.fillRect(0, 500, 1600, 500);
    pen.setColor(new Color(0xD9822B));
    pen.fillOval(1100, 180, 160, 160);
    pen.setColor(new Color(0x4A2C1A));
    pen.fillArc(300, 560, 900, 160, 180, 180);
    pen.dispose();
    try {
      ImageIO.write(picture, "jpg", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    chrome.close();
    database.close();
    portal.close();
  }
}

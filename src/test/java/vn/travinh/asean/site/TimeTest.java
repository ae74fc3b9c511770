package vn.travinh.asean.site;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.site.Sites.PLACE;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.content.ContentFolder;

/** Pages come and go to the second. */
class TimeTest {
  private static final String PATH = "/vi/diem-den/ao/";
  private static final Instant BEGIN = Instant.parse("2026-11-23T01:00:00Z");
  private static final Instant END = Instant.parse("2026-11-23T02:00:00Z");

  @TempDir Path folder;
  private ContentFolder content;

  @BeforeEach
  void aPageThatIsThereForAnHour() {
    content =
        Sites.folder(folder)
            .page(
                "places/ao/vi.md",
                "title: Ao",
                "publish_at: 2026-11-23T08:00:00",
                "expires_at: 2026-11-23T09:00:00+07:00",
                PLACE);
  }

  private Site at(Instant now) {
    return Sites.build(content, now).value();
  }

  @Test
  void beforeItsTimeThereIsNothing() {
    Site before = at(BEGIN.minusSeconds(1));
    assertThat(before.pages()).doesNotContainKeys(PATH, "/en/places/ao/");
    assertThat(before.gone()).isEmpty();
  }

  @Test
  void fromItsFirstSecondToItsLastItIsThere() {
    assertThat(at(BEGIN).pages()).containsKeys(PATH, "/en/places/ao/");
    assertThat(at(END.minusSeconds(1)).pages()).containsKey(PATH);
  }

  @Test
  void afterwardsItIsGone() {
    Site after = at(END);
    assertThat(after.pages()).doesNotContainKeys(PATH, "/en/places/ao/");
    assertThat(after.gone()).containsKey(PATH);
  }

  @Test
  void theNextChangeIsTheNextSuchMomentOrMidnightInTraVinh() {
    Instant midnight = Instant.parse("2026-11-23T17:00:00Z");
    var read = content.read().value();
    assertThat(SiteBuilder.nextChange(read, BEGIN.minusSeconds(60))).isEqualTo(BEGIN);
    assertThat(SiteBuilder.nextChange(read, BEGIN)).isEqualTo(END);
    assertThat(SiteBuilder.nextChange(read, END)).isEqualTo(midnight);
    assertThat(SiteBuilder.nextChange(read, midnight)).isEqualTo(midnight.plusSeconds(86_400));
    assertThat(SiteBuilder.nextChange(read, BEGIN.minusSeconds(86_400)))
        .as("the day before ends first")
        .isEqualTo(midnight.minusSeconds(86_400));
  }
}

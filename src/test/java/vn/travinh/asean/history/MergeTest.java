package vn.travinh.asean.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.travinh.asean.history.Merge.Conflict;

/** Two people change one text: what does not touch goes together, what touches is shown. */
class MergeTest {
  private static final String BASE = "một\n\nhai\n\nba\n";

  @Test
  void changesThatDoNotTouchGoTogether() {
    Merge merge = Merge.of(BASE, "một, sửa\n\nhai\n\nba\n", "một\n\nhai\n\nba\n\nbốn\n");
    assertThat(merge.text()).isEqualTo("một, sửa\n\nhai\n\nba\n\nbốn\n");
    assertThat(merge.conflicts()).isEmpty();
  }

  @Test
  void whereTheyTouchMineStandsAndTheirsIsTold() {
    Merge merge = Merge.of(BASE, "một\n\nhai A\n\nba\n", "một\n\nhai B\n\nba, xong\n");
    assertThat(merge.text()).isEqualTo("một\n\nhai A\n\nba, xong\n");
    assertThat(merge.conflicts()).containsExactly(new Conflict("hai A\n", "hai B\n"));
  }

  @Test
  void whatOneDeletedAndTheOtherChangedIsAConflict() {
    Merge merge = Merge.of(BASE, "một\n\nba\n", "một\n\nhai B\n\nba\n");
    assertThat(merge.conflicts()).hasSize(1);
    assertThat(merge.conflicts().get(0).theirs()).contains("hai B");
    assertThat(merge.text()).isEqualTo("một\n\nba\n");
  }

  @Test
  void theSameChangeTwiceIsNone() {
    assertThat(Merge.of(BASE, "một\n", "một\n")).isEqualTo(new Merge("một\n", java.util.List.of()));
  }

  @Test
  void lineEndsOfABrowserAreNoChange() {
    Merge merge = Merge.of(BASE, BASE.replace("\n", "\r\n"), "một\n\nhai\n\nba bốn");
    assertThat(merge.text()).isEqualTo("một\n\nhai\n\nba bốn\n");
    assertThat(merge.conflicts()).isEmpty();
  }
}

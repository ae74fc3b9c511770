package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.history.GitCheck;

/** Whoever changes files by other means than the newsroom finds the change in the history too. */
class OutsideChangesTest {
  @TempDir Path folder;

  @Test
  void whatLiesThereAtTheStartAndWhatIsChangedLaterIsRecorded() throws Exception {
    assumeThat(GitCheck.isInstalled()).isTrue();
    String page = "news/mot/vi.md";
    TestPortal.with(
        TestPortal.plan().file(page, TestPortal.news("Một", "2026-01-02", "Chữ.")),
        folder,
        portal -> {
          Path history = portal.data().resolve("history");
          TestPortal.eventually(
              () -> Files.exists(history) && log(history).contains("2 files"), "the start");
          portal.save(page, TestPortal.news("Hai", "2026-01-02", "Chữ."));
          TestPortal.eventually(() -> log(history).contains("content/" + page), "the change");
          assertThat(portal.get("/vi/tin-tuc/mot/").statusCode()).isEqualTo(200);
        });
  }

  private static String log(Path history) throws Exception {
    return GitCheck.git(history, "log", "--all", "--format=%an: %s");
  }
}

package vn.travinh.asean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Where the tests on a search cluster are not run, that is said; on the machine that decides about
 * changes they must be.
 */
class ClusterTestsAreNotForgottenTest {
  @Test
  void theyAreRunOrANoteSaysWhyNot() {
    boolean leftOut = "cluster".equals(System.getProperty("cluster.tests.excluded"));
    if (leftOut) {
      System.out.println("NOTE: the tests on a search cluster are left out (mvn -Pcluster verify)");
    }
    if ("true".equals(System.getenv("CI"))) {
      assertThat(leftOut).as("with CI=true the tests on a search cluster must run").isFalse();
      assertThat(Files.isDirectory(Path.of("target", "opensearch", "lib")))
          .as("the profile cluster put the server in its place")
          .isTrue();
    }
  }
}

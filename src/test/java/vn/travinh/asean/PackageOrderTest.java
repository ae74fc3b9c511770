package vn.travinh.asean;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Packages stand in one line, and each library belongs to one of them. */
class PackageOrderTest {
  private static final String ROOT = "vn.travinh.asean";

  /** From simple to outward; a package may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "problem",
          "text",
          "config",
          "markdown",
          "history",
          "content",
          "scene",
          "site",
          "search",
          "feeds",
          "assets",
          "view",
          "cards",
          "publish",
          "weight",
          "data",
          "web",
          "editor");

  /** Library packages and the only packages that may know them. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("com.vladsch.flexmark..", List.of("markdown")),
          Map.entry("org.eclipse.jgit..", List.of("history")),
          Map.entry("org.sqlite..", List.of("data")),
          Map.entry("org.postgresql..", List.of("data")),
          Map.entry("com.zaxxer.hikari..", List.of("data")),
          Map.entry("org.flywaydb..", List.of("data")),
          Map.entry("org.jdbi..", List.of("data")),
          Map.entry("com.password4j..", List.of("data")),
          Map.entry("com.eatthepath.otp..", List.of("data")),
          Map.entry("org.jsoup..", List.of("markdown")),
          Map.entry("org.snakeyaml..", List.of("content")),
          Map.entry("org.hibernate..", List.of("search")),
          Map.entry("org.apache.lucene..", List.of("search")),
          Map.entry("org.opensearch..", List.of("search")),
          Map.entry("org.apache.hc..", List.of("search")),
          Map.entry("com.rometools..", List.of("feeds")),
          Map.entry("org.jdom2..", List.of("feeds")),
          Map.entry("biweekly..", List.of("feeds")),
          Map.entry("io.pebbletemplates..", List.of("view")),
          Map.entry("com.aayushatharva..", List.of("publish")),
          Map.entry("io.javalin..", List.of("web", "editor")),
          Map.entry("org.eclipse.jetty..", List.of("web", "editor")),
          Map.entry("picocli..", List.of("")),
          Map.entry("com.twelvemonkeys..", List.of("assets")),
          Map.entry("com.luciad..", List.of("assets")),
          Map.entry("com.github.weisj..", List.of("cards")),
          Map.entry("com.google.zxing..", List.of("view")),
          Map.entry("com.ibm.icu..", List.of("text", "search")));

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
  }

  @TestFactory
  Stream<DynamicTest> noPackageUsesOneThatStandsAfterIt() {
    return ORDER.stream()
        .limit(ORDER.size() - 1L)
        .map(
            name -> {
              String[] later =
                  ORDER.stream()
                      .skip(ORDER.indexOf(name) + 1L)
                      .map(each -> ROOT + "." + each + "..")
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  name,
                  () ->
                      noClasses()
                          .that()
                          .resideInAPackage(ROOT + "." + name + "..")
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(later)
                          .because(
                              "nothing flows back: one order of packages is easier to remember than a web of permissions"
                                  + " (ARCHITECTURE.md)")
                          .allowEmptyShould(true)
                          .check(classes));
            });
  }

  @TestFactory
  Stream<DynamicTest> noPackageUsesTheRoot() {
    return ORDER.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name,
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage(ROOT + "." + name + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(ROOT)
                            .because("the root puts everything together and holds no logic")
                            .allowEmptyShould(true)
                            .check(classes)));
  }

  /** It is of 2020, in C, and has holes that were found since (CVE-2023-4863). */
  @Test
  void noFileIsEverReadByTheLibraryThatWritesWebp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("com\\.luciad\\..*(Read|Decod).*")
        .check(classes);
    noClasses()
        .should()
        .callMethod(ImageIO.class, "read", InputStream.class)
        .orShould()
        .callMethod(ImageIO.class, "read", File.class)
        .orShould()
        .callMethod(ImageIO.class, "getImageReaders", Object.class)
        .check(classes);
  }

  @TestFactory
  Stream<DynamicTest> eachLibraryLivesInOnePlace() {
    return LIBRARIES.entrySet().stream()
        .map(
            library -> {
              String[] homes =
                  library.getValue().stream()
                      .map(name -> name.isEmpty() ? ROOT : ROOT + "." + name + "..")
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  library.getKey(),
                  () ->
                      noClasses()
                          .that()
                          .resideOutsideOfPackages(homes)
                          .should()
                          .dependOnClassesThat()
                          .resideInAPackage(library.getKey())
                          .because(
                              "a new version of a library is then one package's affair (ARCHITECTURE.md)")
                          .check(classes));
            });
  }
}

package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.markdown.Heading;
import vn.travinh.asean.markdown.Link;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.markdown.Picture;
import vn.travinh.asean.markdown.SafeHtml;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;

/** The guide for staff leads nowhere wrong, and its pictures are there, small and described. */
class TheGuideTest {
  private static final Path PAGES = Path.of("src/main/resources/help/vi");
  private static final Path PICTURES = Path.of("src/main/resources/help/pictures");

  /** A page with three of them still opens at once on a slow line. */
  private static final int PICTURE_BYTES = 60_000;

  /** About what fits on two screens, so that each page has one question to answer. */
  private static final int WORDS = 600;

  private static List<String> names() throws IOException {
    return Files.readAllLines(PAGES.resolve("contents.txt"), StandardCharsets.UTF_8);
  }

  private static String text(String name) throws IOException {
    return Files.readString(PAGES.resolve(name + ".md"), StandardCharsets.UTF_8);
  }

  private static Body body(String name) throws IOException {
    String text = text(name);
    return new MarkdownReader()
        .read(text.substring(text.indexOf('\n') + 1), name + ".md", 2, Language.VIETNAMESE)
        .value();
  }

  @Test
  void everyPageIsInTheListOnce() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(file -> file.endsWith(".md"))
                  .map(file -> file.substring(0, file.length() - 3)))
          .containsExactlyInAnyOrderElementsOf(names());
    }
  }

  @Test
  void everyPageAsksOneQuestionAndIsShort() throws IOException {
    for (String name : names()) {
      assertThat(text(name).lines().findFirst().orElse("")).as(name).matches("# .+\\?");
      assertThat(body(name).plainText().split("\\s+")).as(name).hasSizeLessThan(WORDS);
      int previous = 1;
      for (Heading heading : body(name).headings()) {
        assertThat(heading.level()).as(name + ": " + heading.text()).isBetween(2, previous + 1);
        previous = heading.level();
      }
    }
  }

  @Test
  void nothingInItIsWarnedOf() throws IOException {
    for (String name : names()) {
      String text = text(name);
      assertThat(
              new MarkdownReader()
                  .read(
                      text.substring(text.indexOf('\n') + 1), name + ".md", 2, Language.VIETNAMESE)
                  .problems())
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void everyLinkLeadsToAPageAndAHeadingThatAreThere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (String name : names()) {
      for (Link link : body(name).links()) {
        String target = link.target();
        if (target.startsWith("https://")) {
          continue;
        }
        String[] parts = target.split("#", 2);
        String page = parts[0].isEmpty() ? name : parts[0].replaceFirst("\\.md$", "");
        boolean there =
            names().contains(page)
                && (parts.length == 1
                    || body(page).headings().stream()
                        .anyMatch(heading -> heading.id().equals(parts[1])));
        if (!there) {
          broken.add(name + ": " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void everyPictureIsThereSmallDescribedAndUsed() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String name : names()) {
      for (Picture picture : body(name).pictures()) {
        Path file = PICTURES.resolve(picture.source().replaceFirst("^pictures/", ""));
        used.add(file.getFileName().toString());
        assertThat(file).as(name).exists();
        assertThat(Files.size(file)).as(file.toString()).isLessThanOrEqualTo(PICTURE_BYTES);
        assertThat(picture.alternative().split(" ")).as(picture.source()).hasSizeGreaterThan(5);
      }
    }
    try (Stream<Path> files = Files.list(PICTURES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(used);
    }
  }

  @Test
  void whatIsShownToStaffHasItsLinksAndPictures() throws IOException {
    List<HelpText> texts = HelpText.readAll(new MarkdownReader());
    assertThat(texts).hasSameSizeAs(names());
    for (HelpText text : texts) {
      Document page =
          Jsoup.parseBodyFragment(
              String.join("", text.parts().stream().map(SafeHtml::html).toList()));
      for (Element link : page.select("a[href^=/]")) {
        assertThat(link.attr("href")).startsWith("/staff/help/");
      }
      int pictures = body(text.name()).pictures().size();
      assertThat(page.select("img[src^=/staff/help/pictures/][width][height]"))
          .as(text.name())
          .hasSize(pictures);
    }
  }

  @Test
  void itNamesWhatTheNewsroomNamesInTheSameWords() throws IOException {
    StringBuilder guide = new StringBuilder();
    for (String name : names()) {
      guide.append(text(name));
    }
    String all = guide.toString();
    FormFields forms = new FormFields(Messages.packaged());
    for (String path :
        List.of("quoted.source", "quoted.url", "quoted.published", "quoted.agreement")) {
      String label = forms.field(Kind.NEWS, path).orElseThrow().label();
      assertThat(all).contains("| " + label + " |");
    }
    String waiting =
        forms.field(Kind.NEWS, "translation").orElseThrow().choices().stream()
            .filter(choice -> choice.value().equals("awaiting-review"))
            .findFirst()
            .orElseThrow()
            .label();
    assertThat(all).contains("“" + waiting + "”");
  }
}

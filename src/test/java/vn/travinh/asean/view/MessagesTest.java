package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.text.Language;

class MessagesTest {
  private final Messages messages = Messages.packaged();

  @Test
  void everyTextExistsInEveryLanguage() {
    Set<String> vietnamese = messages.keys("vi");
    assertThat(vietnamese).hasSizeGreaterThan(250);
    for (String code : messages.languages()) {
      assertThat(messages.keys(code)).as(code).isEqualTo(vietnamese);
    }
  }

  @Test
  void everyTextHasTheSamePlaceholdersInEveryLanguage() {
    Words vietnamese = messages.in(Language.VIETNAMESE);
    for (String code : messages.languages()) {
      Words words = messages.in(new Language(code));
      for (String key : messages.keys("vi")) {
        if (!key.startsWith("date.")) {
          assertThat(placeholders(words.text(key)))
              .as(code + " " + key)
              .isEqualTo(placeholders(vietnamese.text(key)));
        }
      }
    }
  }

  @Test
  void everyTextThatATemplateAsksForExists() throws IOException {
    Pattern asked = Pattern.compile("\\bm\\.text\\(\"([^\"]+)\"");
    List<String> missing = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
      for (Path template : templates.filter(p -> p.toString().endsWith(".peb")).toList()) {
        Matcher keys = asked.matcher(Files.readString(template));
        while (keys.find()) {
          if (!messages.keys("vi").contains(keys.group(1))) {
            missing.add(template + ": " + keys.group(1));
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everySectionHasAName() {
    for (String section : Kind.sections()) {
      assertThat(messages.keys("vi")).contains("section." + section);
    }
  }

  @Test
  void anotherLanguageSpeaksVietnameseWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(messages.in(new Language("lo")).text("nav.home")).isEqualTo("Trang chủ");
      assertThat(messages.in(Language.ENGLISH).text("nav.home")).isEqualTo("Home");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anUnknownKeyShowsItself() {
    assertThat(messages.in(Language.ENGLISH).text("no.such.key")).isEqualTo("no.such.key");
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d\\}").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}

package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.travinh.asean.StaffPortal;
import vn.travinh.asean.StaffPortal.Answer;
import vn.travinh.asean.StaffPortal.Browser;
import vn.travinh.asean.TestPortal;

/** What is written into any field is shown everywhere as words, and never acts. */
class StoredScriptsTest {
  private static final String ATTACK =
      "\"'><script src=//x.vn/a.js></script><img src=x onerror=alert(1)>{{7331*7}}</textarea></title>";

  @TempDir static Path folder;
  private static StaffPortal staff;

  @BeforeAll
  static void start() throws Exception {
    staff =
        StaffPortal.start(
            TestPortal.plan()
                .file("news/section.yaml", "title: {vi: Tin tức, en: News}\norder: date\n")
                .file("places/section.yaml", "title: {vi: Điểm đến, en: Places}\n")
                .file("news/2026-01-05-cu/vi.md", TestPortal.news("Tin cũ", "2026-01-05", "Chữ.")),
            folder);
  }

  @AfterAll
  static void stop() throws Exception {
    staff.close();
  }

  @Test
  void everyFieldOfEveryFormIsHarmless() {
    for (String section : new String[] {"news", "places"}) {
      Browser lan = staff.as("lan");
      Answer begun = lan.submit("/staff/new/" + section, "main form", "title", ATTACK);
      Document page = lan.page(begun.location());
      List<String> filled = new ArrayList<>();
      for (Element field : page.select("form[data-edit] :is(input, textarea)[name]")) {
        String name = field.attr("name");
        if (!List.of("version").contains(name)
            && !List.of("checkbox", "date", "time").contains(field.attr("type"))) {
          filled.add(name);
          filled.add(ATTACK);
        }
      }
      Answer saved = lan.submit(page, "form[data-edit]", filled.toArray(String[]::new));
      assertThat(saved.status()).isEqualTo(303);
      String path = begun.location().replace("/staff/edit/", "");
      lan.submit(begun.location(), "form[action^=/staff/comment/]", "comment", ATTACK);
      lan.submit(begun.location(), "form[action^=/staff/ask-review/]", "note", ATTACK);
      String id = path.replaceFirst("/vi$", "");
      for (String address :
          List.of(
              begun.location(),
              begun.location() + "?whole=1",
              "/staff/preview/" + path,
              "/staff/views/" + path,
              "/staff/history/" + path,
              "/staff/files/" + id,
              "/staff/translate/" + id + "/vi/en",
              "/staff/bin")) {
        assertHarmless(address, lan.page(address));
      }
      for (String address :
          List.of("/staff/", "/staff/documents", "/staff/audit", "/staff/publish/" + path)) {
        assertHarmless(address, staff.as("quan").page(address));
      }
      Document history = lan.page("/staff/history/" + path);
      String newest = history.select("[name=to]").first().val();
      String oldest = history.select("[name=from]").last().val();
      assertHarmless(
          "compare", lan.page("/staff/compare/" + path + "?from=" + oldest + "&to=" + newest));
      Document stale = lan.page(begun.location());
      lan.submit(stale, "form[data-edit]", "f.title", "Khác");
      Answer conflict = lan.submit(stale, "form[data-edit]", "f.title", ATTACK + "2");
      assertThat(conflict.status()).isEqualTo(409);
      assertHarmless("conflict", conflict.page());
    }
  }

  /** The attack as words may stand anywhere; as an element or attribute nowhere. */
  private static void assertHarmless(String address, Document page) {
    assertThat(page.select("script[src*=x.vn], img[src=x], [onerror]")).as(address).isEmpty();
    assertThat(
            page.select("script:not([src])").stream()
                .filter(script -> !script.attr("type").equals("application/ld+json")))
        .as(address)
        .isEmpty();
    assertThat(page.text()).as(address).doesNotContain("51317");
  }
}

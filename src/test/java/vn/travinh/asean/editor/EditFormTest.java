package vn.travinh.asean.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Manuscript;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.Messages;

/** The way from a file's fields to a form and back. */
class EditFormTest {
  private static final String PLACE =
      """
      ---
      # ghi chú của người viết
      title: "Ao Bà Om"
      summary: >
        Hồ nước cổ
        giữa rừng sao.
      tags: [thien-nhien, khac]
      updated: 2026-10-02
      la_lung: 1
      place: {kind: landscape, lat: 9.9176, lon: 106.3041}
      sources:
        - {title: Báo, url: "https://a.vn/", ghi: thêm}
        - {title: Sách}
      ---
      Chữ.
      """;

  private final EditForm form = new EditForm(new FormFields(Messages.packaged()));

  @Test
  void aFormThatIsSentAsItCameChangesNoLetter() {
    assertThat(form.read(sent(PLACE), Manuscript.parse(PLACE), Kind.PLACE, true).text())
        .isEqualTo(PLACE);
  }

  @Test
  void oneFieldIsChangedAndEverythingElseStays() {
    String changed =
        form.read(
                sent(PLACE, "f.place.lat", "9.9", "f.title", "Ao Vuông"),
                Manuscript.parse(PLACE),
                Kind.PLACE,
                true)
            .text();
    assertThat(changed)
        .isEqualTo(PLACE.replace("9.9176", "9.9").replace("\"Ao Bà Om\"", "\"Ao Vuông\""));
  }

  @Test
  void rowsStaySideBySideAndKeepWhatTheFormDoesNotKnow() {
    Manuscript read =
        form.read(
            sent(PLACE, "f.sources.title", "Báo mới"), Manuscript.parse(PLACE), Kind.PLACE, true);
    assertThat(read.blocks("sources"))
        .containsExactly(
            Map.of("title", "Báo mới", "url", "https://a.vn/", "ghi", "thêm"),
            Map.of("title", "Sách"));
  }

  @Test
  void aRowThatIsEmptiedGoes() {
    Form emptied =
        Form.parse("f.sources.title=&f.sources.title=S%C3%A1ch&f.sources.url=&f.sources.url=");
    Manuscript read = form.read(emptied, Manuscript.parse(PLACE), Kind.PLACE, true);
    assertThat(read.blocks("sources")).containsExactly(Map.of("title", "Sách"));
  }

  @Test
  void authorsDoNotChangeWhatIsForEditors() {
    Manuscript base = Manuscript.parse(PLACE);
    Form sent = Form.parse("f.aliases=%2Fvi%2Fcu%2F&f.weight=1&f.featured.other=1&f.featured=true");
    assertThat(form.read(sent, base, Kind.PLACE, false).text()).isEqualTo(PLACE);
    assertThat(form.read(sent, base, Kind.PLACE, true).values("aliases"))
        .containsExactly("/vi/cu/");
  }

  @Test
  void daysAndHoursKeepTheOffsetTheyHave() {
    String event =
        "---\ntitle: A\nevent: {start: \"2026-10-02T08:00:00+07:00\", end: 2026-10-03}\n---\n";
    Manuscript base = Manuscript.parse(event);
    assertThat(form.read(sent(event, Kind.EVENT), base, Kind.EVENT, true).text()).isEqualTo(event);
    Form later = Form.parse("f.event.start=2026-10-02&f.event.start.time=09:30");
    assertThat(form.read(later, base, Kind.EVENT, true).value("event.start"))
        .isEqualTo("2026-10-02T09:30");
  }

  private Form sent(String text, String... changed) {
    return sent(text, Kind.PLACE, changed);
  }

  /** What a browser would send of the form. */
  private Form sent(String text, Kind kind, String... changed) {
    List<String> pairs = new ArrayList<>();
    for (EditForm.Group group :
        form.groups(
            kind,
            Language.VIETNAMESE,
            Manuscript.parse(text),
            Findings.NONE,
            new EditForm.Choices(Map.of("thien-nhien", "Thiên nhiên"), List.of()),
            true)) {
      for (FieldView field : group.fields()) {
        add(pairs, field, changed);
        field.rows().forEach(row -> row.fields().forEach(part -> add(pairs, part, changed)));
      }
    }
    pairs.add("markdown=" + encoded(Manuscript.parse(text).markdown()));
    return Form.parse(String.join("&", pairs));
  }

  private static void add(List<String> pairs, FieldView field, String... changed) {
    String value = field.value();
    for (int i = 0; i < changed.length; i += 2) {
      boolean first = pairs.stream().noneMatch(pair -> pair.startsWith(field.name() + "="));
      value = changed[i].equals(field.name()) && first ? changed[i + 1] : value;
    }
    switch (field.input()) {
      case "blocks" -> {}
      case "tags", "flag" -> {
        pairs.add(field.name() + ".other=");
        field.options().stream()
            .filter(FieldView.Option::chosen)
            .forEach(option -> pairs.add(field.name() + "=" + encoded(option.value())));
      }
      case "date_or_moment", "moment" -> {
        pairs.add(field.name() + "=" + encoded(value));
        pairs.add(field.name() + ".time=" + encoded(field.time()));
      }
      default -> pairs.add(field.name() + "=" + encoded(value));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

package vn.travinh.asean.editor;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.editor.StaleTranslations.Translation;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.search.SearchCounts;
import vn.travinh.asean.search.SearchLog;
import vn.travinh.asean.text.Language;

/** What the site itself has to say to those who look after it, as the desk shows it. */
final class SiteTrays {
  private static final Logger LOG = LoggerFactory.getLogger(SiteTrays.class);

  /** About a screen. */
  private static final int SHOWN = 12;

  /** Long enough for seldom questions to come up, short enough to be of today's readers. */
  private static final int DAYS_OF_SEARCHES = 28;

  private final Office office;
  private final ProblemWords words;
  private final List<Translation> translations;
  private final List<Document> documents;

  SiteTrays(Office office, ProblemWords words, List<Translation> translations) {
    this.office = office;
    this.words = words;
    this.translations = translations;
    this.documents =
        office.publisher().content().map(content -> content.documents()).orElse(List.of());
  }

  private Instant now() {
    return office.clock().instant();
  }

  DeskPage.Tray scheduled() {
    List<DeskPage.Item> items =
        documents.stream()
            .filter(document -> document.lifecycle().publishAt() != null)
            .filter(document -> !document.lifecycle().isPublic(now()))
            .filter(document -> document.lifecycle().status() == Status.PUBLISHED)
            .sorted(Comparator.comparing(document -> publishAt(document)))
            .map(
                document ->
                    item(document, "sẽ đăng lúc " + StaffTime.of(publishAt(document)).text()))
            .toList();
    return tray("scheduled", "Hẹn đăng", "Các bài này sẽ tự hiện đúng giờ.", items, "");
  }

  private static Instant publishAt(Document document) {
    Instant at = document.lifecycle().publishAt();
    return at == null ? Instant.MAX : at;
  }

  DeskPage.Tray overdue() {
    LocalDate today = now().atZone(ContentDate.ZONE).toLocalDate();
    List<DeskPage.Item> items =
        documents.stream()
            .filter(document -> document.lifecycle().isPublic(now()))
            .filter(document -> reviewBy(document).isBefore(today))
            .sorted(Comparator.comparing(SiteTrays::reviewBy))
            .map(
                document ->
                    item(document, "cần xem lại trước " + StaffTime.of(reviewBy(document)).text()))
            .toList();
    return tray(
        "overdue",
        "Quá hạn xem lại",
        "Hãy kiểm tra thông tin còn đúng không, rồi dời ngày xem lại.",
        items,
        "");
  }

  private static LocalDate reviewBy(Document document) {
    LocalDate day = document.editorial().reviewBy();
    return day == null ? LocalDate.MAX : day;
  }

  DeskPage.Tray problems() {
    ContentPlaces places = new ContentPlaces(office.settings().content());
    List<DeskPage.Item> items =
        office.publication().report().problems().stream()
            .filter(problem -> problem.severity() != Severity.NOTICE)
            .sorted(Comparator.comparing(problem -> !problem.severity().isError()))
            .map(problem -> item(problem, places))
            .toList();
    return tray(
        "problems",
        "Lỗi tìm thấy trong nội dung",
        "Bài có lỗi không hiện bản mới trên trang; cảnh báo thì vẫn hiện.",
        items,
        "");
  }

  private DeskPage.Item item(Problem problem, ContentPlaces places) {
    Optional<DocumentFile> file = places.document(problem.place());
    boolean error = problem.severity().isError();
    Kind kind = file.flatMap(each -> Kind.ofSection(each.id().section())).orElse(Kind.PAGE);
    ProblemWords.Said said = words.say(problem, kind);
    return new DeskPage.Item(
        file.map(StaffAddresses::edit).orElse(""),
        file.flatMap(this::title).orElse(places.name(problem.place())),
        error ? "Lỗi" : "Cảnh báo",
        error ? "bad" : "waits",
        said.wrong() + " " + said.mend());
  }

  private Optional<String> title(DocumentFile file) {
    return documents.stream()
        .filter(
            document ->
                document.id().equals(file.id()) && document.language().equals(file.language()))
        .map(Document::title)
        .findFirst();
  }

  DeskPage.Tray stale() {
    List<DeskPage.Item> items =
        translations.stream()
            .filter(each -> each.state() == StaleTranslations.State.STALE)
            .map(
                each ->
                    new DeskPage.Item(
                        StaffAddresses.translate(each.file()),
                        title(each.file()).orElse(each.file().path()),
                        "",
                        "",
                        LanguageNames.of(each.file().language())))
            .toList();
    return tray(
        "stale",
        "Bản dịch đã cũ",
        "Bản gốc đã thay đổi sau khi dịch. Hãy xem phần thay đổi và sửa bản dịch.",
        items,
        "");
  }

  /** One line for each language: single pages are in the list of documents. */
  DeskPage.Tray untranslated() {
    Map<Language, Long> missing =
        translations.stream()
            .filter(each -> each.state() == StaleTranslations.State.MISSING)
            .collect(
                Collectors.groupingBy(
                    each -> each.file().language(), LinkedHashMap::new, Collectors.counting()));
    List<DeskPage.Item> items =
        missing.entrySet().stream()
            .map(
                each ->
                    new DeskPage.Item(
                        StaffAddresses.DOCUMENTS + "?state=missing&lang=" + each.getKey().code(),
                        LanguageNames.of(each.getKey()),
                        "",
                        "",
                        "còn " + each.getValue() + " mục chưa có bản này"))
            .toList();
    return tray(
        "untranslated",
        "Chưa có bản dịch",
        "Người đọc ngôn ngữ đó đang thấy bản tiếng Việt kèm lời báo.",
        items,
        "");
  }

  DeskPage.Tray inVain() {
    Map<String, Long> counts = new HashMap<>();
    try {
      for (SearchCounts day : SearchLog.read(office.data().searches(), DAYS_OF_SEARCHES)) {
        day.queries().stream()
            .filter(query -> query.inVain() > 0)
            .forEach(query -> counts.merge(query.text(), query.inVain(), Long::sum));
      }
    } catch (IOException unreadable) {
      LOG.warn("The counts of searches cannot be read for the desk.", unreadable);
    }
    List<DeskPage.Item> items =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(each -> new DeskPage.Item("", each.getKey(), "", "", each.getValue() + " lần"))
            .toList();
    return tray(
        "in-vain",
        "Người đọc tìm mà không thấy",
        "Trong "
            + DAYS_OF_SEARCHES
            + " ngày gần đây. Có lẽ nên viết bài, hoặc thêm từ này vào bài đã có.",
        items,
        "");
  }

  DeskPage.Tray broken(OutsideLinks links) {
    List<DeskPage.Item> items =
        links.broken().stream()
            .map(
                link ->
                    new DeskPage.Item(
                        StaffAddresses.edit(link.file()),
                        title(link.file()).orElse(link.file().path()),
                        link.words(),
                        "bad",
                        link.address()))
            .toList();
    return tray(
        "broken-links",
        "Liên kết ra ngoài bị hỏng",
        "Trang được dẫn tới không còn. Hãy tìm địa chỉ mới hoặc bỏ liên kết.",
        items,
        "");
  }

  private DeskPage.Item item(Document document, String detail) {
    return new DeskPage.Item(
        StaffAddresses.edit(new DocumentFile(document.id(), document.language())),
        document.title(),
        "",
        "",
        LanguageNames.of(document.language()) + ", " + detail);
  }

  private static DeskPage.Tray tray(
      String id, String title, String hint, List<DeskPage.Item> items, String more) {
    return new DeskPage.Tray(
        id, title, hint, items.stream().limit(SHOWN).toList(), items.size(), more);
  }
}

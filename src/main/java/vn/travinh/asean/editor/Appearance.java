package vn.travinh.asean.editor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.publish.Publication;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.search.SearchQuery;
import vn.travinh.asean.search.SearchUnavailableException;
import vn.travinh.asean.site.Page;

/**
 * What became of a text that was put into the content folder: asked of the site itself, never
 * assumed.
 */
enum Appearance {
  SHOWN_AND_FOUND("Bài đã hiện trên trang và tìm được."),
  SHOWN("Bài đã hiện trên trang; ô tìm kiếm sẽ có bài sau ít phút."),
  NOT_A_PAGE("Đã xong: trang công khai đã thay đổi theo."),
  SCHEDULED("Đã hẹn giờ. Bài sẽ tự hiện đúng lúc đó."),
  LATE(
      "Đã lưu an toàn, nhưng trang công khai chưa kịp dựng lại. Hãy mở trang kiểm tra sau một phút."),
  FAILED(
      "Đã lưu an toàn, nhưng trang công khai chưa dựng lại được nên người đọc vẫn thấy bản trước. Hãy báo người quản trị xem nhật ký của máy chủ.");

  private static final Logger LOG = LoggerFactory.getLogger(Appearance.class);

  /** A publication takes a second with 3,000 documents; new pictures may take three more. */
  private static final long PATIENCE_SECONDS = 20;

  private final String text;

  Appearance(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  Notice notice() {
    return Notice.valueOf(name());
  }

  /**
   * Publishes and looks.
   *
   * @param text of the file as it was saved
   */
  static Appearance after(Publisher publisher, DocumentFile file, String text) {
    try {
      Report report = publisher.publish().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (report.blocksSite()) {
        return FAILED;
      }
    } catch (TimeoutException late) {
      return LATE;
    } catch (ExecutionException failed) {
      LOG.error("{} was saved and could not be published.", file.path(), failed);
      return FAILED;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return LATE;
    }
    return publisher.current().map(now -> of(publisher, now, file, text)).orElse(LATE);
  }

  private static Appearance of(
      Publisher publisher, Publication now, DocumentFile file, String text) {
    Optional<Document> shown =
        now.site()
            .pageOf(file.id(), file.language())
            .filter(page -> !page.isFallback())
            .flatMap(Page::document);
    if (shown.isPresent() && shown.get().sourceHash().equals(sha256(text))) {
      return isFound(publisher, now, shown.get()) ? SHOWN_AND_FOUND : SHOWN;
    }
    boolean due =
        publisher.content().stream()
            .flatMap(content -> content.documents().stream())
            .filter(
                document ->
                    document.id().equals(file.id()) && document.language().equals(file.language()))
            .anyMatch(
                document ->
                    document.lifecycle().publishAt() != null
                        && document.lifecycle().publishAt().isAfter(now.site().madeAt()));
    if (due) {
      return SCHEDULED;
    }
    return shown.isEmpty() ? NOT_A_PAGE : LATE;
  }

  private static boolean isFound(Publisher publisher, Publication now, Document document) {
    String title = document.title();
    int end =
        title.offsetByCodePoints(
            0, Math.min(SearchQuery.MAX_LENGTH, title.codePointCount(0, title.length())));
    try {
      return publisher
          .search()
          .search(
              SearchQuery.of(title.substring(0, end), document.language(), SearchQuery.MAX_SIZE),
              now.site())
          .hits()
          .stream()
          .anyMatch(hit -> hit.id().equals(document.id()));
    } catch (SearchUnavailableException unavailable) {
      return false;
    }
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}

package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of all documents have in common.
 *
 * @param eyebrow what kind of thing it is, or empty
 * @param contents table of contents, empty for short texts
 * @param sourceLanguage the language's name, for texts in another language than the reader's
 * @param date null where the document has none
 * @param updated null where nothing is known
 */
record ArticleView(
    String eyebrow,
    String title,
    String summary,
    CoverView cover,
    List<NoticeView> notices,
    List<BlockView> body,
    List<ContentsEntry> contents,
    List<LinkView> sources,
    List<CorrectionView> corrections,
    List<LinkView> tags,
    String author,
    @Nullable TimeView date,
    @Nullable TimeView updated,
    CardsView related) {
  ArticleView {
    notices = List.copyOf(notices);
    body = List.copyOf(body);
    contents = List.copyOf(contents);
    sources = List.copyOf(sources);
    corrections = List.copyOf(corrections);
    tags = List.copyOf(tags);
  }

  /** A heading of the text with those below it. */
  record ContentsEntry(String href, String text, List<ContentsEntry> below) {
    ContentsEntry {
      below = List.copyOf(below);
    }

    public boolean hasBelow() {
      return !below.isEmpty();
    }
  }

  record CorrectionView(TimeView date, String text) {}

  public boolean hasEyebrow() {
    return !eyebrow.isEmpty();
  }

  public boolean hasSummary() {
    return !summary.isEmpty();
  }

  public boolean hasContents() {
    return !contents.isEmpty();
  }

  public boolean hasSources() {
    return !sources.isEmpty();
  }

  public boolean hasCorrections() {
    return !corrections.isEmpty();
  }

  public boolean hasTags() {
    return !tags.isEmpty();
  }

  public boolean hasAuthor() {
    return !author.isEmpty();
  }

  public boolean hasDate() {
    return date != null;
  }

  public boolean hasUpdated() {
    return updated != null;
  }

  public boolean hasRelated() {
    return !related.isEmpty();
  }
}

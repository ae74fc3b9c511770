package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Source;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.markdown.Heading;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.text.LineBreaks;

/** Makes what the pages of all documents have in common. */
final class ArticleViews {
  static final int RELATED = 4;

  /** A table of contents helps from this many headings on … */
  private static final int CONTENTS_FROM_HEADINGS = 4;

  /** … in a text that does not fit on two or three screens of a phone. */
  private static final int CONTENTS_FROM_CHARACTERS = 2_000;

  private ArticleViews() {}

  static ArticleView of(Page page, PageContent.Article article, PageContext context) {
    return of(page, article, List.of(), context);
  }

  /** The page of a document that shows some related pages by itself; they are not named again. */
  static ArticleView of(
      Page page, PageContent.Article article, List<Page> shown, PageContext context) {
    Document document = article.document();
    Words words = context.words();
    return new ArticleView(
        eyebrow(document, context),
        LineBreaks.withoutLeadingDash(document.title()),
        document.summary(),
        Covers.of(document, context),
        notices(page, article, context),
        Blocks.of(article.body(), context),
        contents(document),
        sources(document),
        document.editorial().corrections().stream()
            .map(
                correction ->
                    new ArticleView.CorrectionView(
                        TimeView.longDate(correction.date(), words).first(words),
                        correction.text()))
            .toList(),
        tags(document, context),
        document.editorial().author(),
        document.date() == null ? null : TimeView.longDate(document.date(), words).first(words),
        updated(document, words),
        new CardsView(
            words.text("article.related"),
            "h3",
            "strip",
            CardViews.of(related(page, shown, context), context),
            List.of()));
  }

  private static List<Page> related(Page page, List<Page> shown, PageContext context) {
    Set<PagePath> known = shown.stream().map(Page::path).collect(Collectors.toSet());
    return context.site().related(page, RELATED + known.size()).stream()
        .filter(related -> !known.contains(related.path()))
        .limit(RELATED)
        .toList();
  }

  private static String eyebrow(Document document, PageContext context) {
    String kind = CardViews.kindName(document, context.words());
    return kind.isEmpty() ? context.sectionTitle(document.kind()) : kind;
  }

  private static @Nullable TimeView updated(Document document, Words words) {
    return document.updated() != null
        ? TimeView.longDateOrNull(document.updated(), words)
        : TimeView.longDateOrNull(document.date(), words);
  }

  private static List<NoticeView> notices(
      Page page, PageContent.Article article, PageContext context) {
    Document document = article.document();
    List<NoticeView> notices = new ArrayList<>();
    if (article.fallback()) {
      notices.add(fallback(page, document.language(), context));
    }
    if (document.lifecycle().status() == Status.WITHDRAWN) {
      notices.add(
          new NoticeView(
              "warning",
              context.words().text("notice.withdrawn"),
              document.lifecycle().note(),
              "",
              List.of()));
    }
    if (document.editorial().translation().equals("awaiting-review")) {
      notices.add(
          new NoticeView(
              "info",
              context.words().text("notice.awaiting-review"),
              context.words().text("notice.awaiting-review.text"),
              "",
              List.of()));
    }
    return notices;
  }

  /** Speaks the reader's language, unlike the text around it. */
  private static NoticeView fallback(Page page, Language shown, PageContext context) {
    Words words = context.chrome();
    return new NoticeView(
        "info",
        words.text("notice.fallback", words.text("language." + context.language().code())),
        words.text(
            "notice.fallback.text", words.textOr("language." + shown.code(), shown.ownName())),
        context.language().code(),
        List.of(
            new LinkView(
                page.canonical().value(), words.text("notice.fallback.link"), "", "", false)));
  }

  private static List<ArticleView.ContentsEntry> contents(Document document) {
    List<Heading> headings =
        document.body().headings().stream()
            .filter(heading -> heading.level() == 2 || heading.level() == 3)
            .toList();
    if (headings.size() < CONTENTS_FROM_HEADINGS
        || document.body().plainText().length() < CONTENTS_FROM_CHARACTERS) {
      return List.of();
    }
    List<ArticleView.ContentsEntry> entries = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      List<ArticleView.ContentsEntry> below = new ArrayList<>();
      while (heading.level() == 2 && i + 1 < headings.size() && headings.get(i + 1).level() == 3) {
        i++;
        below.add(entry(headings.get(i), List.of()));
      }
      entries.add(entry(heading, below));
    }
    return entries;
  }

  private static ArticleView.ContentsEntry entry(
      Heading heading, List<ArticleView.ContentsEntry> below) {
    return new ArticleView.ContentsEntry("#" + heading.id(), heading.text(), below);
  }

  private static List<LinkView> sources(Document document) {
    return document.sources().stream().map(ArticleViews::source).toList();
  }

  private static LinkView source(Source source) {
    String url = source.url();
    return LinkView.of(url == null ? "" : SafeAddress.outside(url), source.title());
  }

  private static List<LinkView> tags(Document document, PageContext context) {
    return document.tags().stream()
        .map(
            tag -> {
              String path = Addresses.tags(context.language()).with(tag).value();
              return LinkView.of(
                  context.site().pageAt(path).isPresent() ? path : "",
                  context.site().tagName(tag, context.shown()));
            })
        .toList();
  }
}

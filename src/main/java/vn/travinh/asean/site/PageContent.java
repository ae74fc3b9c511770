package vn.travinh.asean.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.markdown.Body;

/** What a page shows. */
public sealed interface PageContent {

  /**
   * One document.
   *
   * @param body its text with all links and pictures in place
   * @param fallback whether it is shown in another language than its address promises
   */
  record Article(Document document, List<Body.Block> body, boolean fallback)
      implements PageContent {
    public Article {
      body = List.copyOf(body);
    }
  }

  /**
   * @param article the document {@code pages/home}, null where there is none
   */
  record Home(@Nullable Article article) implements PageContent {}

  /**
   * One page of a list.
   *
   * @param items addresses of the pages listed here, at most {@link Site#LIST_SIZE}
   * @param number this page's number, from 1
   * @param count how many pages the list has, at least 1
   * @param total how many entries the whole list has
   * @param first address of the list's first page
   */
  record Listing(Of of, List<PagePath> items, int number, int count, int total, PagePath first)
      implements PageContent {
    public Listing {
      items = List.copyOf(items);
    }

    /** What the list is a list of. */
    public sealed interface Of {}

    /**
     * @param years years that have an archive, newest first
     */
    public record Section(Kind kind, List<Integer> years) implements Of {
      public Section {
        years = List.copyOf(years);
      }
    }

    public record Year(Kind kind, int year) implements Of {}

    public record Tag(String tag) implements Of {}
  }

  /** All tags of a language, in its alphabetical order. */
  record TagIndex(List<TagCount> tags) implements PageContent {
    public TagIndex {
      tags = List.copyOf(tags);
    }
  }

  record TagCount(String tag, String name, PagePath path, int count) {}
}

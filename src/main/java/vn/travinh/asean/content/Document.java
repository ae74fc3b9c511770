package vn.travinh.asean.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.text.Language;

/**
 * What an author wrote about one thing in one language: one file, read and checked.
 *
 * @param file path as the user would type it, for problems
 * @param summary one or two sentences; empty where none was given
 * @param slug the author's wish for the address, null for the folder's name
 * @param aliases old addresses such as {@code /vi/diem-den/ao-vuong/}
 * @param otherNames further names that people may search for
 * @param weight place in an ordered list, small first; 0 where none was given
 * @param sourceHash SHA-256 of the file in hexadecimal
 */
public record Document(
    DocumentId id,
    Language language,
    Kind kind,
    String file,
    String title,
    String summary,
    @Nullable ContentDate date,
    @Nullable ContentDate updated,
    @Nullable String slug,
    List<String> aliases,
    List<String> tags,
    List<String> otherNames,
    List<DocumentId> related,
    @Nullable CoverImage image,
    List<Source> sources,
    int weight,
    boolean featured,
    Lifecycle lifecycle,
    Editorial editorial,
    Details details,
    Body body,
    String sourceHash) {
  public Document {
    aliases = List.copyOf(aliases);
    tags = List.copyOf(tags);
    otherNames = List.copyOf(otherNames);
    related = List.copyOf(related);
    sources = List.copyOf(sources);
  }

  /** The same document at another point of its life. */
  public Document with(Lifecycle other) {
    return new Document(
        id,
        language,
        kind,
        file,
        title,
        summary,
        date,
        updated,
        slug,
        aliases,
        tags,
        otherNames,
        related,
        image,
        sources,
        weight,
        featured,
        other,
        editorial,
        details,
        body,
        sourceHash);
  }
}

package vn.travinh.asean.content;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.history.Author;
import vn.travinh.asean.history.History;
import vn.travinh.asean.history.Revision;

/**
 * Where staff write. What is published or scheduled lies in the content folder; what is being
 * written lies as a draft in a folder of the same shape beside it, with its pictures, until it is
 * published or thrown away. Every change is on disk and in the history before its method returns.
 * Thread-safe.
 *
 * <p>Whoever saves says which version they began with ({@link Stored#version}); if another one is
 * there by now, nothing is written and a {@link ConflictException} tells what is.
 */
public final class Workspace {
  /**
   * @param content the folder that the site is made of
   * @param drafts folder for drafts
   * @param history of both, as {@code content} and {@code drafts}
   */
  public Workspace(Path content, Path drafts, History history) {
    throw new UnsupportedOperationException();
  }

  /**
   * A text on disk.
   *
   * @param version id of its bytes, as git names them; empty where there is no file
   */
  public record Stored(String text, String version) {
    public static final Stored NOTHING = new Stored("", "");
  }

  /** A draft in the list of drafts. */
  public record Draft(DocumentFile file, Revision lastSaved) {}

  /** Something that was deleted and can be brought back. */
  public record Deleted(DocumentFile file, Revision deletion, boolean wasDraft) {}

  public Optional<Stored> published(DocumentFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  public Optional<Stored> draft(DocumentFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** All drafts, the last saved first. */
  public List<Draft> drafts() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Saves a draft.
   *
   * @param basedOn version of the draft, or of the published file where there was no draft; empty
   *     for something new
   */
  public Stored saveDraft(
      DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /**
   * Moves a draft and the files beside it into the content folder, as one revision.
   *
   * @param text the draft as it shall be published; the draft itself is then gone
   * @param basedOn version of the draft
   */
  public Stored publish(DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /** Changes a published file at once, as for a withdrawal. */
  public Stored savePublished(
      DocumentFile file, String text, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /** Deletes the draft; what is published stays. */
  public void discardDraft(DocumentFile file, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /** Deletes a published file; its draft, if any, stays. */
  public void deletePublished(DocumentFile file, String basedOn, Author author, String note)
      throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /** What was deleted and is not there again, the newest first. */
  public List<Deleted> bin(int limit) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Brings a deleted file back as a draft. */
  public Stored restore(Deleted deleted, Author author) throws IOException, ConflictException {
    throw new UnsupportedOperationException();
  }

  /** Revisions of draft and published file together, the newest first. */
  public List<Revision> revisions(DocumentFile file, int limit) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The text after a revision: the draft's where the revision changed the draft. */
  public Optional<String> textAt(DocumentFile file, String revision) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** A text that once had this version. */
  public Optional<String> textOfVersion(String version) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Files beside a thing, of drafts and content folder together, a draft's own first. */
  public List<Attachment> attachments(DocumentId id) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Puts a file beside a draft.
   *
   * @param name plain letters, digits, hyphens and one dot; a name in use gets a number
   * @param upload file to move in
   * @return the attachment under its final name
   */
  public Attachment attach(DocumentId id, String name, Path upload, Author author)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  public void detach(DocumentId id, String name, Author author) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** When the file was last saved, by whom; null where never. */
  public @Nullable Revision lastRevision(DocumentFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The first moment at which a draft was saved that has not been published since. */
  public Optional<Instant> draftSince(DocumentFile file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Accounts that changed the draft since it was begun; who may not approve it alone. */
  public List<Author> draftAuthors(DocumentFile file) throws IOException {
    throw new UnsupportedOperationException();
  }
}

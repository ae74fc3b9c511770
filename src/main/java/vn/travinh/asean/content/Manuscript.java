package vn.travinh.asean.content;

import java.util.List;
import java.util.Map;

/**
 * A document's file as it is edited: fields of the front matter and the Markdown below. Changing
 * one field leaves everything else in the file as it was written, order, comments and unknown keys
 * included.
 *
 * <p>Fields are named by their path, {@code title} or {@code place.lat}.
 */
public final class Manuscript {
  private Manuscript() {}

  /** A new, empty one. */
  public static Manuscript empty() {
    throw new UnsupportedOperationException();
  }

  /** Any text; front matter that is no YAML is kept, see {@link #isReadable}. */
  public static Manuscript parse(String text) {
    throw new UnsupportedOperationException();
  }

  /** Whether the fields can be told; otherwise only the whole text can be edited. */
  public boolean isReadable() {
    throw new UnsupportedOperationException();
  }

  /** A single value as it is written, empty where there is none. */
  public String value(String field) {
    throw new UnsupportedOperationException();
  }

  /** A list of single values. */
  public List<String> values(String field) {
    throw new UnsupportedOperationException();
  }

  /** A list of blocks of single values, such as {@code sources}. */
  public List<Map<String, String>> blocks(String field) {
    throw new UnsupportedOperationException();
  }

  /** With this value; an empty one takes the field away. */
  public Manuscript withValue(String field, String value) {
    throw new UnsupportedOperationException();
  }

  public Manuscript withValues(String field, List<String> values) {
    throw new UnsupportedOperationException();
  }

  public Manuscript withBlocks(String field, List<Map<String, String>> blocks) {
    throw new UnsupportedOperationException();
  }

  public String markdown() {
    throw new UnsupportedOperationException();
  }

  public Manuscript withMarkdown(String markdown) {
    throw new UnsupportedOperationException();
  }

  /** The whole file. */
  public String text() {
    throw new UnsupportedOperationException();
  }
}

package vn.travinh.asean.editor;

import vn.travinh.asean.history.Author;

/** How authors of revisions are named. */
final class AuthorWords {
  private AuthorWords() {}

  static String of(Author author) {
    return author.equals(Author.OUTSIDE) ? "sửa tệp ngoài phòng biên tập" : author.name();
  }
}

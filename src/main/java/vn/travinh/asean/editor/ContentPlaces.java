package vn.travinh.asean.editor;

import java.nio.file.Path;
import java.util.Optional;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.text.Language;

/** Tells which document a problem's place lies in. */
record ContentPlaces(Path content) {
  private static final String ENDING = ".md";

  /** The file's path below the content folder; the whole path where it lies elsewhere. */
  String name(Place place) {
    return below(place)
        .map(path -> path.toString().replace('\\', '/'))
        .filter(path -> !path.startsWith(".."))
        .orElse(place.file());
  }

  private Optional<Path> below(Place place) {
    try {
      return Optional.of(content.normalize().relativize(Path.of(place.file()).normalize()));
    } catch (IllegalArgumentException elsewhere) {
      return Optional.empty();
    }
  }

  /** Nothing for files that are no documents, such as {@code site.yaml}. */
  Optional<DocumentFile> document(Place place) {
    return below(place).flatMap(ContentPlaces::document);
  }

  private static Optional<DocumentFile> document(Path relative) {
    String name = String.valueOf(relative.getFileName());
    if (relative.getNameCount() != 3 || !name.endsWith(ENDING)) {
      return Optional.empty();
    }
    String language = name.substring(0, name.length() - ENDING.length());
    return Language.isCode(language)
        ? Optional.of(
            new DocumentFile(
                new DocumentId(relative.getName(0).toString(), relative.getName(1).toString()),
                new Language(language)))
        : Optional.empty();
  }
}

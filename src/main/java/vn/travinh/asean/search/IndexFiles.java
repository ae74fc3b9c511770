package vn.travinh.asean.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The files of an embedded index. */
final class IndexFiles {
  private IndexFiles() {}

  /**
   * Reads all files of the index under this folder and compares them with their checksums. Lucene
   * itself would meet a damaged block only when some query needs it.
   *
   * @throws IOException if there is no index, or it is damaged
   */
  static void check(Path folder) throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.walk(folder)) {
      folders =
          files
              .filter(file -> file.getFileName().toString().startsWith("segments_"))
              .map(Path::getParent)
              .distinct()
              .toList();
    }
    if (folders.isEmpty()) {
      throw new IOException("no index in " + folder);
    }
    for (Path each : folders) {
      try (Directory directory = FSDirectory.open(each);
          DirectoryReader reader = DirectoryReader.open(directory)) {
        SegmentInfos.readLatestCommit(directory);
        for (LeafReaderContext leaf : reader.leaves()) {
          ((CodecReader) leaf.reader()).checkIntegrity();
        }
      }
    }
  }
}

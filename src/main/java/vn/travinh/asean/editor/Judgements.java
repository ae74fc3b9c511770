package vn.travinh.asean.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.Attachment;
import vn.travinh.asean.content.DocumentFile;
import vn.travinh.asean.publish.Publication;

/**
 * What was said of drafts since the last publication. A draft is judged when it is saved, looked at
 * and published, each time with a whole site; the same words among the same pages are judged once.
 * Thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // a publication is another one as soon as it was made anew
final class Judgements {
  /** Drafts that are worked on at a time, with some of their earlier states. */
  private static final int REMEMBERED = 50;

  private final Map<Key, Judgement> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Judgement> eldest) {
          return size() > REMEMBERED;
        }
      };
  private @Nullable Publication among;

  /**
   * @param attachments with the times of their last change
   */
  record Key(DocumentFile file, String text, List<Attachment> attachments) {
    Key {
      attachments = List.copyOf(attachments);
    }
  }

  synchronized Optional<Judgement> of(Key key, Publication publication) {
    return among == publication ? Optional.ofNullable(known.get(key)) : Optional.empty();
  }

  /**
   * @param publication the one among whose pages the draft was judged
   */
  synchronized void remember(Key key, Publication publication, Judgement judgement) {
    if (among != publication) {
      known.clear();
      among = publication;
    }
    known.put(key, judgement);
  }
}

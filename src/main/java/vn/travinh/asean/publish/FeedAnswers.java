package vn.travinh.asean.publish;

import java.util.HashMap;
import java.util.Map;
import vn.travinh.asean.feeds.Feed;
import vn.travinh.asean.feeds.FeedSource;

/**
 * The files for machines as answers. What is made of the same as the last time is not written
 * again, and what has the same bytes keeps its compressed forms. Used by one thread at a time.
 */
final class FeedAnswers {
  private record Written(FeedSource source, Map<String, Answer> answers) {}

  private Map<String, Written> last = Map.of();

  Map<String, Answer> of(Iterable<FeedSource> sources) {
    Map<String, Answer> answers = new HashMap<>();
    Map<String, Written> next = new HashMap<>();
    for (FeedSource source : sources) {
      Written before = last.getOrDefault(source.name(), new Written(source, Map.of()));
      // With the new source, so that the pages of the old site are let go of.
      Written now =
          !before.answers().isEmpty() && before.source().equals(source)
              ? new Written(source, before.answers())
              : new Written(source, write(source, before.answers()));
      next.put(source.name(), now);
      answers.putAll(now.answers());
    }
    last = next;
    return answers;
  }

  private static Map<String, Answer> write(FeedSource source, Map<String, Answer> before) {
    Map<String, Answer> answers = new HashMap<>();
    for (Feed feed : source.files()) {
      byte[] bytes = feed.content();
      Answer answer = before.get(feed.path());
      answers.put(
          feed.path(),
          answer != null && answer.identity().holds(bytes)
              ? answer
              : Answers.of(bytes, feed.contentType(), Answer.REVALIDATE, true));
    }
    return answers;
  }

  /** Remembers the same files with bytes that lie elsewhere. */
  void answerFrom(Map<String, Answer> answers) {
    Map<String, Written> next = new HashMap<>();
    last.forEach(
        (name, written) -> {
          Map<String, Answer> moved = new HashMap<>(written.answers());
          moved.replaceAll(answers::getOrDefault);
          next.put(name, new Written(written.source(), moved));
        });
    last = next;
  }
}

package vn.travinh.asean.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What all nodes of one version of the program know together. Kept on the cluster as one small
 * document, which a node changes only if no other one changed it meanwhile.
 *
 * @param fingerprint how the index is made
 */
record Ledger(String fingerprint, Writer writer, Newest newest, Rebuilds rebuilds) {
  /**
   * Who may write.
   *
   * @param node empty while nobody does
   * @param term raised whenever another node becomes the writer
   * @param beat raised by the writer every few seconds, to show that it lives
   */
  record Writer(String node, long term, long beat) {
    Writer next() {
      return new Writer(node, term, beat + 1);
    }
  }

  /**
   * The newest index.
   *
   * @param generation number of the last one begun; no number is used twice
   * @param index the last one that is whole, empty while there is none
   * @param doubtful whether a writer fell silent, so that it may still write into that index
   */
  record Newest(long generation, String index, boolean doubtful) {}

  /**
   * Wholly new indexes that somebody asked for.
   *
   * @param asked how often
   * @param done how many of those were answered
   * @param trouble why the last one failed, empty if it did not
   */
  record Rebuilds(long asked, long done, String trouble) {
    Rebuilds answered(long upTo, String reason) {
      return new Rebuilds(asked, Math.max(done, upTo), reason);
    }
  }

  static Ledger empty(String fingerprint) {
    return new Ledger(
        fingerprint, new Writer("", 0, 0), new Newest(0, "", false), new Rebuilds(0, 0, ""));
  }

  static Ledger of(JsonNode json) {
    return new Ledger(
        json.path("fingerprint").asText(),
        new Writer(
            json.path("writer").asText(), json.path("term").asLong(), json.path("beat").asLong()),
        new Newest(
            json.path("generation").asLong(),
            json.path("index").asText(),
            json.path("doubtful").asBoolean()),
        new Rebuilds(
            json.path("rebuilds_asked").asLong(),
            json.path("rebuilds_done").asLong(),
            json.path("trouble").asText()));
  }

  JsonNode json(ObjectMapper mapper) {
    ObjectNode json = mapper.createObjectNode().put("fingerprint", fingerprint);
    json.put("writer", writer.node()).put("term", writer.term()).put("beat", writer.beat());
    json.put("generation", newest.generation()).put("index", newest.index());
    json.put("doubtful", newest.doubtful());
    json.put("rebuilds_asked", rebuilds.asked()).put("rebuilds_done", rebuilds.done());
    return json.put("trouble", rebuilds.trouble());
  }

  /** Whether a wholly new index is due. */
  boolean wantsNewIndex() {
    return newest.index().isEmpty() || newest.doubtful() || rebuilds.asked() > rebuilds.done();
  }

  Ledger withBeat() {
    return new Ledger(fingerprint, writer.next(), newest, rebuilds);
  }

  /**
   * @param afterSilence whether the writer before did not say that it would write no more
   */
  Ledger withWriter(String node, boolean afterSilence) {
    return new Ledger(
        fingerprint,
        new Writer(node, writer.term() + 1, writer.beat() + 1),
        new Newest(newest.generation(), newest.index(), newest.doubtful() || afterSilence),
        rebuilds);
  }

  Ledger withoutWriter() {
    return new Ledger(
        fingerprint, new Writer("", writer.term(), writer.beat() + 1), newest, rebuilds);
  }

  Ledger withBegun(long generation) {
    return new Ledger(
        fingerprint,
        writer.next(),
        new Newest(generation, newest.index(), newest.doubtful()),
        rebuilds);
  }

  /**
   * @param answered how many of the asked rebuilds this index answers
   */
  Ledger withIndex(String whole, long answered) {
    return new Ledger(
        fingerprint,
        writer.next(),
        new Newest(newest.generation(), whole, false),
        rebuilds.answered(answered, ""));
  }

  Ledger withFailedRebuild(long answered, String reason) {
    return new Ledger(fingerprint, writer.next(), newest, rebuilds.answered(answered, reason));
  }

  Ledger withRebuildAsked() {
    return new Ledger(
        fingerprint,
        writer,
        newest,
        new Rebuilds(rebuilds.asked() + 1, rebuilds.done(), rebuilds.trouble()));
  }
}

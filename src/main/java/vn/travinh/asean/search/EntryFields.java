package vn.travinh.asean.search;

import java.util.HashSet;
import java.util.Set;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.travinh.asean.search.Catalogue.Listed;
import vn.travinh.asean.text.Language;

/**
 * The fields of the index and how an entry fills them.
 *
 * <p>Fields of words exist once per language, so that how rare a word is, and how long a text
 * usually is, are reckoned among texts of that language alone.
 */
final class EntryFields implements TypeBinder {
  /** Splits at white space and does nothing else: the tokens are ready. */
  static final String READY_TOKENS = "ready";

  static final String LANGUAGE = "language";
  static final String SECTION = "section";
  static final String TAG = "tag";
  static final String YEAR = "year";
  static final String WITHDRAWN = "withdrawn";

  /** A number made of the key, to put equal scores in an order that never changes. */
  static final String ORDER = "order";

  private static final String WORDS = "words_";
  private static final String PAIRS = "pairs_";

  /** Title and further names are written so often, in place of a field of their own. */
  private static final int NAMES_COUNT = 3;

  /** All words, and compounds where there are such, in the reading texts are found by. */
  static String words(Language language) {
    return WORDS + language.code();
  }

  /** Neighbouring folded words, each pair as one word. */
  static String pairs(Language language) {
    return PAIRS + language.code();
  }

  /** The reading of a word by which texts of this language are found. */
  static String word(Language language, String exact, String folded) {
    return Analysis.hasEndings(language) ? folded : exact;
  }

  /** Neither word may be one that {@link FunctionWords} knows: those pairs are not kept. */
  static String pair(String first, String second) {
    return first + "_" + second;
  }

  @Override
  public void bind(TypeBindingContext context) {
    context.dependencies().useRootOnly();
    IndexSchemaElement schema = context.indexSchemaElement();
    Bridge bridge =
        new Bridge(
            keyword(schema, LANGUAGE),
            schema.field(SECTION, f -> f.asString().aggregable(Aggregable.YES)).toReference(),
            schema
                .field(TAG, f -> f.asString().aggregable(Aggregable.YES))
                .multiValued()
                .toReference(),
            // A word and no number: words are counted by their place in a list.
            schema.field(YEAR, f -> f.asString().aggregable(Aggregable.YES)).toReference(),
            schema.field(WITHDRAWN, f -> f.asBoolean().sortable(Sortable.YES)).toReference(),
            schema.field(ORDER, f -> f.asInteger().sortable(Sortable.YES)).toReference());
    schema
        .fieldTemplate(WORDS, f -> f.asString().analyzer(READY_TOKENS).norms(Norms.YES))
        .matchingPathGlob(WORDS + "*");
    // Each pair is written once, and how long a text is, the words tell.
    schema
        .fieldTemplate(PAIRS, f -> f.asString().analyzer(READY_TOKENS).norms(Norms.NO))
        .matchingPathGlob(PAIRS + "*");
    context.bridge(Listed.class, bridge);
  }

  private static IndexFieldReference<String> keyword(IndexSchemaElement schema, String name) {
    return schema.field(name, f -> f.asString()).toReference();
  }

  private record Bridge(
      IndexFieldReference<String> language,
      IndexFieldReference<String> section,
      IndexFieldReference<String> tag,
      IndexFieldReference<String> year,
      IndexFieldReference<Boolean> withdrawn,
      IndexFieldReference<Integer> order)
      implements TypeBridge<Listed> {
    @Override
    public void write(DocumentElement target, Listed listed, TypeBridgeWriteContext context) {
      Entry entry = listed.entry();
      target.addValue(language, entry.language().code());
      target.addValue(section, entry.section());
      entry.tags().forEach(each -> target.addValue(tag, each));
      if (entry.year() != null) {
        target.addValue(year, entry.year().toString());
      }
      target.addValue(withdrawn, entry.withdrawn());
      target.addValue(order, entry.key().hashCode());
      writeWords(target, listed);
    }

    private static void writeWords(DocumentElement target, Listed listed) {
      Language language = listed.entry().language();
      FunctionWords functionWords = FunctionWords.of(language);
      int[] ids = listed.words().ids();
      StringBuilder words = new StringBuilder(ids.length * 6);
      StringBuilder pairs = new StringBuilder(ids.length * 8);
      Set<Long> written = new HashSet<>();
      Lexicon.Form before = null;
      for (int id : ids) {
        Lexicon.Form form = id < 0 ? null : listed.lexicon().form(id);
        if (form != null) {
          words.append(word(language, form.exact(), form.folded())).append(' ');
          if (functionWords.weight(form.exact()) < 1) {
            form = null;
          } else if (before != null
              && written.add((long) before.foldedId() << 32 | form.foldedId())) {
            pairs.append(before.folded()).append('_').append(form.folded()).append(' ');
          }
        }
        before = form;
      }
      for (int id : listed.words().compounds()) {
        Lexicon.Form form = listed.lexicon().form(id);
        words.append(word(language, form.exact(), form.folded())).append(' ');
      }
      for (int i = 0; i < listed.words().nameEnd(); i++) {
        if (ids[i] >= 0) {
          Lexicon.Form form = listed.lexicon().form(ids[i]);
          String word = word(language, form.exact(), form.folded());
          for (int more = 1; more < NAMES_COUNT; more++) {
            words.append(word).append(' ');
          }
        }
      }
      target.addValue(words(language), words.toString());
      target.addValue(pairs(language), pairs.toString());
    }
  }
}

package vn.travinh.asean.search;

import java.util.LinkedHashSet;
import java.util.List;
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

  /** The key once more, to put equal scores in an order that never changes. */
  static final String ORDER = "order";

  private static final String EXACT = "exact_";
  private static final String FOLDED = "folded_";
  private static final String NAMES = "names_";
  private static final String PAIRS = "pairs_";

  static String exact(Language language) {
    return EXACT + language.code();
  }

  static String folded(Language language) {
    return FOLDED + language.code();
  }

  /** Folded words of title and further names. */
  static String names(Language language) {
    return NAMES + language.code();
  }

  /** Neighbouring folded words, each pair as one token. */
  static String pairs(Language language) {
    return PAIRS + language.code();
  }

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
            schema.field(YEAR, f -> f.asInteger().aggregable(Aggregable.YES)).toReference(),
            schema.field(WITHDRAWN, f -> f.asBoolean().sortable(Sortable.YES)).toReference(),
            schema.field(ORDER, f -> f.asString().sortable(Sortable.YES)).toReference());
    for (String field : List.of(EXACT, FOLDED, NAMES)) {
      schema
          .fieldTemplate(field, f -> f.asString().analyzer(READY_TOKENS).norms(Norms.YES))
          .matchingPathGlob(field + "*");
    }
    // A keyword is kept without frequency and position: all that a pair's presence needs.
    schema
        .fieldTemplate(PAIRS, f -> f.asString().norms(Norms.YES))
        .matchingPathGlob(PAIRS + "*")
        .multiValued();
    context.bridge(Listed.class, bridge);
  }

  private static IndexFieldReference<String> keyword(IndexSchemaElement schema, String name) {
    return schema.field(name, f -> f.asString()).toReference();
  }

  private record Bridge(
      IndexFieldReference<String> language,
      IndexFieldReference<String> section,
      IndexFieldReference<String> tag,
      IndexFieldReference<Integer> year,
      IndexFieldReference<Boolean> withdrawn,
      IndexFieldReference<String> order)
      implements TypeBridge<Listed> {
    @Override
    public void write(DocumentElement target, Listed listed, TypeBridgeWriteContext context) {
      Entry entry = listed.entry();
      target.addValue(language, entry.language().code());
      target.addValue(section, entry.section());
      entry.tags().forEach(each -> target.addValue(tag, each));
      if (entry.year() != null) {
        target.addValue(year, entry.year());
      }
      target.addValue(withdrawn, entry.withdrawn());
      target.addValue(order, entry.key());
      writeWords(target, listed);
    }

    private static void writeWords(DocumentElement target, Listed listed) {
      StringBuilder exact = new StringBuilder();
      StringBuilder folded = new StringBuilder();
      Set<String> pairs = new LinkedHashSet<>();
      int[] ids = listed.words().ids();
      Lexicon.Form before = null;
      for (int id : ids) {
        Lexicon.Form form = id < 0 ? null : listed.lexicon().form(id);
        if (form != null) {
          exact.append(form.exact()).append(' ');
          folded.append(form.folded()).append(' ');
          if (before != null) {
            pairs.add(pair(before.folded(), form.folded()));
          }
        }
        before = form;
      }
      Language language = listed.entry().language();
      target.addValue(exact(language), exact.toString());
      target.addValue(folded(language), folded.toString());
      target.addValue(names(language), nameWords(listed));
      pairs.forEach(pair -> target.addValue(pairs(language), pair));
    }

    private static String nameWords(Listed listed) {
      StringBuilder names = new StringBuilder();
      for (int i = 0; i < listed.words().nameEnd(); i++) {
        int id = listed.words().ids()[i];
        if (id >= 0) {
          names.append(listed.lexicon().form(id).folded()).append(' ');
        }
      }
      return names.toString();
    }
  }
}

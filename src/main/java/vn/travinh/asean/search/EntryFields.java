package vn.travinh.asean.search;

import java.util.ArrayList;
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
    context.bridge(Entry.class, bridge);
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
      implements TypeBridge<Entry> {
    @Override
    public void write(DocumentElement target, Entry entry, TypeBridgeWriteContext context) {
      target.addValue(language, entry.language().code());
      target.addValue(section, entry.section());
      entry.tags().forEach(each -> target.addValue(tag, each));
      if (entry.year() != null) {
        target.addValue(year, entry.year());
      }
      target.addValue(withdrawn, entry.withdrawn());
      target.addValue(order, entry.key());
      writeWords(target, entry);
    }

    private static void writeWords(DocumentElement target, Entry entry) {
      Analysis analysis = Analysis.of(entry.language());
      StringBuilder exact = new StringBuilder();
      StringBuilder folded = new StringBuilder();
      Set<String> pairs = new LinkedHashSet<>();
      for (String text : entry.texts()) {
        List<Token> tokens = analysis.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
          Token token = tokens.get(i);
          exact.append(token.exact()).append(' ');
          folded.append(token.folded()).append(' ');
          if (i > 0) {
            pairs.add(pair(tokens.get(i - 1).folded(), token.folded()));
          }
        }
      }
      List<String> names = new ArrayList<>();
      for (String name : entry.names()) {
        analysis.tokens(name).forEach(token -> names.add(token.folded()));
      }
      Language language = entry.language();
      target.addValue(exact(language), exact.toString());
      target.addValue(folded(language), folded.toString());
      target.addValue(names(language), String.join(" ", names));
      pairs.forEach(pair -> target.addValue(pairs(language), pair));
    }
  }
}

package vn.travinh.asean.search;

import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import vn.travinh.asean.search.Catalogue.Listed;

/**
 * An entry's hash beside the entry itself. An index on a cluster is its own manifest: whichever
 * node becomes the writer reads from it what it holds.
 */
final class ContentHash implements TypeBinder {
  static final String FIELD = "hash";

  @Override
  public void bind(TypeBindingContext context) {
    context.dependencies().useRootOnly();
    context.bridge(
        Listed.class,
        new Bridge(
            context
                .indexSchemaElement()
                .field(
                    FIELD, f -> f.asString().searchable(Searchable.NO).projectable(Projectable.YES))
                .toReference()));
  }

  private record Bridge(IndexFieldReference<String> hash) implements TypeBridge<Listed> {
    @Override
    public void write(DocumentElement target, Listed listed, TypeBridgeWriteContext context) {
      target.addValue(hash, listed.hash());
    }
  }
}

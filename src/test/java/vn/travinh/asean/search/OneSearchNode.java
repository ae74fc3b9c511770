package vn.travinh.asean.search;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.travinh.asean.SearchCluster;

/** Starts a search cluster of one node when the first test asks for it; it ends with the tests. */
final class OneSearchNode implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(OneSearchNode.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SearchCluster.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(SearchCluster.class, key -> SearchCluster.start(1), SearchCluster.class);
  }
}

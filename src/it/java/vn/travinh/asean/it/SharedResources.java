package vn.travinh.asean.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the portal, the newsroom and the browser when the first test asks for them; all end with
 * the test run.
 */
final class SharedResources implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(SharedResources.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == ShippedSite.class || type == Chrome.class || type == StaffSite.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Store store = context.getRoot().getStore(NAMESPACE);
    if (parameter.getParameter().getType() == StaffSite.class) {
      return store.computeIfAbsent(StaffSite.class, key -> StaffSite.ofEveryDay(), StaffSite.class);
    }
    ShippedSite site =
        store.computeIfAbsent(ShippedSite.class, key -> ShippedSite.start(), ShippedSite.class);
    if (parameter.getParameter().getType() == ShippedSite.class) {
      return site;
    }
    return store.computeIfAbsent(Chrome.class, key -> Chrome.start(site.url()), Chrome.class);
  }
}

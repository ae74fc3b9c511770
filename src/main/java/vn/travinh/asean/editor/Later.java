package vn.travinh.asean.editor;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first asked for, once: the site's start does not wait for what
 * only the newsroom needs. Thread-safe.
 */
final class Later<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T made;

  Later(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}

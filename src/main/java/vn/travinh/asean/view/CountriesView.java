package vn.travinh.asean.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member states, on a map and in a table that says the same to those who cannot see it.
 *
 * @param map null where the site has no countries
 */
record CountriesView(@Nullable MapView map, List<Row> rows) {
  static final CountriesView NONE = new CountriesView(null, List.of());

  CountriesView {
    rows = List.copyOf(rows);
  }

  /**
   * @param flag address of the flag, or empty
   * @param since year in which it joined, or empty
   */
  record Row(LinkView link, String flag, String capital, String since) {
    public boolean hasFlag() {
      return !flag.isEmpty();
    }
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}

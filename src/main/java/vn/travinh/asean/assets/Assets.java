package vn.travinh.asean.assets;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tree of {@code static/}, served below one address that changes whenever any of it does, so
 * that browsers may keep it for ever.
 *
 * @param version hash of the whole tree
 * @param files content by path within the tree, such as {@code css/site.css}
 */
public record Assets(String version, SortedMap<String, Asset> files) {
  public Assets {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * The address of a file, such as {@code /assets/3f2a9c/css/site.css}.
   *
   * @throws MissingAssetException where there is no such file
   */
  public String address(String name) {
    if (!files.containsKey(name)) {
      throw new MissingAssetException(name);
    }
    return "/assets/" + version + "/" + name;
  }
}

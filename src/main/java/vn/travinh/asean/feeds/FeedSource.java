package vn.travinh.asean.feeds;

import java.util.List;

/**
 * All that one or several files for machines are made of. Two that are equal give the same files,
 * so whoever kept those of the last time need not ask for them again; one that cannot tell what it
 * is made of is equal to no other.
 */
public interface FeedSource {
  /** The same from one version of the site to the next; no two of a site have the same. */
  String name();

  List<Feed> files();
}

package vn.travinh.asean.view;

/**
 * @param quotedFrom the publisher it was taken from, empty for own news
 * @param quotedLink the article there, or empty
 * @param quotedTime when it was published there, in words
 */
record NewsView(ArticleView article, String quotedFrom, String quotedLink, String quotedTime) {
  public boolean isQuoted() {
    return !quotedFrom.isEmpty();
  }

  public boolean hasQuotedLink() {
    return !quotedLink.isEmpty();
  }
}

package vn.travinh.asean.view;

record PublicationView(ArticleView article, CardsView documents) {
  public boolean hasDocuments() {
    return !documents.isEmpty();
  }
}

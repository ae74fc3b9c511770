package vn.travinh.asean.view;

record PlainPageView(ArticleView article) {}

package vn.travinh.asean.view;

record ExplainerView(ArticleView article) {}

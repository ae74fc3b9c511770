package vn.travinh.asean.view;

import java.util.List;

/**
 * The head of a page, finished.
 *
 * @param canonical absolute address, or empty
 * @param alternates absolute addresses of the translations, {@code x-default} among them
 * @param properties Open Graph
 * @param metadata Dublin Core
 * @param letters fonts that the page needs at once
 */
record HeadView(
    String title,
    String description,
    boolean indexed,
    String canonical,
    List<AlternateView> alternates,
    List<MetaView> properties,
    List<MetaView> metadata,
    List<FeedView> feeds,
    String styles,
    List<String> letters,
    String displayScript,
    List<String> scripts,
    String icon,
    String iconPng,
    JsonLd structuredData) {
  HeadView {
    alternates = List.copyOf(alternates);
    properties = List.copyOf(properties);
    metadata = List.copyOf(metadata);
    feeds = List.copyOf(feeds);
    scripts = List.copyOf(scripts);
    letters = List.copyOf(letters);
  }

  record AlternateView(String language, String href) {}

  record MetaView(String name, String content) {}

  record FeedView(String type, String title, String href) {}

  public boolean hasCanonical() {
    return !canonical.isEmpty();
  }

  public boolean hasStructuredData() {
    return !structuredData.isEmpty();
  }
}

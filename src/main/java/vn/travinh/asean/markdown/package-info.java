/**
 * Markdown to safe HTML: the only place where HTML made from what people wrote comes into being,
 * and the only one that knows flexmark and jsoup. Reads no files and knows no other page: links,
 * pictures and embedded lists stay open until a {@link vn.travinh.asean.markdown.Resolver} says
 * where they lead. Start at {@link vn.travinh.asean.markdown.MarkdownReader}.
 */
@NullMarked
package vn.travinh.asean.markdown;

import org.jspecify.annotations.NullMarked;

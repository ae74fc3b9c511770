package vn.travinh.asean.editor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.markdown.MarkdownReader;
import vn.travinh.asean.markdown.Resolver;
import vn.travinh.asean.markdown.SafeHtml;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;

/**
 * A page of the guide for staff, made from Markdown that comes with the program. Its first line is
 * the title.
 *
 * @param name of the file without its ending, which is also its part of the address
 */
record HelpText(String name, String title, List<SafeHtml> parts) {
  /** The pages in the order in which they are read. */
  private static final String CONTENTS = "/help/vi/contents.txt";

  private static final String NAME = "[a-z0-9-]+";

  HelpText {
    parts = List.copyOf(parts);
  }

  static List<HelpText> readAll(MarkdownReader reader) {
    return read(CONTENTS)
        .map(text -> text.lines().map(String::strip).filter(line -> line.matches(NAME)).toList())
        .orElse(List.of())
        .stream()
        .flatMap(name -> read(name, reader).stream())
        .toList();
  }

  private static Optional<HelpText> read(String name, MarkdownReader reader) {
    String file = "/help/vi/" + name + ".md";
    return read(file).map(text -> of(name, text, file, reader));
  }

  private static HelpText of(String name, String text, String file, MarkdownReader reader) {
    int end = text.indexOf('\n');
    String title = text.substring(0, end < 0 ? text.length() : end).replaceFirst("^# *", "");
    Body body =
        reader
            .read(
                Folding.compose(end < 0 ? "" : text.substring(end + 1)),
                file,
                2,
                Language.VIETNAMESE)
            .value();
    List<SafeHtml> parts =
        body.resolve(new Addresses()).stream()
            .filter(Body.Block.Html.class::isInstance)
            .map(block -> ((Body.Block.Html) block).html())
            .toList();
    return new HelpText(name, title, parts);
  }

  private static Optional<String> read(String resource) {
    try (InputStream in = HelpText.class.getResourceAsStream(resource)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(resource + " cannot be read", unreadable);
    }
  }

  /** Pages and pictures of the guide lead to each other by their files' names. */
  private static final class Addresses implements Resolver {
    @Override
    public @Nullable String address(String target) {
      return target.matches("(?:" + NAME + "\\.md)?(?:#.*)?")
          ? target.replaceFirst("^(" + NAME + ")\\.md", StaffAddresses.HELP + "$1")
          : target;
    }

    @Override
    public @Nullable PictureSource picture(String source) {
      String name = source.replaceFirst("^(?:\\.\\./)?pictures/", "");
      return HelpPages.pictureSize(name)
          .map(size -> new PictureSource(HelpPages.PICTURES + name, size.width(), size.height()))
          .orElse(null);
    }
  }
}

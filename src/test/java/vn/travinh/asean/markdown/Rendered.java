package vn.travinh.asean.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.text.Language;

/** Markdown as a page shows it, with links and pictures that lead where they say. */
record Rendered(String html, Body body, List<Problem> problems) {
  private static final MarkdownReader READER = new MarkdownReader();

  static Rendered of(String markdown) {
    return of(markdown, Language.VIETNAMESE);
  }

  static Rendered of(String markdown, Language language) {
    return of(markdown, language, new Echo());
  }

  static Rendered of(String markdown, Language language, Resolver resolver) {
    Noted<Body> read = READER.read(markdown, "vi.md", 1, language);
    String html =
        read.value().resolve(resolver).stream()
            .map(
                block ->
                    block instanceof Body.Block.Html part
                        ? part.html().html()
                        : "[" + ((Body.Block.Embedded) block).embed().name() + "]")
            .collect(Collectors.joining());
    return new Rendered(html, read.value(), read.problems());
  }

  private static final class Echo implements Resolver {
    @Override
    public String address(String target) {
      return target;
    }

    @Override
    public @Nullable PictureSource picture(String source) {
      return source.endsWith(".jpg") ? new PictureSource("/media/" + source, 640, 480) : null;
    }
  }
}

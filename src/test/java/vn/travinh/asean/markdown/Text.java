package vn.travinh.asean.markdown;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.problem.Noted;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.text.Language;

/** A text read from Markdown, as tests ask for it. */
record Text(Body body, List<Problem> problems) {
  static final String FILE = "content/places/x/vi.md";

  /** Leads every link where its author wrote, and finds every picture. */
  static final Resolver TRUSTING =
      new Resolver() {
        @Override
        public @Nullable String address(String target) {
          return target;
        }

        @Override
        public PictureSource picture(String source) {
          return new PictureSource("/media/" + source, 640, 480);
        }
      };

  private static final MarkdownReader READER = new MarkdownReader();

  static Text of(String markdown) {
    return of(markdown, Language.VIETNAMESE);
  }

  /** The text begins on line 5 of its file, behind the front matter. */
  static Text of(String markdown, Language language) {
    Noted<Body> noted = READER.read(markdown, FILE, 5, language);
    return new Text(noted.value(), noted.problems());
  }

  static String html(String markdown) {
    return of(markdown).html();
  }

  static String html(String markdown, Language language) {
    return of(markdown, language).html();
  }

  String html() {
    return html(TRUSTING);
  }

  /** All markup on one line, embedded blocks as {@code {name}}. */
  String html(Resolver resolver) {
    return body.resolve(resolver).stream()
        .map(
            block ->
                block instanceof Body.Block.Html html
                    ? html.html().html()
                    : "{" + ((Body.Block.Embedded) block).embed().name() + "}")
        .collect(Collectors.joining())
        .replaceAll("\\s*\n\\s*", " ")
        .strip();
  }

  List<String> problemLines() {
    return problems.stream().map(Problem::toString).toList();
  }
}

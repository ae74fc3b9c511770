package vn.travinh.asean.editor;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.markdown.MarkdownReader;

/** The guide for staff. */
final class HelpPages implements StaffRoutes {
  static final String PICTURES = "/staff/help/pictures/";

  private static final String PICTURE = "[a-z0-9-]+\\.png";

  /** Where width and height stand in a PNG file (RFC 2083, section 4.1.1). */
  private static final int PNG_SIZE = 16;

  private final Office office;
  private final Later<List<HelpText>> texts =
      new Later<>(() -> HelpText.readAll(new MarkdownReader()));

  HelpPages(Office office) {
    this.office = office;
  }

  @Override
  public List<StaffRoute> routes() {
    return List.of(
        StaffRoute.page(
            StaffAddresses.HELP, Role.AUTHOR, (ctx, actor) -> show(ctx, texts.get().get(0))),
        StaffRoute.page(
            StaffAddresses.HELP + "{page}",
            Role.AUTHOR,
            (ctx, actor) -> show(ctx, text(ctx.pathParam("page")))),
        StaffRoute.page(PICTURES + "{picture}", Role.AUTHOR, (ctx, actor) -> picture(ctx)));
  }

  private HelpText text(String name) {
    return texts.get().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("Trang hướng dẫn này không có."));
  }

  private void show(Context ctx, HelpText text) {
    List<HelpPage.Entry> entries =
        texts.get().stream()
            .map(
                each ->
                    new HelpPage.Entry(
                        StaffAddresses.HELP + each.name(), each.title(), each.equals(text)))
            .toList();
    office
        .renderer()
        .send(ctx, text.title(), "help", new HelpPage(text.title(), entries, text.parts()));
  }

  private static void picture(Context ctx) throws IOException {
    byte[] bytes =
        picture(ctx.pathParam("picture")).orElseThrow(() -> Refusal.notFound("Hình này không có."));
    ctx.contentType("image/png").result(bytes);
  }

  private static Optional<byte[]> picture(String name) {
    if (!name.matches(PICTURE)) {
      return Optional.empty();
    }
    try (InputStream in = HelpPages.class.getResourceAsStream("/help/pictures/" + name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException(name + " cannot be read", unreadable);
    }
  }

  /** In pixels. */
  record Size(int width, int height) {}

  static Optional<Size> pictureSize(String name) {
    return picture(name)
        .filter(bytes -> bytes.length >= PNG_SIZE + 2 * Integer.BYTES)
        .map(bytes -> ByteBuffer.wrap(bytes, PNG_SIZE, 2 * Integer.BYTES))
        .map(size -> new Size(size.getInt(), size.getInt()));
  }
}

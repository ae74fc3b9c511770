package vn.travinh.asean.editor;

import io.javalin.http.Handler;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.data.Role;

/**
 * One address of the newsroom: the whole truth about who may come to it, what it may be sent and
 * who answers. All of them stand in one table, {@link Newsroom#table}.
 *
 * <p>A {@code GET} changes nothing; whatever changes something is a {@code POST}.
 *
 * @param path as Javalin reads it: <code>{name}</code> is one part, {@code <name>} any number
 * @param access the least that somebody must be
 * @param inside answers those who are signed in, at least half; null where {@code open} answers
 * @param open answers everybody; null where {@code inside} answers
 */
public record StaffRoute(
    Method method,
    String path,
    Access access,
    BodyLimit limit,
    @Nullable StaffHandler inside,
    @Nullable Handler open) {

  /** What a form or a link can ask. */
  public enum Method {
    GET,
    POST
  }

  public StaffRoute {
    if (!path.startsWith("/staff/") && !path.startsWith("/preview/")) {
      throw new IllegalArgumentException("not an address of the newsroom: " + path);
    }
    if ((inside == null) == (open == null)) {
      throw new IllegalArgumentException("one handler is needed for " + path);
    }
    if ((access == Access.SIGNED_OUT) != (open != null)) {
      throw new IllegalArgumentException("who is known is told to the handler of " + path);
    }
  }

  /** A page for members of staff. */
  public static StaffRoute page(String path, Role least, StaffHandler handler) {
    return new StaffRoute(Method.GET, path, Access.of(least), BodyLimit.NONE, handler, null);
  }

  /** Something that members of staff do. */
  public static StaffRoute action(String path, Role least, BodyLimit limit, StaffHandler handler) {
    return new StaffRoute(Method.POST, path, Access.of(least), limit, handler, null);
  }

  /** A page for everybody. */
  public static StaffRoute openPage(String path, Handler handler) {
    return new StaffRoute(Method.GET, path, Access.SIGNED_OUT, BodyLimit.NONE, null, handler);
  }

  /** Something that everybody may do. */
  public static StaffRoute openAction(String path, BodyLimit limit, Handler handler) {
    return new StaffRoute(Method.POST, path, Access.SIGNED_OUT, limit, null, handler);
  }

  static StaffRoute halfPage(String path, StaffHandler handler) {
    return new StaffRoute(Method.GET, path, Access.HALF_SIGNED_IN, BodyLimit.NONE, handler, null);
  }

  static StaffRoute halfAction(String path, BodyLimit limit, StaffHandler handler) {
    return new StaffRoute(Method.POST, path, Access.HALF_SIGNED_IN, limit, handler, null);
  }

  /** Whether this address is meant by a path. */
  boolean matches(String asked) {
    String pattern =
        Pattern.quote(path)
            .replaceAll("\\{[^}]*\\}", "\\\\E[^/]+\\\\Q")
            .replaceAll("<[^>]*>", "\\\\E.+\\\\Q");
    return asked.matches(pattern);
  }
}

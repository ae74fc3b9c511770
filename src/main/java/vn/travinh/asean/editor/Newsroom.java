package vn.travinh.asean.editor;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.travinh.asean.config.Settings;
import vn.travinh.asean.content.ConflictException;
import vn.travinh.asean.content.RefusedException;
import vn.travinh.asean.data.Role;
import vn.travinh.asean.data.Sessions;
import vn.travinh.asean.publish.DataFolder;
import vn.travinh.asean.publish.Publisher;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.Templates;
import vn.travinh.asean.web.Clients;
import vn.travinh.asean.web.StaffArea;

/**
 * All addresses below {@code /staff/} and {@code /preview/}. Each stands in one table with who may
 * come to it and what it may be sent; everything that holds for all of them is done here, before
 * its handler is asked.
 */
public final class Newsroom implements StaffArea, AutoCloseable {
  private static final List<HandlerType> READS = List.of(HandlerType.GET, HandlerType.HEAD);

  private static final List<HandlerType> OTHERS =
      List.of(
          HandlerType.GET,
          HandlerType.HEAD,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE,
          HandlerType.OPTIONS);

  private final Office office;
  private final Guard guard;
  private final SameOrigin sameOrigin;
  private final ErrorPages errors;
  private final SignInPages signIn;
  private final PatternsPage patterns;
  private final OutsideLinks links;
  private final Writing writing;
  private final List<StaffRoute> table;

  /**
   * @param stores open later than the pages, or never: until then the newsroom answers 503
   * @param baseUrl scheme and host without a slash at the end
   */
  public Newsroom(
      Publisher publisher,
      CompletableFuture<Stores> stores,
      PageRenderer pages,
      Templates templates,
      Clock clock,
      Settings settings,
      String baseUrl,
      DataFolder data) {
    StaffRenderer renderer = new StaffRenderer(templates, publisher);
    this.office = new Office(publisher, stores, pages, renderer, clock, settings, baseUrl, data);
    SessionCookie cookie = new SessionCookie(settings.baseUrl());
    this.guard = new Guard(office, cookie);
    this.sameOrigin = new SameOrigin(settings.baseUrl());
    this.errors = new ErrorPages(renderer);
    this.signIn = new SignInPages(office, cookie);
    this.patterns = new PatternsPage(office);
    this.links = OutsideLinks.of(office);
    this.writing = new Writing(office);
    this.table =
        Stream.<StaffRoutes>of(
                signIn,
                new SetUpPages(office, signIn),
                new OwnAccountPages(office, signIn),
                new AccountPages(office),
                new SwitchPages(office),
                new AuditPages(office),
                new DeskPages(office, links),
                new DocumentPages(office),
                new HelpPages(office),
                writing,
                patterns)
            .flatMap(routes -> routes.routes().stream())
            .toList();
  }

  /** Begins with what is done beside requests. */
  public void start() {
    links.start();
    writing.start();
  }

  @Override
  public void close() {
    links.close();
    writing.close();
  }

  /** Every address, in the order in which they are tried. */
  public List<StaffRoute> table() {
    return table;
  }

  @Override
  public void routes(RoutesConfig routes) {
    for (StaffRoute route : table) {
      Handler handler = ctx -> answer(ctx, route);
      switch (route.method()) {
        case GET -> {
          routes.get(route.path(), handler);
          routes.head(route.path(), handler);
        }
        case POST -> routes.post(route.path(), handler);
      }
    }
    for (String rest : List.of("/staff", "/staff/", "/staff/<rest>", "/preview/<rest>")) {
      OTHERS.stream()
          .filter(method -> !rest.equals(StaffAddresses.DESK) || !READS.contains(method))
          .forEach(method -> routes.addHttpHandler(method, rest, this::answerOthers));
    }
  }

  private void answer(Context ctx, StaffRoute route) throws Exception {
    head(ctx);
    StaffContext.begin(ctx, route, office.uploads());
    try {
      if (route.method() == StaffRoute.Method.POST) {
        checkRequest(ctx, route);
      }
      if (isForDevelopers(ctx)) {
        patterns.show(ctx);
        return;
      }
      Optional<Actor> actor = guard.actor(ctx);
      actor.ifPresent(known -> StaffContext.know(ctx, known));
      if (route.open() != null) {
        route.open().handle(ctx);
      } else if (actor.isPresent() && route.inside() != null && mayCome(route, actor.get())) {
        route.inside().handle(ctx, actor.get());
      } else {
        turnAway(ctx, route, actor);
      }
    } catch (Refusal refusal) {
      errors.refused(ctx, refusal);
    } catch (Sessions.EndedException ended) {
      Redirect.to(ctx, StaffAddresses.SIGN_IN);
    } catch (Office.ClosedException closed) {
      errors.closed(ctx);
    } catch (ConflictException overtaken) {
      errors.refused(
          ctx,
          Refusal.conflict(
              "Bài vừa được người khác thay đổi nên việc này chưa được làm. Hãy mở lại bài, xem thay đổi đó rồi làm lại."));
    } catch (RefusedException impossible) {
      errors.refused(ctx, Refusal.misunderstood(RefusedWords.of(impossible)));
    } catch (Exception failed) {
      errors.unexpected(ctx, failed);
    } finally {
      Form.closeOf(ctx);
    }
  }

  /** Who works on the look on their own machine need not sign in to see it. */
  private boolean isForDevelopers(Context ctx) {
    return office.settings().dev()
        && ctx.path().equals(PatternsPage.PATH)
        && Clients.isLoopback(ctx);
  }

  private static boolean mayCome(StaffRoute route, Actor actor) {
    return route.access().opensTo(actor.access());
  }

  private void checkRequest(Context ctx, StaffRoute route) {
    if (!sameOrigin.made(ctx)) {
      throw Refusal.forbidden(
          "Yêu cầu này không đến từ một trang của phòng biên tập nên không được thực hiện. Hãy mở lại trang và làm lại từ đó.");
    }
    if (ctx.req().getContentLengthLong() > route.limit().bytes()) {
      throw BodyStream.tooLarge();
    }
  }

  private void turnAway(Context ctx, StaffRoute route, Optional<Actor> actor) throws Exception {
    if (actor.isPresent() && actor.get().may(Role.AUTHOR)) {
      throw Refusal.forbidden(
          "Việc này cần quyền cao hơn quyền của bạn. Nếu bạn cần làm việc này, hãy nhờ người quản trị.");
    }
    signIn.turnAway(ctx, route, actor);
  }

  /** What every answer says, also those that refuse. */
  private static void head(Context ctx) {
    ctx.header("Cache-Control", "no-store")
        .header("X-Robots-Tag", "noindex")
        .header("Vary", "Cookie, Accept-Encoding");
  }

  /** Addresses that are not in the table, and ways of asking that ours do not know. */
  private void answerOthers(Context ctx) {
    head(ctx);
    String path = ctx.path();
    List<StaffRoute> known = table.stream().filter(route -> route.matches(path)).toList();
    if (!known.isEmpty()) {
      ctx.header("Allow", allowed(known));
      errors.show(ctx, ErrorPage.of(405, "Hãy mở địa chỉ này từ một trang của phòng biên tập."));
    } else if (path.equals("/staff")) {
      Redirect.to(ctx, StaffAddresses.DESK);
    } else {
      errors.show(
          ctx,
          ErrorPage.of(
              404, "Địa chỉ này không có. Hãy kiểm tra lại hoặc bắt đầu từ bàn làm việc."));
    }
  }

  private static String allowed(List<StaffRoute> known) {
    return known.stream()
        .map(route -> route.method() == StaffRoute.Method.GET ? "GET, HEAD" : "POST")
        .distinct()
        .collect(Collectors.joining(", "));
  }
}

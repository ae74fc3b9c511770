package vn.travinh.asean.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.view.Around;
import vn.travinh.asean.view.LinkCard;
import vn.travinh.asean.view.PageInputs;
import vn.travinh.asean.view.PageRenderer;
import vn.travinh.asean.view.PageSheet;
import vn.travinh.asean.view.RenderSettings;

/**
 * The pages of a site as answers. A page whose values are those of the last time keeps its bytes,
 * which makes an edit cost what it changed and not what the site holds. Used by the publishing
 * thread; the work itself is spread over others.
 */
final class PageAnswers {
  /** Small enough to keep all threads busy to the end, large enough to cost nothing to hand out. */
  private static final int PORTION = 50;

  /**
   * @param inputs null where they cannot be told
   */
  private record Rendered(PageSheet sheet, Answer answer, @Nullable PageInputs inputs) {}

  private final PageRenderer renderer;
  private final ExecutorService workers;
  private volatile Map<String, Rendered> last = Map.of();
  private @Nullable Around lastAround;

  PageAnswers(PageRenderer renderer, ExecutorService workers) {
    this.renderer = renderer;
    this.workers = workers;
  }

  /** Forgets what earlier pages looked like, as after a change of the templates. */
  void forget() {
    last = Map.of();
  }

  /** Remembers the same pages with bytes that lie elsewhere. */
  void answerFrom(Map<String, Answer> answers) {
    Map<String, Rendered> next = new HashMap<>();
    last.forEach(
        (path, page) ->
            next.put(
                path,
                new Rendered(
                    page.sheet(), answers.getOrDefault(path, page.answer()), page.inputs())));
    last = next;
  }

  /**
   * @throws PublishingException where a template cannot be filled in
   */
  Map<String, Answer> of(Site site, RenderSettings settings, Around around)
      throws PublishingException {
    List<Page> pages = List.copyOf(site.pages().values());
    Map<String, Rendered> next = new ConcurrentHashMap<>();
    Map<Integer, Future<?>> portions = new HashMap<>();
    for (int from = 0; from < pages.size(); from += PORTION) {
      List<Page> portion = pages.subList(from, Math.min(pages.size(), from + PORTION));
      portions.put(
          from,
          workers.submit(
              () ->
                  portion.forEach(
                      page -> next.put(page.path().value(), one(page, site, settings, around)))));
    }
    for (Future<?> portion : portions.values()) {
      await(portion);
    }
    last = next;
    Map<String, Answer> answers = new HashMap<>();
    next.forEach((path, rendered) -> answers.put(path, rendered.answer()));
    return answers;
  }

  /** The cards of all pages that were made last. */
  List<LinkCard> cards() {
    return last.values().stream()
        .map(rendered -> rendered.sheet().card())
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The very one of the last time where it is the same, which thousands of pages can tell fast. */
  Around around(Site site, RenderSettings settings) {
    Around now = renderer.around(site, settings);
    Around before = lastAround;
    if (before != null && before.equals(now)) {
      return before;
    }
    lastAround = now;
    return now;
  }

  private Rendered one(Page page, Site site, RenderSettings settings, Around around) {
    PageInputs inputs = renderer.inputs(page, site, around).orElse(null);
    Rendered before = last.get(page.path().value());
    if (before != null && inputs != null && inputs.equals(before.inputs())) {
      // With the new inputs, so that the old page is let go of.
      return new Rendered(before.sheet(), before.answer(), inputs);
    }
    PageSheet sheet = renderer.prepare(page, site, settings);
    return before != null && before.sheet().equals(sheet)
        ? new Rendered(before.sheet(), before.answer(), inputs)
        : new Rendered(sheet, Answers.page(renderer.render(sheet)), inputs);
  }

  private static void await(Future<?> portion) throws PublishingException {
    try {
      portion.get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new PublishingException("a page could not be made: " + cause.getMessage(), cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new PublishingException("publishing was stopped", stopped);
    }
  }
}

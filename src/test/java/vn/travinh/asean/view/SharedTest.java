package vn.travinh.asean.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.travinh.asean.site.Site;

/** What stands on many pages takes memory once. */
class SharedTest {
  @Test
  void equalValuesBecomeTheFirstOfThem() {
    Shared shared = new Shared();
    List<String> first = List.of("Ao Bà Om");
    assertThat(shared.one(first)).isSameAs(first);
    assertThat(shared.one(List.of("Ao Bà Om"))).isSameAs(first);
    assertThat(shared.one(List.of("Chùa Âng"))).isNotSameAs(first);
  }

  @Test
  void itForgetsRatherThanGrowWithoutEnd() {
    Shared shared = new Shared();
    String first = shared.one("value -1");
    IntStream.rangeClosed(0, Shared.MAX_VALUES).forEach(i -> shared.one("value " + i));
    String again = new String("value -1".toCharArray());
    assertThat(shared.one(again)).isSameAs(again).isNotSameAs(first);
  }

  @Test
  void pagesThatShowTheSameFootMenuAndCardsKeepOneOfEach() {
    SampleSite sample = SampleSite.full();
    Site site = sample.build();
    PageRenderer renderer = SampleSite.renderer();
    List<LayoutView> layouts = new ArrayList<>();
    site.pages()
        .values()
        .forEach(page -> layouts.add(renderer.prepare(page, site, sample.settings()).layout()));
    List<Object> feet = layouts.stream().<Object>map(LayoutView::footer).toList();
    List<Object> menus = layouts.stream().<Object>map(LayoutView::menu).toList();
    assertThat(feet.size()).isGreaterThan(Set.copyOf(feet).size());
    assertThat(objects(feet)).hasSameSizeAs(Set.copyOf(feet));
    assertThat(objects(menus)).hasSameSizeAs(Set.copyOf(menus));

    PageContext context =
        PageContext.of(
            SampleSite.VI,
            SampleSite.VI,
            site,
            sample.settings(),
            Messages.packaged(),
            new Shared());
    site.pages().values().stream()
        .filter(page -> page.document().isPresent())
        .forEach(
            page -> assertThat(CardViews.of(page, context)).isSameAs(CardViews.of(page, context)));
  }

  /** Each object once, however equal to others. */
  private static Set<Object> objects(List<Object> values) {
    Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    objects.addAll(values);
    return objects;
  }
}

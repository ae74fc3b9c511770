package vn.travinh.asean.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.site.Addresses;
import vn.travinh.asean.site.Crumb;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;
import vn.travinh.asean.site.PagePath;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/** Makes all that stands around the main text. */
final class LayoutViews {
  /** What is read on the way, and is not out of date next week as news is. */
  private static final Set<Kind> GUIDES =
      Set.of(Kind.PLACE, Kind.FESTIVAL, Kind.HERITAGE, Kind.FOOD, Kind.EXPLAINER, Kind.PAGE);

  private LayoutViews() {}

  static LayoutView of(Frame frame, @Nullable Page page, PageContext context) {
    Site site = context.site();
    Language language = context.language();
    Words words = context.chrome();
    String home = Addresses.home(language).value();
    return new LayoutView(
        language.code(),
        language.direction(),
        context.shown().equals(language) ? "" : context.shown().code(),
        Tone.of(page),
        HeadViews.of(frame, page, context),
        site.settings().name().in(language),
        site.settings().tagline().in(language),
        new LinkView(home, words.text("nav.home"), "", "", frame.path().equals(home)),
        frame.path().equals(home),
        new LayoutView.SearchBoxView(
            Addresses.search(language).value(),
            frame.query(),
            "/api/suggest?lang=" + language.code()),
        menu("main", frame, context),
        languages(frame, context),
        frame.crumbs().stream().map(crumb -> crumb(crumb, context)).toList(),
        frame.title(),
        context.shared().one(footer(frame, context)),
        PrintedView.of(
            frame.canonical().isEmpty() ? "" : context.settings().absolute(frame.canonical()),
            page == null ? null : updated(page, context)),
        Addresses.offline(language).value(),
        context.shared().one(words.text("saved.copy", "{0}")),
        page != null
            && page.content() instanceof PageContent.Article article
            && GUIDES.contains(article.document().kind()),
        words);
  }

  /** When what the page shows was changed last; of a list, that of its entries. */
  private static @Nullable TimeView updated(Page page, PageContext context) {
    Stream<Document> shown =
        page.content() instanceof PageContent.Listing listing
            ? listing.items().stream().map(context.site()::page).map(PageContext::documentOf)
            : page.document().stream();
    return shown
        .map(LayoutViews::updated)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .map(date -> TimeView.longDate(date, context.chrome()))
        .orElse(null);
  }

  /** Dates of others are of what they tell about, and may lie ahead. */
  private static @Nullable ContentDate updated(Document document) {
    return document.updated() == null && document.kind() == Kind.NEWS
        ? document.date()
        : document.updated();
  }

  private static LinkView crumb(Crumb crumb, PageContext context) {
    boolean home = crumb.path().equals(Addresses.home(context.language()));
    return LinkView.of(
        crumb.path().value(), home ? context.chrome().text("nav.home") : crumb.title());
  }

  private static List<LinkView> menu(String name, Frame frame, PageContext context) {
    List<String> targets = context.site().settings().menus().get(name);
    List<LinkView> links = new ArrayList<>();
    if (targets != null) {
      targets.forEach(target -> addTarget(links, target, frame, context));
    } else if (name.equals("main")) {
      Kind.sections().forEach(section -> addTarget(links, section, frame, context));
    } else if (name.equals("footer")) {
      context.pagesOf(Kind.PAGE).forEach(page -> addPage(links, page, frame));
    }
    return context.shared().one(List.copyOf(links));
  }

  /** A menu names sections and documents; what the site does not have is left out. */
  private static void addTarget(
      List<LinkView> links, String target, Frame frame, PageContext context) {
    if (target.indexOf('/') > 0 && target.indexOf('/') == target.lastIndexOf('/')) {
      if (!target.endsWith("/")) {
        context
            .site()
            .pageOf(DocumentId.parse(target), context.language())
            .ifPresent(page -> addPage(links, page, frame));
      }
      return;
    }
    Kind.ofSection(target)
        .ifPresent(
            kind ->
                context
                    .site()
                    .sectionPath(kind, context.language())
                    .ifPresent(
                        path ->
                            links.add(
                                entry(
                                    path,
                                    context.sectionTitle(kind, context.chrome()),
                                    "",
                                    frame))));
  }

  private static void addPage(List<LinkView> links, Page page, Frame frame) {
    if (page.document().filter(document -> document.id().equals(DocumentId.HOME)).isEmpty()) {
      Language shown = page.contentLanguage();
      links.add(
          entry(
              page.path(), page.title(), shown.equals(page.language()) ? "" : shown.code(), frame));
    }
  }

  /** An entry counts as current also on the pages below it. */
  private static LinkView entry(PagePath path, String label, String language, Frame frame) {
    return new LinkView(path.value(), label, language, "", frame.path().startsWith(path.value()));
  }

  private static List<LinkView> languages(Frame frame, PageContext context) {
    List<LinkView> languages = new ArrayList<>();
    for (Language language : context.site().languages()) {
      String path = frame.switches().getOrDefault(language, Addresses.home(language).value());
      languages.add(
          new LinkView(
              path, language.ownName(), language.code(), "", language.equals(context.language())));
    }
    return languages;
  }

  private static FooterView footer(Frame frame, PageContext context) {
    Words words = context.chrome();
    Language language = context.language();
    SiteSettings settings = context.site().settings();
    return new FooterView(
        identity(settings.organisation(), context),
        menu("footer", frame, context),
        menu("visit", frame, context),
        settings.channels().stream()
            .map(
                channel ->
                    LinkView.of(SafeAddress.outside(channel.url()), channel.name().in(language)))
            .filter(link -> !link.href().isEmpty())
            .toList(),
        List.of(
            LinkView.of(PageLinks.feed(Addresses.home(language)), words.text("feeds.atom")),
            LinkView.of(PageLinks.calendar(language), words.text("feeds.calendar"))),
        Declared.in(language, settings.organisation().licence()));
  }

  private static List<FooterView.IdentityView> identity(
      SiteSettings.Organisation organisation, PageContext context) {
    Words words = context.chrome();
    List<FooterView.IdentityView> identity = new ArrayList<>();
    identity.add(declared("footer.managing-body", organisation.managingBody(), context));
    identity.add(declared("footer.governing-body", organisation.governingBody(), context));
    identity.add(declared("footer.responsible", organisation.responsiblePerson(), context));
    identity.add(declared("footer.address", organisation.address(), context));
    identity.add(
        declared(
            words.text("footer.email"),
            Declared.text(organisation.email()),
            "mailto:" + organisation.email(),
            words));
    identity.add(
        declared(
            words.text("footer.phone"),
            Declared.text(organisation.phone()),
            telephone(organisation.phone()),
            words));
    return identity;
  }

  private static FooterView.IdentityView declared(String key, Names names, PageContext context) {
    return declared(
        context.chrome().text(key), Declared.in(context.language(), names), "", context.chrome());
  }

  private static FooterView.IdentityView declared(
      String label, String value, String href, Words words) {
    return value.isBlank()
        ? new FooterView.IdentityView(label, words.text("footer.not-declared"), "", false)
        : new FooterView.IdentityView(label, value, href, true);
  }

  private static String telephone(String phone) {
    String digits = phone.replaceAll("[^0-9+]", "");
    return digits.isEmpty() ? "" : "tel:" + digits;
  }
}

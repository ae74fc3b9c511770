package vn.travinh.asean.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.travinh.asean.content.BestBet;
import vn.travinh.asean.content.CoverImage;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Lifecycle;
import vn.travinh.asean.markdown.Embed;
import vn.travinh.asean.markdown.Heading;
import vn.travinh.asean.markdown.Link;
import vn.travinh.asean.markdown.Picture;
import vn.travinh.asean.problem.Place;
import vn.travinh.asean.problem.Problem;
import vn.travinh.asean.problem.Severity;
import vn.travinh.asean.text.Folding;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.text.NearestWord;

/**
 * Everything that can be wrong between documents: links, anchors, pictures, ids, tags,
 * translations.
 */
final class SiteChecks {
  /**
   * What a public site of an agency owes its visitors (Decree 224/2026/NĐ-CP, articles 9 and 10).
   */
  private static final List<String> OBLIGATORY_PAGES =
      List.of("about", "contact", "accessibility", "privacy", "official-channels");

  private static final Map<String, Set<String>> EMBED_PARAMETERS =
      Map.of(
          "list", Set.of("section", "tag", "kind", "country", "year", "limit", "order"),
          "glossary", Set.of(),
          "sitemap", Set.of(),
          "plan", Set.of(),
          "map", Set.of("of"));

  private final Site site;
  private final Media media;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<DocumentId> ids;
  private final Set<String> planNumbers;

  private SiteChecks(Site site, Media media) {
    this.site = site;
    this.media = media;
    this.ids = site.content().documents().stream().map(Document::id).collect(Collectors.toSet());
    this.planNumbers =
        site.content().documents().stream()
            .flatMap(document -> planNumber(document).stream())
            .collect(Collectors.toSet());
  }

  static List<Problem> of(Site site, Media media) {
    SiteChecks checks = new SiteChecks(site, media);
    for (Document document : site.content().documents()) {
      checks.document(document);
    }
    checks.tags();
    checks.translations();
    checks.menus();
    checks.bestBets();
    checks.obligatoryPages();
    return checks.problems;
  }

  private static Optional<String> planNumber(Document document) {
    return document.details() instanceof Details.Plan plan && !plan.number().isEmpty()
        ? Optional.of(plan.number())
        : Optional.empty();
  }

  private void document(Document document) {
    document.body().links().forEach(link -> link(document, link));
    document.body().pictures().forEach(picture -> picture(document, picture));
    document.body().embeds().forEach(this::embed);
    CoverImage image = document.image();
    if (image != null && !isBeside(document.id(), image.file())) {
      warn(
          document,
          "image-missing",
          "the image " + image.file() + " is not beside the page",
          "put the file into " + document.id() + " or correct its name");
    }
    for (DocumentId id : document.related()) {
      known(document, id, "related");
    }
    if (document.details() instanceof Details.Publication publication) {
      publication.documents().forEach(id -> known(document, id, "publication.documents"));
    }
    if (!planNumbers.isEmpty()) {
      document.editorial().planTasks().forEach(number -> planTask(document, number, "plan_tasks"));
      if (document.details() instanceof Details.Plan plan) {
        plan.bodies().forEach(number -> planTask(document, number, "plan.bodies"));
      }
    }
    for (String tag : document.tags()) {
      if (!Folding.isSlug(tag)) {
        warn(
            document,
            "tag-format",
            "the tag \"" + tag + "\" cannot be part of an address",
            "write " + Folding.slug(tag));
      }
    }
  }

  private void link(Document document, Link link) {
    LinkTarget target = LinkTarget.of(link.target(), document.id());
    if (target instanceof LinkTarget.ToDocument to) {
      linkedDocument(document, link, to);
    } else if (target instanceof LinkTarget.ToAnchor to) {
      anchor(document, to.anchor(), link.place());
    } else if (target instanceof LinkTarget.ToFile file) {
      if (media.address(file.id(), file.name()) == null) {
        warn(
            link.place(),
            "link-broken",
            "there is no file " + link.target(),
            "put the file beside the page or correct its name");
      }
    } else if (target instanceof LinkTarget.ToPath to) {
      path(link, to);
    } else if (target instanceof LinkTarget.Nowhere) {
      warn(
          link.place(),
          "link-broken",
          "the link " + link.target() + " leads nowhere",
          "write it relative to this file, as in ../../places/ao-ba-om/vi.md");
    }
  }

  private void linkedDocument(Document document, Link link, LinkTarget.ToDocument to) {
    if (!ids.contains(to.id())) {
      warn(link.place(), "link-broken", "there is no page " + to.id(), nearest(to.id().toString()));
      return;
    }
    Optional<Page> page = site.pageOf(to.id(), document.language());
    if (page.isEmpty()) {
      boolean scheduled =
          site.content().documents().stream()
              .filter(other -> other.id().equals(to.id()))
              .map(Document::lifecycle)
              .map(Lifecycle::publishAt)
              .anyMatch(moment -> moment != null && moment.isAfter(site.madeAt()));
      warn(
          link.place(),
          "link-hidden",
          "the page " + to.id() + " cannot be seen by visitors" + (scheduled ? " yet" : ""),
          "until it can, the link's text stands without a link");
    } else if (!to.anchor().isEmpty()) {
      page.get().document().ifPresent(other -> anchor(other, to.anchor(), link.place()));
    }
  }

  private void anchor(Document document, String anchor, Place place) {
    List<String> known = document.body().headings().stream().map(Heading::id).toList();
    if (!known.contains(anchor) && !anchor.startsWith("fn")) {
      warn(
          place,
          "anchor-broken",
          "there is no heading #" + anchor + " in " + document.file(),
          NearestWord.to(anchor, known)
              .map(near -> "did you mean #" + near + "?")
              .orElse("known are: " + known.stream().limit(12).collect(Collectors.joining(", "))));
    }
  }

  private void path(Link link, LinkTarget.ToPath to) {
    String written = to.path();
    boolean isFile = written.indexOf('.', written.lastIndexOf('/')) >= 0;
    String path = written.endsWith("/") || isFile ? written : written + "/";
    boolean ours =
        site.languages().stream()
            .anyMatch(language -> path.startsWith("/" + language.code() + "/"));
    boolean known =
        site.pages().containsKey(path)
            || site.redirects().containsKey(path)
            || site.languages().stream()
                .anyMatch(language -> Addresses.search(language).value().equals(path));
    if (ours && path.endsWith("/") && !known) {
      warn(
          link.place(),
          "link-broken",
          "there is no page at " + path,
          "link to its file instead, as in ../../places/ao-ba-om/vi.md: such links follow renames");
    }
  }

  private void picture(Document document, Picture picture) {
    LinkTarget target = LinkTarget.of(picture.source(), document.id());
    boolean found = target instanceof LinkTarget.ToFile file && isBeside(file.id(), file.name());
    if (!found) {
      warn(
          picture.place(),
          "image-missing",
          "there is no picture " + picture.source(),
          "put the file beside the page and write its name alone; pictures from elsewhere are not shown");
    }
  }

  /** What was refused is reported with its own file, and what is not ready yet is no mistake. */
  private boolean isBeside(DocumentId id, String file) {
    return media.picture(id, file) != null || media.isWithheld(id, file);
  }

  private void embed(Embed embed) {
    Set<String> known = EMBED_PARAMETERS.get(embed.name());
    if (known == null) {
      warn(
          embed.place(),
          "embed-unknown",
          "{{" + embed.name() + "}} is not known",
          "one of: " + String.join(", ", new TreeSet<>(EMBED_PARAMETERS.keySet())));
      return;
    }
    for (Map.Entry<String, String> parameter : embed.parameters().entrySet()) {
      if (!known.contains(parameter.getKey())) {
        warn(
            embed.place(),
            "embed-parameter",
            "{{" + embed.name() + "}} does not know " + parameter.getKey(),
            "one of: " + String.join(", ", new TreeSet<>(known)));
      } else if (parameter.getKey().equals("section")
          && Kind.ofSection(parameter.getValue()).isEmpty()) {
        warn(
            embed.place(),
            "embed-parameter",
            "there is no section " + parameter.getValue(),
            "one of: " + String.join(", ", Kind.sections()));
      } else if (Set.of("limit", "year").contains(parameter.getKey())
          && !parameter.getValue().matches("\\d{1,4}")) {
        warn(
            embed.place(),
            "embed-parameter",
            parameter.getKey() + " is " + parameter.getValue() + ", which is not a number",
            "write it in digits");
      }
    }
  }

  private void known(Document document, DocumentId id, String field) {
    if (!ids.contains(id)) {
      warn(
          document,
          "id-unknown",
          "\"" + field + "\" names " + id + ", which does not exist",
          nearest(id.toString()));
    }
  }

  private String nearest(String id) {
    return NearestWord.to(id, ids.stream().map(DocumentId::toString).toList())
        .map(near -> "did you mean " + near + "?")
        .orElse("correct it or remove it");
  }

  private void planTask(Document document, String number, String field) {
    if (!planNumbers.contains(number)) {
      warn(
          document,
          "plan-number-unknown",
          "\"" + field + "\" names " + number + ", which no page of the plan has",
          NearestWord.to(number, planNumbers)
              .map(near -> "did you mean " + near + "?")
              .orElse("see the plan's pages for its numbers"));
    }
  }

  private void tags() {
    Set<String> named = site.content().tagNames().keySet();
    Map<String, String> firstUse = new TreeMap<>();
    for (Document document : site.content().documents()) {
      for (String tag : document.tags()) {
        if (!named.contains(tag)) {
          firstUse.merge(tag, document.file(), (a, b) -> a.compareTo(b) < 0 ? a : b);
        }
      }
    }
    firstUse.forEach(
        (tag, file) ->
            warn(
                Place.ofFile(file),
                "tag-unnamed",
                "the tag \"" + tag + "\" has no name in tags.yaml",
                NearestWord.to(tag, named)
                    .map(near -> "did you mean " + near + "? else add it there")
                    .orElse("add it there as " + tag + ": {vi: …, en: …}")));
  }

  private void translations() {
    Map<DocumentId, Set<Language>> written = new TreeMap<>();
    Map<DocumentId, String> files = new TreeMap<>();
    for (Document document : site.content().documents()) {
      written.computeIfAbsent(document.id(), id -> new HashSet<>()).add(document.language());
      files.merge(document.id(), document.file(), (a, b) -> a.compareTo(b) < 0 ? a : b);
    }
    written.forEach(
        (id, languages) -> {
          String missing =
              site.languages().stream()
                  .filter(language -> !languages.contains(language))
                  .map(Language::code)
                  .collect(Collectors.joining(", "));
          if (!missing.isEmpty()) {
            problems.add(
                new Problem(
                    Severity.NOTICE,
                    "translation-missing",
                    "this page is not translated into " + missing,
                    "until it is, readers get it in another language with a note",
                    Place.ofFile(files.getOrDefault(id, id.toString()))));
          }
        });
  }

  private void menus() {
    site.settings()
        .menus()
        .forEach(
            (menu, targets) -> {
              for (String target : targets) {
                boolean section =
                    Kind.ofSection(target).map(kind -> site.settingsOf(kind) != null).orElse(false);
                boolean document = ids.stream().anyMatch(id -> id.toString().equals(target));
                if (!section && !document) {
                  warn(
                      Place.ofFile(site.settings().file()),
                      "menu-target",
                      "the menu \"" + menu + "\" names " + target + ", which does not exist",
                      "write a section such as places or a page such as pages/about");
                }
              }
            });
  }

  private void bestBets() {
    String folder = site.settings().file().replaceFirst("[^/]*$", "");
    for (BestBet bet : site.content().bestBets()) {
      for (DocumentId id : bet.pages()) {
        if (!ids.contains(id)) {
          warn(
              Place.ofFile(folder + "best-bets.yaml"),
              "id-unknown",
              "the query \""
                  + String.join(", ", bet.queries())
                  + "\" is pinned to "
                  + id
                  + ", which does not exist",
              nearest(id.toString()));
        }
      }
    }
  }

  private void obligatoryPages() {
    for (String page : OBLIGATORY_PAGES) {
      DocumentId id = new DocumentId(Kind.PAGE.section(), page);
      boolean there =
          site.pageOf(id, site.defaultLanguage()).map(p -> !p.isFallback()).orElse(false);
      if (!there) {
        warn(
            Place.ofFile(site.settings().file()),
            "page-missing",
            "the page " + id + " is missing in " + site.defaultLanguage().ownName(),
            "every public site owes it: add " + id + "/" + site.defaultLanguage() + ".md");
      }
    }
  }

  private void warn(Document document, String code, String message, String fix) {
    warn(Place.ofFile(document.file()), code, message, fix);
  }

  private void warn(Place place, String code, String message, String fix) {
    problems.add(new Problem(Severity.WORTH_FIXING, code, message, fix, place));
  }
}

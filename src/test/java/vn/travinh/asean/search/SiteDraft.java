package vn.travinh.asean.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.travinh.asean.content.BestBet;
import vn.travinh.asean.content.Content;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Editorial;
import vn.travinh.asean.content.GazetteerEntry;
import vn.travinh.asean.content.GlossaryEntry;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Lifecycle;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SectionSettings;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.markdown.Body;
import vn.travinh.asean.site.Media;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.site.SiteBuilder;
import vn.travinh.asean.text.Language;

/** A small site for tests, put together in a few lines. */
final class SiteDraft {
  static final Language VI = Language.VIETNAMESE;
  static final Language EN = Language.ENGLISH;
  static final Language KM = Language.KHMER;

  private final Map<String, Document> documents = new HashMap<>();
  private final List<GlossaryEntry> glossary = new ArrayList<>();
  private final List<GazetteerEntry> gazetteer = new ArrayList<>();
  private final List<BestBet> bestBets = new ArrayList<>();
  private final Map<String, Names> tags = new HashMap<>();
  private Instant now = Instant.parse("2026-11-23T00:00:00Z");

  /** One document's changeable parts. */
  static final class Draft {
    String summary = "";
    @Nullable LocalDate date;
    List<String> tags = List.of();
    List<String> otherNames = List.of();
    Status status = Status.PUBLISHED;
    Details details = new Details.None();

    Draft date(String text) {
      date = LocalDate.parse(text);
      return this;
    }

    Draft tags(String... ids) {
      tags = List.of(ids);
      return this;
    }

    Draft otherNames(String... names) {
      otherNames = List.of(names);
      return this;
    }

    Draft withdrawn() {
      status = Status.WITHDRAWN;
      return this;
    }
  }

  SiteDraft page(String id, Language language, String title, String text) {
    return page(id, language, title, text, draft -> draft);
  }

  SiteDraft page(
      String id, Language language, String title, String text, UnaryOperator<Draft> change) {
    Draft draft = change.apply(new Draft());
    DocumentId documentId = DocumentId.parse(id);
    String file = "content/" + id + "/" + language + ".md";
    documents.put(
        file,
        new Document(
            documentId,
            language,
            Kind.ofSection(documentId.section()).orElseThrow(),
            file,
            title,
            draft.summary,
            draft.date == null ? null : ContentDate.ofDay(draft.date),
            null,
            null,
            List.of(),
            draft.tags,
            draft.otherNames,
            List.of(),
            null,
            List.of(),
            0,
            false,
            new Lifecycle(
                draft.status, draft.status == Status.WITHDRAWN ? "old" : "", null, null, null),
            Editorial.NONE,
            draft.details,
            new Body(List.of(), List.of(), List.of(), List.of(), List.of(), text),
            UUID.nameUUIDFromBytes((title + text + draft.tags).getBytes(StandardCharsets.UTF_8))
                .toString()));
    return this;
  }

  SiteDraft without(String id, Language language) {
    documents.remove("content/" + id + "/" + language + ".md");
    return this;
  }

  SiteDraft tag(String id, String vietnamese) {
    tags.put(id, new Names(Map.of("vi", vietnamese)));
    return this;
  }

  SiteDraft term(Map<String, String> names, String abbreviation, String... alternatives) {
    glossary.add(new GlossaryEntry(new Names(names), abbreviation, List.of(alternatives)));
    return this;
  }

  SiteDraft place(Map<String, String> names, List<String> before, String... alternatives) {
    gazetteer.add(new GazetteerEntry(new Names(names), before, List.of(alternatives)));
    return this;
  }

  SiteDraft bestBet(String query, String... ids) {
    bestBets.add(
        new BestBet(List.of(query), java.util.Arrays.stream(ids).map(DocumentId::parse).toList()));
    return this;
  }

  SiteDraft at(String moment) {
    now = Instant.parse(moment);
    return this;
  }

  Site build() {
    Names none = Names.NONE;
    SiteSettings settings =
        new SiteSettings(
            new Names(Map.of("vi", "Thử")),
            none,
            List.of(VI, EN, KM),
            new SiteSettings.Organisation(none, none, none, "", "", none, none),
            Map.of(),
            List.of(),
            "content/site.yaml");
    List<SectionSettings> sections =
        documents.values().stream()
            .map(Document::kind)
            .distinct()
            .map(
                kind ->
                    new SectionSettings(
                        kind, none, none, none, SectionSettings.Order.TITLE, "section.yaml"))
            .toList();
    Content content =
        new Content(
            settings,
            sections,
            List.copyOf(documents.values()),
            List.of(),
            glossary,
            gazetteer,
            tags,
            bestBets);
    return SiteBuilder.build(content, Media.NONE, now).value();
  }
}

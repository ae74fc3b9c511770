package vn.travinh.asean.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.travinh.asean.content.ContentDate;
import vn.travinh.asean.content.Details;
import vn.travinh.asean.content.Document;
import vn.travinh.asean.content.DocumentId;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.content.Status;
import vn.travinh.asean.site.Page;
import vn.travinh.asean.site.PageContent;

/**
 * Makes the pages of the plan (Decision 1436/QĐ-UBND): its groups, tasks and bodies, and what was
 * published for each.
 */
final class PlanViews {
  private static final DocumentId OVERVIEW = new DocumentId(Kind.PLAN.section(), "overview");

  /** Evidence shown on one page; the newest says most. */
  private static final int EVIDENCE = 30;

  private PlanViews() {}

  /** A part of the plan with its page. */
  private record Part(Page page, Details.Plan plan) {
    String number() {
      return plan.number();
    }

    boolean is(String kind) {
      return plan.kind().equals(kind);
    }

    /** The group of a task: {@code III.8} of {@code III.8-e}. */
    String group() {
      int hyphen = number().indexOf('-');
      return hyphen < 0 ? "" : number().substring(0, hyphen);
    }
  }

  static PlanView of(
      Page page, PageContent.Article article, Details.Plan plan, PageContext context) {
    Words words = context.words();
    Part here = new Part(page, plan);
    List<Part> parts = parts(context);
    List<Page> evidence = plan.number().isEmpty() ? List.of() : evidence(here, parts, context);
    return new PlanView(
        ArticleViews.of(page, article, context),
        plan.number(),
        plan.nameNow(),
        article.document().id().equals(OVERVIEW) ? tree(context) : null,
        here.is("task") ? links(parts, here.group(), context) : List.of(),
        words.text(here.is("body") ? "plan.tasks-of-body" : "plan.tasks"),
        tasksOf(here, parts).map(task -> task(task, Map.of(), context)).toList(),
        plan.bodies().stream().flatMap(b -> links(parts, b, context).stream()).toList(),
        CardViews.section(words.text("plan.evidence"), "list", evidence, context),
        here.is("task") || here.is("body"));
  }

  /** The whole plan, with the number of pages that serve each task. */
  static PlanTreeView tree(PageContext context) {
    Words words = context.words();
    List<Part> parts = parts(context);
    Map<String, Long> served =
        published(context)
            .flatMap(document -> document.editorial().planTasks().stream())
            .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
    List<PlanTreeView.GroupView> groups =
        parts.stream()
            .filter(part -> part.is("group"))
            .map(
                group ->
                    new PlanTreeView.GroupView(
                        group.number(),
                        link(group, context),
                        tasksOf(group, parts).map(t -> task(t, served, context)).toList()))
            .toList();
    List<LinkView> bodies =
        parts.stream().filter(part -> part.is("body")).map(b -> link(b, context)).toList();
    long tasks = parts.stream().filter(part -> part.is("task")).count();
    return new PlanTreeView(
        groups,
        bodies,
        List.of(
            count("plan.count.groups", groups.size(), words),
            count("plan.count.tasks", tasks, words),
            count("plan.count.bodies", bodies.size(), words)));
  }

  private static PlanTreeView.CountView count(String key, long number, Words words) {
    return new PlanTreeView.CountView(words.number(number), words.text(key));
  }

  private static List<Part> parts(PageContext context) {
    return context.pagesOf(Kind.PLAN).stream()
        .filter(page -> PageContext.documentOf(page).details() instanceof Details.Plan)
        .map(page -> new Part(page, (Details.Plan) PageContext.documentOf(page).details()))
        .filter(part -> !part.number().isEmpty())
        .sorted(Comparator.comparing(Part::number, PlanViews::compareNumbers))
        .toList();
  }

  /** {@code VI.4} comes before {@code VI.12}: digits are compared as numbers. */
  static int compareNumbers(String a, String b) {
    String[] left = a.split("[.-]", -1);
    String[] right = b.split("[.-]", -1);
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order =
          isNumber(left[i]) && isNumber(right[i])
              ? Integer.compare(Integer.parseInt(left[i]), Integer.parseInt(right[i]))
              : left[i].compareTo(right[i]);
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.length, right.length);
  }

  private static boolean isNumber(String text) {
    return text.length() <= 6 && !text.isEmpty() && text.chars().allMatch(Character::isDigit);
  }

  private static Stream<Part> tasksOf(Part of, List<Part> parts) {
    return parts.stream()
        .filter(part -> part.is("task"))
        .filter(
            task ->
                of.is("group")
                    ? task.group().equals(of.number())
                    : of.is("body") && task.plan().bodies().contains(of.number()));
  }

  private static List<LinkView> links(List<Part> parts, String number, PageContext context) {
    return parts.stream()
        .filter(part -> part.number().equals(number))
        .map(part -> link(part, context))
        .limit(1)
        .toList();
  }

  private static LinkView link(Part part, PageContext context) {
    return new LinkView(
        part.page().path().value(),
        part.page().title(),
        context.langOf(part.page().contentLanguage()),
        part.number(),
        false);
  }

  private static PlanTreeView.TaskView task(
      Part task, Map<String, Long> served, PageContext context) {
    long pages = served.getOrDefault(task.number(), 0L);
    return new PlanTreeView.TaskView(
        task.number(),
        link(task, context),
        pages == 0 ? "" : context.words().count("plan.pages", pages));
  }

  /** A group's evidence is that of its tasks; a body's is what names the body itself. */
  private static List<Page> evidence(Part here, List<Part> parts, PageContext context) {
    List<String> numbers =
        Stream.concat(
                Stream.of(here.number()),
                here.is("group") ? tasksOf(here, parts).map(Part::number) : Stream.of())
            .toList();
    return Stream.of(Kind.values())
        .flatMap(kind -> context.pagesOf(kind).stream())
        .filter(
            page -> {
              Document document = PageContext.documentOf(page);
              return document.lifecycle().status() == Status.PUBLISHED
                  && document.editorial().planTasks().stream().anyMatch(numbers::contains);
            })
        .sorted(Comparator.comparing(PlanViews::newest).reversed().thenComparing(Page::path))
        .limit(EVIDENCE)
        .toList();
  }

  private static Stream<Document> published(PageContext context) {
    return Stream.of(Kind.values())
        .flatMap(kind -> context.pagesOf(kind).stream())
        .map(PageContext::documentOf)
        .filter(document -> document.lifecycle().status() == Status.PUBLISHED);
  }

  private static ContentDate newest(Page page) {
    Document document = PageContext.documentOf(page);
    ContentDate date = document.date() != null ? document.date() : document.updated();
    return date == null ? ContentDate.ofDay(java.time.LocalDate.EPOCH) : date;
  }
}

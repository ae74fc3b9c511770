package vn.travinh.asean.content;

import java.util.List;

/** One row of {@code best-bets.yaml}: pages that staff pin to queries. */
public record BestBet(List<String> queries, List<DocumentId> pages) {
  public BestBet {
    queries = List.copyOf(queries);
    pages = List.copyOf(pages);
  }
}

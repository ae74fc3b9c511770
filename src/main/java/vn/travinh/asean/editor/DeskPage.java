package vn.travinh.asean.editor;

import java.util.List;

/**
 * What waits for whom.
 *
 * @param who the one who looks at it
 * @param trays what there is to do, the most pressing first; those without anything are left out
 * @param calm titles of the trays that are empty
 * @param checksLinks whether links to other sites may be asked to be looked at
 */
record DeskPage(String who, List<Tray> trays, List<String> calm, boolean checksLinks) {
  DeskPage {
    trays = List.copyOf(trays);
    calm = List.copyOf(calm);
  }

  public boolean hasCalm() {
    return !calm.isEmpty();
  }

  public boolean isAllDone() {
    return trays.isEmpty();
  }

  /**
   * Things of one sort.
   *
   * @param id for links to it
   * @param hint what to do about them
   * @param total how many there are; more than are shown where there are many
   * @param more where all of them are, or empty
   */
  record Tray(String id, String title, String hint, List<Item> items, int total, String more) {
    Tray {
      items = List.copyOf(items);
    }

    public boolean hasMore() {
      return !more.isEmpty();
    }

    public boolean isCut() {
      return total > items.size();
    }

    public int left() {
      return total - items.size();
    }
  }

  /**
   * One thing.
   *
   * @param href where it is looked after, or empty
   * @param state a word on where it stands, or empty
   * @param tone {@code good}, {@code waits} or {@code bad}
   * @param detail further words, or empty
   */
  record Item(String href, String title, String state, String tone, String detail) {
    public boolean hasHref() {
      return !href.isEmpty();
    }

    public boolean hasState() {
      return !state.isEmpty();
    }

    public boolean hasDetail() {
      return !detail.isEmpty();
    }
  }
}

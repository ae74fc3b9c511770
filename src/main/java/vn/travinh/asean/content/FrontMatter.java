package vn.travinh.asean.content;

/**
 * A file cut at its {@code ---} lines.
 *
 * @param yaml what stands between them
 * @param yamlLine line on which that begins, from 1
 * @param markdown what stands below
 * @param markdownLine line on which that begins, from 1
 * @param found whether there was front matter at all
 */
record FrontMatter(String yaml, int yamlLine, String markdown, int markdownLine, boolean found) {
  private static final String FENCE = "---";

  static FrontMatter split(String text) {
    String[] lines = text.split("\n", -1);
    if (!lines[0].stripTrailing().equals(FENCE)) {
      return new FrontMatter("", 1, text, 1, false);
    }
    for (int i = 1; i < lines.length; i++) {
      if (lines[i].stripTrailing().equals(FENCE)) {
        return new FrontMatter(
            String.join("\n", java.util.Arrays.asList(lines).subList(1, i)),
            2,
            String.join("\n", java.util.Arrays.asList(lines).subList(i + 1, lines.length)),
            i + 2,
            true);
      }
    }
    return new FrontMatter("", 1, text, 1, false);
  }
}

package vn.travinh.asean.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.text.Language;

/**
 * The part of a publication that is sent as it is: whoever has it can answer every public address
 * but searches and queries.
 *
 * @param answers what to send, by address
 * @param errors pages for what cannot be shown, by status and language; the text {@link #INCIDENT}
 *     in them stands for an incident's number
 * @param redirects old addresses and where they lead
 * @param gone addresses that answer 410, with their language
 * @param languages of the site, the default first
 */
public record PreparedSite(
    Map<String, Answer> answers,
    Map<Integer, Map<Language, Answer>> errors,
    Map<String, String> redirects,
    Map<String, Language> gone,
    List<Language> languages) {
  /** Stands in prepared error pages where the incident's number goes. */
  public static final String INCIDENT = "INCIDENT-NUMBER";

  public PreparedSite {
    answers = Map.copyOf(answers);
    errors = Map.copyOf(errors);
    redirects = Map.copyOf(redirects);
    gone = Map.copyOf(gone);
    languages = List.copyOf(languages);
  }

  public Optional<Answer> answerAt(String path) {
    return Optional.ofNullable(answers.get(path));
  }

  /** The page to show in place of one that cannot be shown. */
  public Optional<Answer> error(int status, Language language) {
    return Optional.ofNullable(errors.getOrDefault(status, Map.of()).get(language));
  }
}

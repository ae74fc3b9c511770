package vn.travinh.asean.publish;

import java.util.Map;
import java.util.Optional;
import vn.travinh.asean.assets.MediaLibrary;
import vn.travinh.asean.problem.Report;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;
import vn.travinh.asean.view.RenderSettings;

/**
 * All that visitors can be shown, made from one reading of the content.
 *
 * @param answers what to send, by address
 * @param errors pages for what cannot be shown, by status and language; the text {@link #INCIDENT}
 *     in them stands for an incident's number
 * @param renderSettings what pages rendered on request need
 * @param report everything noticed while making it
 */
public record Publication(
    Site site,
    Map<String, Answer> answers,
    Map<Integer, Map<Language, Answer>> errors,
    MediaLibrary media,
    RenderSettings renderSettings,
    Report report) {
  /** Stands in prepared error pages where the incident's number goes. */
  public static final String INCIDENT = "INCIDENT-NUMBER";

  public Publication {
    answers = Map.copyOf(answers);
    errors = Map.copyOf(errors);
  }

  public Optional<Answer> answerAt(String path) {
    return Optional.ofNullable(answers.get(path));
  }

  /** The page to show in place of one that cannot be shown. */
  public Optional<Answer> error(int status, Language language) {
    return Optional.ofNullable(errors.getOrDefault(status, Map.of()).get(language));
  }
}

package vn.travinh.asean.feeds;

import java.util.List;
import java.util.regex.Pattern;
import vn.travinh.asean.content.Names;
import vn.travinh.asean.content.SiteSettings;
import vn.travinh.asean.text.Language;

/**
 * Who answers for the site, as far as staff have said. A value in [brackets] is a placeholder and
 * counts as not given; texts are empty where nothing was.
 *
 * @param name the managing body, or the site's own name as long as nobody named the body
 * @param channels addresses of official pages elsewhere
 */
record Identity(
    String name,
    String governingBody,
    String address,
    String email,
    String phone,
    List<String> channels) {
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\[\\]<>,;:]+@[^\\s@\\[\\]<>,;:]+\\.\\w+");

  static Identity of(SiteSettings settings, Language language) {
    SiteSettings.Organisation organisation = settings.organisation();
    String managingBody = real(organisation.managingBody(), language);
    String email = real(organisation.email());
    return new Identity(
        managingBody.isEmpty() ? CleanText.line(settings.name().in(language)) : managingBody,
        real(organisation.governingBody(), language),
        real(organisation.address(), language),
        EMAIL.matcher(email).matches() ? email : "",
        real(organisation.phone()),
        settings.channels().stream().map(SiteSettings.Channel::url).toList());
  }

  private static String real(Names names, Language language) {
    return real(names.in(language));
  }

  private static String real(String text) {
    String line = CleanText.line(text);
    return line.startsWith("[") ? "" : line;
  }
}

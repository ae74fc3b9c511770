package vn.travinh.asean.editor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was sent after the session had ended. It travels through the pages for signing in as
 * hidden fields, nothing of it is kept here, and is offered for sending again afterwards: what was
 * typed is not lost.
 *
 * @param target address that the form was sent to
 * @param encoded its fields, in an alphabet that needs no escaping; empty where nothing is carried
 */
record CarriedForm(String target, String encoded) {
  static final CarriedForm NONE = new CarriedForm("", "");
  static final String TARGET = "carried-to";
  static final String FIELDS = "carried";

  /** Tells the name of a file that came with the form and could not be kept. */
  static final String LOST_FILE = "lost-file";

  /** Never leave the request in which they were typed. */
  private static final Set<String> SECRETS =
      Set.of("password", "old-password", "new-password", "code", TARGET, FIELDS);

  /** A field as it is offered again. */
  record Field(String name, String value) {}

  static CarriedForm of(String target, Form form) {
    String fields = form.encodedWithout(SECRETS);
    return new CarriedForm(
        target,
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(fields.getBytes(StandardCharsets.US_ASCII)));
  }

  /** What a page for signing in has carried so far. */
  static CarriedForm in(Form form) {
    String target = form.line(TARGET);
    String encoded = form.line(FIELDS);
    return OwnAddress.isOwn(target) && !target.contains("?") && encoded.matches("[A-Za-z0-9_-]*")
        ? new CarriedForm(target, encoded)
        : NONE;
  }

  public boolean isThere() {
    return !target.isEmpty();
  }

  /** The name of a file that has to be chosen again; empty where there was none. */
  public String lostFile() {
    return fields().orElse(List.of()).stream()
        .filter(field -> field.name().equals(LOST_FILE))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  public boolean lostFileIsThere() {
    return !lostFile().isEmpty();
  }

  Optional<List<Field>> fields() {
    try {
      Form form =
          Form.parse(
              new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.ISO_8859_1));
      List<Field> fields = new ArrayList<>();
      for (String name : form.names()) {
        form.texts(name).forEach(text -> fields.add(new Field(name, text)));
      }
      return Optional.of(List.copyOf(fields));
    } catch (IllegalArgumentException | Refusal broken) {
      return Optional.empty();
    }
  }
}

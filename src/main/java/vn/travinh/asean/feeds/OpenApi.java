package vn.travinh.asean.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.travinh.asean.content.Kind;
import vn.travinh.asean.site.Site;
import vn.travinh.asean.text.Language;

/**
 * The description of the open data as OpenAPI 3.1: {@code openapi.json} with the site's own
 * address, name, languages and sections.
 */
final class OpenApi {
  private static final String FILE = "openapi.json";

  private OpenApi() {}

  static Feed of(Site site, BaseAddress base) {
    ObjectNode description = (ObjectNode) read();
    ObjectNode information = (ObjectNode) description.path("info");
    information.put(
        "title", CleanText.line(site.settings().name().in(site.defaultLanguage())) + ": API");
    ((ObjectNode) description.path("servers").path(0)).put("url", base.value());
    ObjectNode schemas = (ObjectNode) description.path("components").path("schemas");
    ArrayNode languages = ((ObjectNode) schemas.path("Language")).putArray("enum");
    site.languages().stream().map(Language::code).forEach(languages::add);
    ArrayNode sections = ((ObjectNode) schemas.path("Section")).putArray("enum");
    Kind.sections().forEach(sections::add);
    return Feed.of("/api/openapi.json", "application/json", Json.text(description));
  }

  private static JsonNode read() {
    try (InputStream file = OpenApi.class.getResourceAsStream(FILE)) {
      return Json.MAPPER.readTree(Objects.requireNonNull(file, FILE));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}

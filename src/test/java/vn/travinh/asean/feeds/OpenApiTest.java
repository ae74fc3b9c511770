package vn.travinh.asean.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.travinh.asean.feeds.SiteFolder.BASE;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiTest {
  private JsonNode description;

  @BeforeEach
  void readTheDescription(@TempDir Path folder) throws Exception {
    description = Json.MAPPER.readTree(SiteFolder.in(folder).feed("/api/openapi.json").content());
  }

  @Test
  void itIsTheSitesOwn() {
    assertThat(description.path("openapi").asText()).isEqualTo("3.1.0");
    assertThat(description.at("/info/title").asText()).contains("ASEAN – Trà Vinh");
    assertThat(description.at("/info/version").asText()).isNotEmpty();
    assertThat(description.at("/servers/0/url").asText()).isEqualTo(BASE);
    assertThat(description.at("/components/schemas/Language/enum"))
        .extracting(JsonNode::asText)
        .containsExactly("vi", "en", "km");
    assertThat(description.at("/components/schemas/Section/enum"))
        .extracting(JsonNode::asText)
        .contains("places", "news", "plan");
  }

  @Test
  void everyAddressOfThePublicInterfaceIsDescribed() {
    List<String> paths = new ArrayList<>();
    description.path("paths").fieldNames().forEachRemaining(paths::add);
    assertThat(paths)
        .containsExactlyInAnyOrder(
            "/api/search",
            "/api/suggest",
            "/api/documents",
            "/api/documents/{section}/{folder}",
            "/api/places.geojson");
    for (JsonNode path : description.path("paths")) {
      JsonNode operation = path.path("get");
      assertThat(operation.path("operationId").asText()).isNotEmpty();
      assertThat(operation.path("summary").asText()).isNotEmpty();
      assertThat(operation.path("responses").has("200")).isTrue();
      for (JsonNode parameter : operation.path("parameters")) {
        assertThat(parameter.path("name").asText()).isNotEmpty();
        assertThat(parameter.path("in").asText()).isIn("query", "path");
        assertThat(parameter.has("schema")).isTrue();
        assertThat(parameter.path("required").asBoolean())
            .isEqualTo(parameter.path("in").asText().equals("path"));
      }
    }
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<JsonNode> references = description.findValues("$ref");
    assertThat(references).isNotEmpty();
    for (JsonNode reference : references) {
      assertThat(description.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
  }
}

package vn.travinh.asean.feeds;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.travinh.asean.content.Details;

/**
 * Where a point on the map was taken from, for the points that came from open data. Found by the
 * point itself, so that a page whose point staff have corrected no longer names a source that does
 * not have it.
 *
 * @param attribution the line that the source wants to be shown
 */
record PointSource(
    double latitude,
    double longitude,
    String source,
    String url,
    Licence licence,
    String attribution) {
  /** Degrees, some 20 metres: what rounding to four digits may change. */
  private static final double SAME = 0.0002;

  private static final String FILE = "point-sources.json";
  private static final List<PointSource> ALL = read();

  static Optional<PointSource> of(Details.Position position) {
    return ALL.stream().filter(source -> source.isAt(position)).findFirst();
  }

  private boolean isAt(Details.Position position) {
    return Math.abs(position.latitude() - latitude) < SAME
        && Math.abs(position.longitude() - longitude) < SAME;
  }

  private static List<PointSource> read() {
    JsonNode root;
    try (InputStream file = PointSource.class.getResourceAsStream(FILE)) {
      root = Json.MAPPER.readTree(Objects.requireNonNull(file, FILE));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    List<PointSource> sources = new ArrayList<>();
    for (JsonNode point : root.path("points")) {
      JsonNode terms = root.path("terms").path(point.path("terms").asText());
      sources.add(
          new PointSource(
              point.path("lat").asDouble(),
              point.path("lon").asDouble(),
              point.path("source").asText(),
              point.path("url").asText(),
              new Licence(terms.path("licence").asText(), terms.path("licence_url").asText()),
              terms.path("attribution").asText()));
    }
    return List.copyOf(sources);
  }
}

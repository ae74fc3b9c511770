package vn.travinh.asean.view;

import java.awt.geom.Path2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A drawn map: its areas in the map's own units, and how degrees become such units.
 *
 * <p>The projection is equirectangular: {@code x = (longitude − lon0) · kx}, {@code y = (lat1 −
 * latitude) · ky}.
 *
 * @param labels where each area's name is written, by the area's id
 */
record MapSheet(
    int width,
    int height,
    double lon0,
    double lat1,
    double kx,
    double ky,
    List<Area> areas,
    Map<String, Label> labels) {
  /** Both belong to Việt Nam and stand on every map that shows the whole country. */
  static final List<String> ARCHIPELAGOS = List.of("hoang-sa", "truong-sa");

  static final MapSheet ASEAN = read("asean");
  static final MapSheet DISTRICTS = read("tra-vinh-districts");
  static final MapSheet COMMUNES = read("tra-vinh-communes-2025");

  private static final Pattern STEP = Pattern.compile("([MmLlHhVvZz])|(-?\\d+)");

  MapSheet {
    areas = List.copyOf(areas);
    labels = Map.copyOf(labels);
    requireArchipelagos(areas.stream().map(Area::id).toList());
  }

  /**
   * One area.
   *
   * @param path its outline as SVG path data
   */
  record Area(String id, String path, String title) {}

  record Label(int x, int y, String name) {}

  /**
   * Refuses a map that shows Việt Nam without Hoàng Sa and Trường Sa; publishing one is against the
   * law (Decree 174/2026/NĐ-CP, article 93), and would be wrong without it.
   */
  static void requireArchipelagos(List<String> ids) {
    if (ids.contains("VN") && !ids.containsAll(ARCHIPELAGOS)) {
      throw new IllegalArgumentException("a map of Việt Nam must show Hoàng Sa and Trường Sa");
    }
  }

  int x(double longitude) {
    return (int) Math.round((longitude - lon0) * kx);
  }

  int y(double latitude) {
    return (int) Math.round((lat1 - latitude) * ky);
  }

  boolean shows(double latitude, double longitude) {
    int x = x(longitude);
    int y = y(latitude);
    return x >= 0 && x <= width && y >= 0 && y <= height;
  }

  Optional<Area> area(String id) {
    return areas.stream().filter(area -> area.id().equals(id)).findFirst();
  }

  /** The area that holds this point. */
  Optional<Area> areaAt(double latitude, double longitude) {
    return areas.stream()
        .filter(area -> outline(area.path()).contains(x(longitude), y(latitude)))
        .findFirst();
  }

  /** Reads the few path commands that the maps use: absolute and relative moves and lines. */
  private static Path2D outline(String data) {
    Path2D outline = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    char command = 'M';
    double x = 0;
    double y = 0;
    Double pending = null;
    Matcher steps = STEP.matcher(data);
    while (steps.find()) {
      if (steps.group(1) != null) {
        command = steps.group(1).charAt(0);
        if (command == 'z' || command == 'Z') {
          outline.closePath();
          x = outline.getCurrentPoint().getX();
          y = outline.getCurrentPoint().getY();
        }
        continue;
      }
      double number = Double.parseDouble(steps.group(2));
      boolean relative = Character.isLowerCase(command);
      char kind = Character.toLowerCase(command);
      if (kind == 'h') {
        x = relative ? x + number : number;
        outline.lineTo(x, y);
      } else if (kind == 'v') {
        y = relative ? y + number : number;
        outline.lineTo(x, y);
      } else if (pending == null) {
        pending = number;
      } else {
        x = relative ? x + pending : pending;
        y = relative ? y + number : number;
        pending = null;
        if (kind == 'm') {
          outline.moveTo(x, y);
          command = relative ? 'l' : 'L';
        } else {
          outline.lineTo(x, y);
        }
      }
    }
    return outline;
  }

  private static MapSheet read(String name) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try (InputStream stream = open("/maps/" + name + ".svg")) {
      XMLStreamReader xml = factory.createXMLStreamReader(stream);
      xml.nextTag();
      String[] box = xml.getAttributeValue(null, "viewBox").split(" ", -1);
      double lon0 = number(xml, "data-lon0");
      double lat1 = number(xml, "data-lat1");
      double kx = number(xml, "data-kx");
      double ky = number(xml, "data-ky");
      return new MapSheet(
          Integer.parseInt(box[2]),
          Integer.parseInt(box[3]),
          lon0,
          lat1,
          kx,
          ky,
          areas(xml),
          labels(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("map " + name + " cannot be read", e);
    }
  }

  private static double number(XMLStreamReader xml, String attribute) {
    return Double.parseDouble(xml.getAttributeValue(null, attribute));
  }

  private static List<Area> areas(XMLStreamReader xml) throws XMLStreamException {
    List<Area> areas = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("path")) {
        String id = xml.getAttributeValue(null, "id");
        String path = xml.getAttributeValue(null, "d");
        xml.nextTag();
        areas.add(new Area(id, path, xml.getElementText()));
      }
    }
    return areas;
  }

  private static Map<String, Label> labels(String sheet) throws IOException {
    Map<String, Label> labels = new LinkedHashMap<>();
    try (InputStream stream = open("/maps/labels.csv")) {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      for (String line : reader.lines().toList()) {
        String[] cells = line.split(",", -1);
        if (cells[0].equals(sheet)) {
          labels.put(
              cells[1],
              new Label(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4]));
        }
      }
    }
    return labels;
  }

  private static InputStream open(String resource) {
    InputStream stream = MapSheet.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException(resource + " is missing");
    }
    return stream;
  }
}

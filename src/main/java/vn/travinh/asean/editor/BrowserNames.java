package vn.travinh.asean.editor;

import java.util.LinkedHashMap;
import java.util.Map;

/** What people call their browser and device, as far as a user agent tells. */
final class BrowserNames {
  /** In this order, for most of them call themselves by others' names too. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("coc_coc_browser", "Cốc Cốc");
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS", "Firefox");
    BROWSERS.put("CriOS", "Chrome");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  private BrowserNames() {}

  /** Such as {@code Cốc Cốc trên Windows}. */
  static String of(String userAgent) {
    String browser = first(BROWSERS, userAgent, "Trình duyệt khác");
    String system = first(SYSTEMS, userAgent, "");
    return system.isEmpty() ? browser : browser + " trên " + system;
  }

  private static String first(Map<String, String> names, String userAgent, String otherwise) {
    return names.entrySet().stream()
        .filter(name -> userAgent.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}

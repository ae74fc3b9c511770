package vn.travinh.asean.feeds;

/**
 * A picture that stands for the site on a phone's screen.
 *
 * @param address such as {@code /assets/3f2a9c/icons/192.png}
 * @param sizes such as {@code 192x192}, or {@code any}
 * @param type such as {@code image/png}
 * @param purpose {@code any} or {@code maskable}
 */
public record Icon(String address, String sizes, String type, String purpose) {}

package vn.travinh.asean.data;

import java.time.Instant;

/**
 * A signed-in browser.
 *
 * @param id to name it in a list; not the secret in the cookie
 * @param complete whether the second factor was given, where one is needed
 * @param browser what the browser calls itself, shortened, so that people know their own
 */
public record Session(
    long id,
    long accountId,
    boolean complete,
    Instant createdAt,
    Instant lastUsedAt,
    String browser) {}

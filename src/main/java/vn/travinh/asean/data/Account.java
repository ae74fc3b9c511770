package vn.travinh.asean.data;

import java.time.Instant;

/**
 * A member of staff.
 *
 * @param name to sign in with: lower-case letters, digits, dots and hyphens
 * @param displayName as people know them
 * @param active whether they may sign in
 * @param hasSecondFactor whether a second factor was set up
 */
public record Account(
    long id,
    String name,
    String displayName,
    Role role,
    boolean active,
    boolean hasSecondFactor,
    Instant createdAt) {}

package vn.travinh.asean.content;

import java.time.LocalDate;

/** What was put right in a published text, shown to readers. */
public record Correction(LocalDate date, String text) {}

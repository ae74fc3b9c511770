/**
 * The program: commands, and {@link vn.travinh.asean.App}, which puts everything together with
 * {@code new}. No logic of any kind.
 */
@NullMarked
package vn.travinh.asean;

import org.jspecify.annotations.NullMarked;

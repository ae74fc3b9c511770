/**
 * What was noticed about the content: where, what, and how to mend it, as plain values. Prints
 * nothing and stops nothing; who reads a {@link vn.travinh.asean.problem.Report} decides what
 * follows. Start at {@link vn.travinh.asean.problem.Problem}.
 */
@NullMarked
package vn.travinh.asean.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Measures what is promised about speed and size, on the packaged program, so that anyone can
 * measure it again: {@code mvn -Pbench -DskipTests verify}. Times depend on the machine; what has a
 * peer is told as a ratio to it, measured in the same run. Start at {@link
 * vn.travinh.asean.bench.Benchmark}.
 */
@NullMarked
package vn.travinh.asean.bench;

import org.jspecify.annotations.NullMarked;

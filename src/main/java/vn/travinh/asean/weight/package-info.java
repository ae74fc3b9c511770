/**
 * What a page weighs for somebody who comes for the first time, reckoned from what was published,
 * and which pages weigh more than they may. Judges finished pages from outside and changes nothing.
 * Start at {@link vn.travinh.asean.weight.WeightChecks}.
 */
@NullMarked
package vn.travinh.asean.weight;

import org.jspecify.annotations.NullMarked;

/**
 * Tests of the shipped site in a real browser: the whole portal runs in this process, once for all
 * of them, and Chromium visits it. Compiled and run by the Maven profile {@code browser} only.
 * Start reading at {@link vn.travinh.asean.it.ShippedSite}.
 */
package vn.travinh.asean.it;

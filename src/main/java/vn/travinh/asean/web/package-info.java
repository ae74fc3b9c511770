/**
 * Public addresses over HTTP: what was decided at publication becomes status, headers and bytes;
 * searches and open data are asked for and shown. Reads no files of the content and builds no
 * queries by hand. Start at {@link vn.travinh.asean.web.PortalServer}.
 */
@NullMarked
package vn.travinh.asean.web;

import org.jspecify.annotations.NullMarked;

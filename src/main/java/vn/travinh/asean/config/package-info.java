/**
 * What the machine decides: one {@link vn.travinh.asean.config.Settings} record from flags,
 * environment and a properties file. The site's name, menus and languages are content and not
 * settings. Start at {@link vn.travinh.asean.config.Setting}, the table of all keys.
 */
@NullMarked
package vn.travinh.asean.config;

import org.jspecify.annotations.NullMarked;

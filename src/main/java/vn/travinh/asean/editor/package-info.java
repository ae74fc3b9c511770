/**
 * The newsroom below {@code /staff}: signing in, the desk, writing, reviewing, publishing. Decides
 * who may do what; renders nothing that visitors see and indexes nothing. Start at {@link
 * vn.travinh.asean.editor.Newsroom}.
 */
@NullMarked
package vn.travinh.asean.editor;

import org.jspecify.annotations.NullMarked;

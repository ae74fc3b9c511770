/**
 * The newsroom below {@code /staff}: signing in, the desk, writing, reviewing, publishing. Decides
 * who may do what; renders nothing that visitors see and indexes nothing. Start at {@link
 * vn.travinh.asean.editor.Newsroom}.
 *
 * <p>Pages that belong together are a class that implements {@link
 * vn.travinh.asean.editor.StaffRoutes}, gets the {@link vn.travinh.asean.editor.Office} and is
 * named once in {@code Newsroom}. Its handlers are only called for those who may come. They read a
 * form by {@link vn.travinh.asean.editor.Form#of}, answer with {@link
 * vn.travinh.asean.editor.StaffRenderer#send} (status 422 where a form has mistakes), refuse with a
 * {@link vn.travinh.asean.editor.Refusal}, and lead on with {@link
 * vn.travinh.asean.editor.Redirect#to} and a {@link vn.travinh.asean.editor.Notice}.
 */
@NullMarked
package vn.travinh.asean.editor;

import org.jspecify.annotations.NullMarked;

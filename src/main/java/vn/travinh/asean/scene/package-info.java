/**
 * Drawings for documents without a photograph: which shapes of {@code static/images/scenes.svg}
 * stand where, and in what light. Makes values only; markup, colours and pictures are made by those
 * who show them. Start at {@link vn.travinh.asean.scene.Scenes}.
 */
@NullMarked
package vn.travinh.asean.scene;

import org.jspecify.annotations.NullMarked;

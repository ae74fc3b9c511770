/**
 * Draws the pictures that other sites show beside a link. Leaves to others what is on them ({@link
 * vn.travinh.asean.view.LinkCard}) and who asks for them. Start at {@link
 * vn.travinh.asean.cards.CardStore}.
 */
@NullMarked
package vn.travinh.asean.cards;

import org.jspecify.annotations.NullMarked;

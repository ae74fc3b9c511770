/**
 * Comforts for the page on which documents are written. The page does everything without them.
 */
import { guardUnsaved } from "./unsaved.js";

const form = document.querySelector("form[data-edit]");
if (form) {
  guardUnsaved(form);
}

/**
 * Comforts for the page on which documents are written. The page does everything without them.
 */
import { keepTyped } from "./autosave.js";
import { offerLinks } from "./links.js";
import { showLive } from "./live.js";
import { showOutline } from "./outline.js";
import { addToolbar } from "./toolbar.js";
import { guardUnsaved } from "./unsaved.js";
import { takeFiles } from "./upload.js";
import { countWords } from "./words.js";

const form = document.querySelector("form[data-edit]");
if (form) {
  const text = form.querySelector("#f-markdown");
  guardUnsaved(form);
  countWords(text, document.querySelector("[data-words]"));
  if (text.hasAttribute("data-toolbar")) {
    const toolbar = addToolbar(text);
    offerLinks(text, toolbar, form.dataset.language);
    showOutline(text);
    takeFiles(text, form);
    showLive(form, text);
  }
  if (form.dataset.autosave) {
    keepTyped(form, text);
  }
}

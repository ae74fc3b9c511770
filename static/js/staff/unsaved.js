/** Asks before a page is left on which something was typed and not saved. */
export function guardUnsaved(form) {
  let changed = false;
  form.addEventListener("input", () => {
    changed = true;
  });
  form.addEventListener("submit", (event) => {
    // A look at the draft opens elsewhere and leaves what was typed here.
    if (!event.submitter?.formTarget) {
      changed = false;
    }
  });
  addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });
}

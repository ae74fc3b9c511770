/** Puts words in the place of what is selected, in a way that can be undone. */
export function insert(text, words) {
  text.focus();
  // Old, but the only way that keeps the browser's own undo.
  if (!document.execCommand?.("insertText", false, words)) {
    text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
    text.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }
}

/** Puts marks around what is selected, and selects it again. */
export function wrap(text, before, after, sample) {
  const from = text.selectionStart;
  const words = text.value.slice(from, text.selectionEnd) || sample;
  insert(text, before + words + after);
  text.setSelectionRange(from + before.length, from + before.length + words.length);
}

/** Puts a mark before each selected line. */
export function markLines(text, mark, sample) {
  const start = text.value.lastIndexOf("\n", text.selectionStart - 1) + 1;
  text.setSelectionRange(start, text.selectionEnd);
  const lines = text.value.slice(start, text.selectionEnd) || sample;
  insert(text, lines.split("\n").map((line) => mark + line).join("\n"));
}

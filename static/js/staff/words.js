const WAIT_MILLIS = 300;
const MARKS = /!\[[^\]]*\]\([^)]*\)|\]\([^)]*\)|[#*_>`|[\]{}]+/g;

/** Counts the words of a text while it is typed, about as the server does after saving. */
export function countWords(text, counter) {
  if (!counter) {
    return;
  }
  let timer = 0;
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const words = text.value.replace(MARKS, " ").trim();
      counter.textContent = words === "" ? "0" : String(words.split(/\s+/).length);
    }, WAIT_MILLIS);
  });
}

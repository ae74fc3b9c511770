const WAIT_MILLIS = 400;
const HEADING = /^(#{1,6})[ \t]+(.+?)[ \t#]*$/gm;

/** The headings of a text, each leading to its place. */
export function showOutline(text) {
  const box = document.createElement("details");
  box.className = "outline";
  const summary = document.createElement("summary");
  summary.textContent = "Dàn bài";
  const list = document.createElement("ol");
  box.append(summary, list);
  text.before(box);
  let timer = 0;
  const draw = () => {
    list.replaceChildren(...[...text.value.matchAll(HEADING)].map((match) => item(match, text)));
    box.hidden = list.childElementCount === 0;
  };
  text.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(draw, WAIT_MILLIS);
  });
  draw();
}

function item(match, text) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = match[2];
  button.addEventListener("click", () => {
    text.focus();
    text.setSelectionRange(match.index, match.index + match[0].length);
    const lines = text.value.slice(0, match.index).split("\n").length - 1;
    text.scrollTop = (text.scrollHeight / text.value.split("\n").length) * lines;
  });
  const entry = document.createElement("li");
  entry.className = `outline__level-${match[1].length}`;
  entry.append(button);
  return entry;
}

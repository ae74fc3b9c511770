import { markLines, wrap } from "./insert.js";

const TOOLS = [
  { label: "Đậm", key: "b", use: (text) => wrap(text, "**", "**", "chữ đậm") },
  { label: "Nghiêng", key: "i", use: (text) => wrap(text, "*", "*", "chữ nghiêng") },
  { label: "Đề mục", use: (text) => markLines(text, "## ", "Đề mục") },
  { label: "Danh sách", use: (text) => markLines(text, "- ", "một mục") },
  { label: "Trích dẫn", use: (text) => markLines(text, "> ", "lời trích") },
];

/** Buttons for marks, above a text field; Ctrl+B and Ctrl+I as everywhere. */
export function addToolbar(text) {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Định dạng nội dung");
  for (const tool of TOOLS) {
    bar.append(toolButton(tool.label, () => tool.use(text)));
  }
  text.before(bar);
  text.addEventListener("keydown", (event) => {
    const tool = TOOLS.find((each) => each.key && each.key === event.key.toLowerCase());
    if (tool && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      tool.use(text);
    }
  });
  return bar;
}

export function toolButton(label, use) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet";
  button.textContent = label;
  button.addEventListener("click", use);
  return button;
}

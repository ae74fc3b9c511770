import { insert } from "./insert.js";
import { toolButton } from "./toolbar.js";

const WAIT_MILLIS = 250;
const SHOWN = 8;

/** Finds pages of the site and links to them by their files, which outlives every new address. */
export function offerLinks(text, toolbar, language) {
  const box = document.createElement("div");
  box.className = "link-picker";
  box.hidden = true;
  const label = document.createElement("label");
  label.htmlFor = "link-search";
  label.textContent = "Tìm trang để dẫn liên kết, hoặc dán địa chỉ https://";
  const field = document.createElement("input");
  field.id = "link-search";
  field.type = "search";
  field.autocomplete = "off";
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "field__hint";
  const list = document.createElement("ul");
  box.append(label, field, status, list);
  toolbar.after(box);

  let from = 0;
  let to = 0;
  const button = toolButton("Liên kết", () => {
    from = text.selectionStart;
    to = text.selectionEnd;
    box.hidden = !box.hidden;
    button.setAttribute("aria-expanded", String(!box.hidden));
    if (!box.hidden) {
      field.value = text.value.slice(from, to);
      field.focus();
      search();
    }
  });
  button.setAttribute("aria-expanded", "false");
  toolbar.append(button);

  const close = () => {
    box.hidden = true;
    button.setAttribute("aria-expanded", "false");
    text.focus();
  };
  const choose = (address, title) => {
    close();
    text.setSelectionRange(from, to);
    const words = text.value.slice(from, to) || title;
    insert(text, `[${words.replace(/[[\]]/g, "\\$&")}](${address})`);
  };
  let asked = 0;
  const search = async () => {
    const query = field.value.trim();
    const mine = ++asked;
    if (query === "") {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    try {
      const answer = await fetch(
        `/api/search?size=${SHOWN}&lang=${encodeURIComponent(language)}&q=${encodeURIComponent(query.slice(0, 200))}`,
      );
      const { hits } = await answer.json();
      if (mine === asked) {
        status.textContent = hits.length === 0 ? "Không tìm thấy trang nào." : `${hits.length} trang`;
        list.replaceChildren(...hits.map((hit) => entry(hit, choose)));
      }
    } catch {
      status.textContent = "Chưa tìm được lúc này. Bạn vẫn gõ liên kết bằng tay được.";
    }
  };
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT_MILLIS);
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (/^(https?|mailto|tel):/.test(field.value.trim())) {
        choose(field.value.trim().replace(/[\s()]/g, encodeURIComponent), "liên kết");
      } else {
        list.querySelector("button")?.focus();
      }
    }
  });
}

function entry(hit, choose) {
  const item = document.createElement("li");
  item.append(
    toolButton(hit.title, () => choose(`../../${hit.id}/${hit.lang}.md`, hit.title)),
  );
  return item;
}

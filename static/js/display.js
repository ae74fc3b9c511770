/**
 * Remembers the chosen text size and contrast in this browser alone (no cookie; nothing is sent).
 * Without it the choice works by CSS and holds for the page. Not a module: it has to run before the
 * page is drawn, else large text would jump into place.
 */
(() => {
  const root = document.documentElement;
  const choices = { text: ["large", "larger"], contrast: ["more"] };

  const remembered = (name) => {
    try {
      const value = localStorage.getItem(`display-${name}`);
      return choices[name].includes(value) ? value : "";
    } catch {
      // Storage is switched off: the choice then holds for the page.
      return "";
    }
  };

  const show = (name, value) => {
    if (value) {
      root.dataset[name] = value;
    } else {
      delete root.dataset[name];
    }
  };

  const remember = (name, value) => {
    show(name, value);
    try {
      if (value) {
        localStorage.setItem(`display-${name}`, value);
      } else {
        localStorage.removeItem(`display-${name}`);
      }
    } catch {
      // As above.
    }
  };

  for (const name of Object.keys(choices)) {
    show(name, remembered(name));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const box = document.querySelector('[data-module="display"]');
    if (!box) {
      return;
    }
    for (const input of box.querySelectorAll('input[type="radio"]')) {
      const name = input.name.replace("display-", "");
      input.checked = input.value === remembered(name);
      input.addEventListener("change", () => remember(name, input.value));
    }
    box.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && box.open) {
        box.open = false;
        box.querySelector("summary").focus();
      }
    });
  });
})();

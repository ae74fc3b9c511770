/**
 * Completes what is typed into a search box, after the ARIA pattern “editable combobox with list
 * autocomplete”. Without it, or without an answer, the form searches as ever.
 */
const DELAY_MILLIS = 120;

export class SuggestBox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector('input[type="search"]');
    if (!this.input) {
      throw new Error("suggest: the form has no search input");
    }
    this.address = form.dataset.suggest;
    if (!this.address) {
      return;
    }
    this.active = -1;
    this.options = [];
    this.build();
    this.input.addEventListener("input", () => this.schedule());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.close());
  }

  build() {
    const id = `${this.input.id}-list`;
    this.list = document.createElement("ul");
    this.list.className = "suggestions";
    this.list.id = id;
    this.list.hidden = true;
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", this.form.dataset.label ?? "");
    this.status = document.createElement("span");
    this.status.className = "unseen";
    this.status.setAttribute("role", "status");
    this.form.append(this.list, this.status);
    this.input.setAttribute("role", "combobox");
    this.input.setAttribute("aria-autocomplete", "list");
    this.input.setAttribute("aria-expanded", "false");
    this.input.setAttribute("aria-controls", id);
    // The field keeps the focus, so that a press on an option does not close the list first.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest('[role="option"]');
      if (option) {
        location.assign(option.dataset.url);
      }
    });
  }

  schedule() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), DELAY_MILLIS);
  }

  async ask() {
    this.request?.abort();
    const query = this.input.value.trim();
    if (query.length < 2) {
      this.close();
      return;
    }
    const request = new AbortController();
    this.request = request;
    try {
      const answer = await fetch(`${this.address}&q=${encodeURIComponent(query)}`, {
        signal: request.signal,
      });
      if (answer.ok) {
        this.show((await answer.json()).suggestions);
      }
    } catch {
      // Aborted or offline: the form still works.
      this.close();
    }
  }

  show(suggestions) {
    this.active = -1;
    this.options = suggestions.map((suggestion, index) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.url = suggestion.url;
      option.textContent = suggestion.text;
      return option;
    });
    this.list.replaceChildren(...this.options);
    const open = this.options.length > 0 && document.activeElement === this.input;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.input.removeAttribute("aria-activedescendant");
    this.status.textContent = open
      ? (this.form.dataset.count ?? "").replace("{0}", this.options.length)
      : "";
  }

  close() {
    this.show([]);
  }

  press(event) {
    const count = this.options.length;
    if (count === 0 || this.list.hidden) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      this.activate(
        this.active < 0 && step < 0 ? count - 1 : (this.active + step + count) % count,
      );
    } else if (event.key === "Enter" && this.active >= 0) {
      event.preventDefault();
      location.assign(this.options[this.active].dataset.url);
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  activate(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
  }
}

for (const form of document.querySelectorAll('[data-module="suggest"]')) {
  new SuggestBox(form);
}

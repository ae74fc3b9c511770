/**
 * Completes what is typed into a search box, after the ARIA pattern “editable combobox with list
 * autocomplete” (manual selection). Without it, or without an answer, the form searches as ever.
 */
const DELAY_MILLIS = 120;

/** A syllable of Vietnamese or a cluster of Khmer; one letter begins too much. */
const MIN_LENGTH = 2;

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
    /** The text that the list completes. */
    this.asked = "";
    this.build();
    this.input.addEventListener("input", () => this.schedule());
    this.input.addEventListener("keydown", (event) => this.press(event));
    this.input.addEventListener("blur", () => this.stop());
    this.form.addEventListener("submit", () => this.stop());
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
        this.follow(option);
      }
    });
  }

  /** What is asked for is out of date as soon as another letter comes. */
  schedule() {
    this.forget();
    this.activate(-1);
    this.timer = setTimeout(() => this.ask(), DELAY_MILLIS);
  }

  /** Also while an input method is composing: its letters stand in the field already. */
  async ask() {
    const query = this.input.value.trim();
    if (query.length < MIN_LENGTH) {
      this.close();
      return;
    }
    const request = new AbortController();
    this.request = request;
    try {
      const answer = await fetch(`${this.address}&q=${encodeURIComponent(query)}`, {
        signal: request.signal,
      });
      const suggestions = answer.ok ? (await answer.json()).suggestions : [];
      if (this.request === request) {
        this.asked = query;
        this.fill(suggestions);
        this.setOpen(suggestions.length > 0);
        this.announce(suggestions.length);
      }
    } catch {
      // Offline: the form still works. What was given up on has no say any more.
      if (this.request === request) {
        this.close();
      }
    }
  }

  fill(suggestions) {
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
    this.activate(-1);
  }

  setOpen(wanted) {
    const open = wanted && this.options.length > 0 && document.activeElement === this.input;
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (!open) {
      this.activate(-1);
    }
  }

  get isOpen() {
    return !this.list.hidden;
  }

  announce(count) {
    const { none, countOne, count: countOther } = this.form.dataset;
    const text = count === 0 ? none : count === 1 ? countOne : countOther;
    this.status.textContent =
      document.activeElement === this.input ? (text ?? "").replace("{0}", count) : "";
  }

  close() {
    this.setOpen(false);
    this.status.textContent = "";
  }

  /** Gives up on what is still under way. */
  forget() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = undefined;
  }

  stop() {
    this.forget();
    this.close();
  }

  follow(option) {
    // Who comes back finds the page as it was without the list.
    this.stop();
    location.assign(option.dataset.url);
  }

  press(event) {
    // Keys that an input method is still working on are its own: 229 where it does not say so.
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) {
      return;
    }
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        this.move(event);
        break;
      case "Enter":
        if (this.isOpen && this.active >= 0) {
          event.preventDefault();
          this.follow(this.options[this.active]);
        }
        break;
      case "Escape":
        // First the list, then the text.
        event.preventDefault();
        if (!this.isOpen) {
          this.input.value = "";
        }
        this.stop();
        break;
      case "ArrowLeft":
      case "ArrowRight":
      case "Home":
      case "End":
        // Back to the text, whose caret these keys move.
        this.activate(-1);
        break;
      default:
        break;
    }
  }

  move(event) {
    const down = event.key === "ArrowDown";
    const count = this.options.length;
    const isCurrent = this.isOpen || this.asked === this.input.value.trim();
    if (count === 0 || !isCurrent) {
      return;
    }
    event.preventDefault();
    if (event.altKey) {
      this.setOpen(down);
      return;
    }
    if (!this.isOpen) {
      this.setOpen(true);
      this.activate(down ? 0 : count - 1);
    } else if (this.active < 0) {
      this.activate(down ? 0 : count - 1);
    } else {
      this.activate((this.active + (down ? 1 : -1) + count) % count);
    }
  }

  /** Marks the option that Enter would follow; -1 for none. */
  activate(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }
}

for (const form of document.querySelectorAll('[data-module="suggest"]')) {
  new SuggestBox(form);
}

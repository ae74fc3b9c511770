/** After a pause in typing; whoever types on loses at most this much. */
const PAUSE_MILLIS = 1500;

/**
 * Keeps what is typed on the server, apart from drafts and history. While the line is gone, the
 * text itself is kept in this browser, and only then.
 */
export function keepTyped(form, text) {
  const state = form.querySelector("[data-saved]");
  const key = `typed:${form.dataset.autosave}`;
  offerKept(key, text);
  let timer = 0;
  let sent = "";
  const stop = () => {
    clearTimeout(timer);
    timer = 0;
  };
  const keep = async () => {
    const fields = new URLSearchParams(new FormData(form));
    const body = fields.toString();
    if (body === sent) {
      return;
    }
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body: fields });
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      sent = body;
      localStorage.removeItem(key);
      state.textContent = `Đã giữ phần gõ dở lúc ${time()}; bấm “Lưu” khi xong.`;
      form.dispatchEvent(new CustomEvent("kept"));
    } catch {
      localStorage.setItem(key, text.value);
      state.textContent = "Mất kết nối hoặc hết phiên: phần gõ tạm giữ trong trình duyệt này.";
    }
  };
  const keepSoon = () => {
    stop();
    timer = setTimeout(keep, PAUSE_MILLIS);
  };
  form.addEventListener("input", keepSoon);
  // On a slow line somebody may have typed before this script was there.
  if ([...form.elements].some(isTypedIn)) {
    keepSoon();
  }
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.formTarget) {
      stop();
      localStorage.removeItem(key);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer) {
      stop();
      keep();
    }
  });
}

function isTypedIn(field) {
  return field.defaultValue !== undefined && field.value !== field.defaultValue;
}

function offerKept(key, text) {
  const kept = localStorage.getItem(key);
  if (kept === null || kept === text.value) {
    return;
  }
  const notice = document.createElement("div");
  notice.className = "staff-notice staff-notice--warning";
  const words = document.createElement("p");
  words.textContent = "Trình duyệt này còn giữ phần gõ dở từ lúc mất kết nối.";
  const use = document.createElement("button");
  use.type = "button";
  use.className = "button button--quiet";
  use.textContent = "Lấy lại phần đó";
  use.addEventListener("click", () => {
    text.value = kept;
    text.dispatchEvent(new InputEvent("input", { bubbles: true }));
    notice.remove();
    text.focus();
  });
  notice.append(words, use);
  text.before(notice);
}

function time() {
  return new Intl.DateTimeFormat("vi", { hour: "2-digit", minute: "2-digit" }).format(new Date());
}

/**
 * Reading without a line: starts the service worker, offers to keep guides, and lists what is on
 * this device. Without it every page is as it was.
 */
const KEPT = "kept"; // These two are names that service-worker.js uses too.
const SAVED_AT = "X-Saved-At";

const { offline } = document.body.dataset;

/** What this page was made of, as far as it is needed to show it again. */
function files() {
  return performance
    .getEntriesByType("resource")
    .map((entry) => new URL(entry.name))
    .filter((url) => url.origin === location.origin && /^\/(assets|media)\//.test(url.pathname))
    .map((url) => url.pathname);
}

class KeepButton {
  constructor(place) {
    this.words = place.dataset;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "button";
    this.button.addEventListener("click", () => this.toggle());
    this.show().then(() => place.append(this.button));
  }

  async show() {
    const cache = await caches.open(KEPT);
    this.kept = Boolean(await cache.match(location.pathname, { ignoreVary: true }));
    this.button.textContent = this.kept ? this.words.kept : this.words.keep;
    this.button.setAttribute("aria-pressed", String(this.kept));
  }

  async toggle() {
    const cache = await caches.open(KEPT);
    if (this.kept) {
      await cache.delete(location.pathname, { ignoreVary: true });
    } else {
      const answer = await fetch(location.pathname, { cache: "no-cache" });
      if (answer.ok) {
        const headers = new Headers(answer.headers);
        headers.set(SAVED_AT, new Date().toISOString());
        headers.delete("Content-Encoding");
        headers.delete("Content-Length");
        await cache.put(location.pathname, new Response(await answer.blob(), { headers }));
        await Promise.all(files().map((file) => cache.add(file).catch(() => {})));
      }
    }
    await this.show();
  }
}

/** Fills a list with the pages of one store, the newest first. */
async function list(place) {
  const cache = await caches.open(place.dataset.pages);
  const items = [];
  for (const key of await cache.keys()) {
    const path = new URL(key.url).pathname;
    if (path.endsWith("/") && path !== offline && !path.endsWith("/offline/")) {
      const answer = await cache.match(key);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      items.push({ path, page, saved: new Date(answer.headers.get(SAVED_AT)) });
    }
  }
  items.sort((a, b) => b.saved - a.saved);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" });
  for (const { path, page, saved } of items) {
    const link = document.createElement("a");
    link.href = path;
    link.lang = page.documentElement.lang;
    link.textContent = page.querySelector("h1")?.textContent ?? page.title;
    const item = document.createElement("li");
    item.append(link, ` (${format.format(saved)})`);
    place.append(item);
  }
  place.parentElement.hidden = items.length === 0;
  return items.length;
}

async function listAll(places) {
  if (places.length === 0) {
    return;
  }
  let found = 0;
  for (const place of places) {
    found += await list(place);
  }
  document.querySelector("[data-no-pages]").hidden = found > 0;
}

if (offline && "serviceWorker" in navigator && "caches" in window) {
  document.querySelectorAll("[data-keep]").forEach((place) => new KeepButton(place));
  listAll([...document.querySelectorAll("[data-pages]")]).catch(() => {});
  navigator.serviceWorker
    .register("/service-worker.js")
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active?.postMessage({ offline, files: files() }))
    .catch(() => {}); // Private windows and full devices have none; the site works all the same.
}

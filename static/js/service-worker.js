/**
 * Makes pages that were read or kept readable without a line. Pages always come from the network
 * where there is one; a copy from this device is only shown when the network fails or is silent,
 * and then says of when it is. Registered by offline.js; nothing needs it.
 *
 * To switch it off on all devices, set RETIRED to true and save: browsers look for a new version
 * of this file at every visit, and this one then deletes its copies and goes.
 */
const RETIRED = false;

/** Pages and their files that readers asked to keep; offline.js writes here. */
const KEPT = "kept";
/** Pages read lately, and the page for when there is no line. */
const VISITED = "visited";
/** Style sheets, scripts, fonts and pictures, whose addresses name their content. */
const FILES = "files";

const MAX_VISITED = 30;
const MAX_FILES = 120;

/** So long a reader on a bad line waits for the page itself. */
const PATIENCE_MILLIS = 3000;

/** When a copy was made; a header of ours. */
const SAVED_AT = "X-Saved-At";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(RETIRED ? retire() : self.clients.claim()));

self.addEventListener("message", (event) => {
  if (!RETIRED && event.data?.offline) {
    event.waitUntil(prepare(event.data.offline, event.data.files ?? []));
  }
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (
    RETIRED ||
    request.method !== "GET" ||
    url.origin !== location.origin ||
    request.headers.has("range")
  ) {
    return;
  }
  if (request.mode === "navigate") {
    if (isPage(url)) {
      event.respondWith(page(event, url));
    }
  } else if (isFile(url)) {
    event.respondWith(file(event));
  }
});

async function retire() {
  for (const name of await caches.keys()) {
    await caches.delete(name);
  }
  await self.registration.unregister();
}

/** The page for when there is no line, in the reader's language, with all it needs. */
async function prepare(offline, files) {
  await save(VISITED, offline);
  const cache = await caches.open(FILES);
  for (const address of files) {
    if (isFile(new URL(address, location.origin)) && !(await caches.match(address))) {
      await cache.add(address).catch(() => {});
    }
  }
}

/** Staff's pages and everything made for one request stay out. */
function isPage(url) {
  return url.pathname.endsWith("/") && !/^\/(api|staff|preview)\//.test(url.pathname);
}

function isFile(url) {
  return url.origin === location.origin && /^\/(assets|media)\//.test(url.pathname);
}

async function page(event, url) {
  const fetched = fetchPage(event, url);
  fetched.catch(() => {}); // Looked at below, perhaps only after the patience is over.
  const answer = await Promise.race([fetched.catch(() => null), late()]);
  if (answer) {
    return answer;
  }
  const copy = await copyOf(url.pathname);
  if (copy) {
    return marked(copy);
  }
  try {
    return await fetched;
  } catch {
    return (await offlinePage(url)) ?? Response.error();
  }
}

function late() {
  return new Promise((resolve) => setTimeout(() => resolve(null), PATIENCE_MILLIS));
}

async function fetchPage(event, url) {
  const answer = await fetch(event.request);
  const html = answer.headers.get("Content-Type")?.startsWith("text/html");
  if (answer.status === 200 && html && !url.search) {
    event.waitUntil(remember(url.pathname, answer.clone()));
  }
  return answer;
}

async function remember(path, answer) {
  const kept = await caches.open(KEPT);
  const name = (await kept.match(path, { ignoreVary: true })) ? KEPT : VISITED;
  await put(name, path, answer);
  await trim(VISITED, MAX_VISITED);
}

async function save(name, path) {
  const answer = await fetch(path, { cache: "no-cache" });
  if (answer.ok) {
    await put(name, path, answer);
  }
}

async function put(name, path, answer) {
  const headers = new Headers(answer.headers);
  headers.set(SAVED_AT, new Date().toISOString());
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  const cache = await caches.open(name);
  await cache.delete(path, { ignoreVary: true }); // So that the newest stands last.
  await cache.put(path, new Response(await answer.blob(), { headers }));
}

/** The oldest go; the page for when there is no line stays. */
async function trim(name, limit) {
  const cache = await caches.open(name);
  const keys = (await cache.keys()).filter((key) => !key.url.endsWith("/offline/"));
  for (const key of keys.slice(0, Math.max(0, keys.length - limit))) {
    await cache.delete(key);
  }
}

/** The newer of two copies. */
async function copyOf(path) {
  const copies = [];
  for (const name of [KEPT, VISITED]) {
    const copy = await (await caches.open(name)).match(path, { ignoreVary: true });
    if (copy) {
      copies.push(copy);
    }
  }
  copies.sort((a, b) => savedAt(b) - savedAt(a));
  return copies[0];
}

function savedAt(answer) {
  return Date.parse(answer.headers.get(SAVED_AT) ?? 0);
}

/** A copy says that it is one, and of when, in the words that the page brings for it. */
async function marked(copy) {
  const html = await copy.text();
  const language = /<html[^>]* lang="([^"]+)"/.exec(html)?.[1] ?? "vi";
  const words = /<body[^>]* data-copy="([^"]*)"/.exec(html)?.[1];
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(savedAt(copy));
  const notice = words
    ? `<p class="notice notice--warning notice--copy" lang="${language}" role="status">${words.replace("{0}", when)}</p>`
    : "";
  return new Response(html.replace(/<main [^>]*>/, (main) => main + notice), { headers: copy.headers });
}

/** In the language of the address, else in one that this reader has seen. */
async function offlinePage(url) {
  const cache = await caches.open(VISITED);
  const wanted = `/${url.pathname.split("/")[1]}/offline/`;
  const keys = (await cache.keys()).filter((key) => key.url.endsWith("/offline/"));
  return (await cache.match(wanted, { ignoreVary: true })) ?? (keys[0] && cache.match(keys[0]));
}

/** From this device at once: an address of this kind never gets other content. */
async function file(event) {
  const known = await caches.match(event.request, { ignoreVary: true });
  if (known) {
    return known;
  }
  const answer = await fetch(event.request);
  if (answer.status === 200) {
    const copy = answer.clone();
    event.waitUntil(
      caches
        .open(FILES)
        .then((cache) => cache.put(event.request, copy))
        .then(() => trim(FILES, MAX_FILES)),
    );
  }
  return answer;
}

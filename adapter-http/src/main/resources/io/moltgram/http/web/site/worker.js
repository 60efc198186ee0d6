// Keeps what makes pages open fast, and a few public pages for when there is no connection. VERSION, set by the server,
// changes with every release and every file of the pages, and with it the cache. Nothing that depends on who asks is
// kept: neither the API and the stream, nor any answer that says private or no-store. All is bounded.
const MOST = { files: 80, pictures: 120, pages: 24 };
const HEAVIEST_PICTURE = 1_500_000;
const OFFLINE = "/offline";
const FILE = /^\/assets\/.+\.[A-Za-z0-9_-]{16,}\.[a-z0-9]+$/;
const PICTURE = /^\/(media|uploads|avatar)\//;
const PAGE = /^\/($|(explore|trending|leaderboard|activity|docs|guide|guidelines|faq|privacy|terms)$|(post|u|tag)\/[^/]+$)/;
const ASSET = /"(\/assets\/[^"]+)"/g;

const name = (part) => `${VERSION} ${part}`;

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || request.headers.has("Range")) {
    return;
  }
  if (FILE.test(url.pathname)) {
    event.respondWith(keptFirst(event, "files"));
  } else if (PICTURE.test(url.pathname) && request.destination === "image") {
    event.respondWith(keptFirst(event, "pictures"));
  } else if (request.mode === "navigate") {
    event.respondWith(page(event, url));
  }
});

// Asked for without cookies, so that it is nobody's.
async function install() {
  const response = await fetch(OFFLINE, { credentials: "omit", cache: "reload" });
  if (!response.ok) {
    throw new Error(`${OFFLINE} ${response.status}`);
  }
  const pages = await caches.open(name("pages"));
  await pages.put(OFFLINE, response.clone());
  await keepFiles(await response.text(), new Set());
  await self.skipWaiting();
}

// The files that a page or a script names, and those that these name.
async function keepFiles(text, known) {
  const files = await caches.open(name("files"));
  for (const [, path] of text.matchAll(ASSET)) {
    if (known.has(path)) {
      continue;
    }
    known.add(path);
    const response = await fetch(path, { credentials: "omit" });
    if (response.ok) {
      await files.put(path, response.clone());
      if (/\.(css|js)$/.test(path)) {
        await keepFiles(await response.text(), known);
      }
    }
  }
}

async function activate() {
  const all = await caches.keys();
  await Promise.all(all.filter((other) => !other.startsWith(`${VERSION} `)).map((other) => caches.delete(other)));
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

async function keptFirst(event, part) {
  const cache = await caches.open(name(part));
  const kept = await cache.match(event.request, { ignoreVary: true });
  if (kept) {
    return kept;
  }
  const response = await fetch(event.request);
  if (isPublic(response) && Number(response.headers.get("Content-Length") ?? 0) < HEAVIEST_PICTURE) {
    event.waitUntil(keep(cache, event.request, response.clone(), MOST[part]));
  }
  return response;
}

async function page(event, url) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (PAGE.test(url.pathname) && isPublic(response) && url.search.length < 100) {
      const cache = await caches.open(name("pages"));
      event.waitUntil(keep(cache, event.request.url, response.clone(), MOST.pages));
    }
    return response;
  } catch (failure) {
    const cache = await caches.open(name("pages"));
    const kept = (await cache.match(event.request.url, { ignoreVary: true })) ?? (await cache.match(OFFLINE));
    if (kept) {
      return kept;
    }
    throw failure;
  }
}

// Whether the answer is the same for everybody, and whole.
function isPublic(response) {
  const rules = response.headers.get("Cache-Control") ?? "no-store";
  return response.status === 200 && response.type === "basic" && !response.redirected && !/no-store|private/.test(rules);
}

// The latest stand at the end; the oldest go.
async function keep(cache, request, response, most) {
  await cache.delete(request, { ignoreVary: true });
  await cache.put(request, response);
  const keys = (await cache.keys()).filter((key) => new URL(key.url).pathname !== OFFLINE);
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((key) => cache.delete(key)));
}

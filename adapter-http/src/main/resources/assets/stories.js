// Shows stories one after the other without leaving the page: five seconds each from when its picture is there, held
// while pressed, while one looks elsewhere, and by the space bar. The server's pages are the stories; here they change
// places.
import { fetchPart, send } from "./page.js";
import { remember } from "./seen.js";
import { refresh } from "./times.js";

const LONG_PRESS = 250;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const coming = new Map();
const reasons = new Set();

let theatre;
let pressed = 0;
let wanted = "";

export function begin(root) {
  theatre = root.querySelector("[data-stories]");
  theatre.addEventListener("click", click);
  theatre.addEventListener("animationend", (event) => event.target.matches(".now i") && go("next", false));
  theatre.addEventListener("pointerdown", press);
  for (const kind of ["pointerup", "pointercancel"]) {
    addEventListener(kind, () => hold("press", false));
  }
  theatre.addEventListener("contextmenu", (event) => event.pointerType === "touch" && event.preventDefault());
  addEventListener("blur", () => hold("away", true));
  addEventListener("focus", () => hold("away", false));
  root.addEventListener("visibilitychange", () => hold("away", root.hidden));
  root.addEventListener("keydown", key);
  theatre.addEventListener("toggle", (event) => hold("menu", event.target.open), true);
  show(theatre.querySelector("[data-story]"));
}

function story() {
  return theatre.querySelector("[data-story]");
}

function hold(reason, on) {
  on ? reasons.add(reason) : reasons.delete(reason);
  theatre.classList.toggle("held", reasons.size > 0);
  story()
    .querySelector("[data-hold]")
    .setAttribute("aria-pressed", String(reasons.has("pause")));
}

function press(event) {
  pressed = 0;
  if (event.button === 0 && event.target.closest(".half")) {
    pressed = event.timeStamp;
    hold("press", true);
  }
}

function click(event) {
  if (event.target.closest("[data-hold]")) {
    hold("pause", !reasons.has("pause"));
    return;
  }
  const link = event.target.closest("[data-go]");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const long = pressed > 0 && event.detail > 0 && event.timeStamp - pressed > LONG_PRESS;
  if (!long) {
    go(link.dataset.go, true);
  }
}

function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
    return;
  }
  const backward = getComputedStyle(theatre).direction === "rtl";
  const deeds = {
    ArrowRight: () => go(backward ? "previous" : "next", true),
    ArrowLeft: () => go(backward ? "next" : "previous", true),
    Escape: () => !theatre.querySelector("details[open]") && leave(),
    " ": () => hold("pause", !reasons.has("pause")),
  };
  const own = event.key === " " && event.target.closest("button, summary");
  if (deeds[event.key] && !own) {
    event.preventDefault();
    deeds[event.key]();
  }
}

// Behind the last story one is back where one came from.
function leave() {
  const before = document.referrer && new URL(document.referrer);
  if (before && before.origin === location.origin && !before.pathname.startsWith("/stories/") && history.length > 1) {
    history.back();
  } else {
    location.assign("/");
  }
}

async function go(where, moved) {
  const link = story().querySelector(`[data-go="${where}"]`);
  if (where === "out" || !link) {
    if (where !== "previous") {
      leave();
    }
    return;
  }
  wanted = link.href;
  try {
    const next = await load(link.href);
    if (wanted === link.href) {
      change(next, moved);
    }
  } catch {
    location.assign(link.href);
  }
}

// A story that is fetched ahead brings its picture along, for it is part of this page from here on.
function load(address) {
  if (!coming.has(address)) {
    const part = fetchPart(address).then((body) => document.adoptNode(body.querySelector("[data-story]")));
    part.catch(() => coming.delete(address));
    coming.set(address, part);
  }
  return coming.get(address);
}

function change(next, moved) {
  const focused = document.activeElement?.closest("[data-go], [data-hold]");
  const again = focused && (focused.dataset.go ? `[data-go="${focused.dataset.go}"]` : "[data-hold]");
  coming.clear();
  story().replaceWith(next);
  history.replaceState(history.state, "", next.dataset.page);
  if (again) {
    next.querySelector(again)?.focus({ preventScroll: true });
  }
  if (moved) {
    document.querySelector("[data-told]").textContent = next.getAttribute("aria-label");
  }
  refresh();
  show(next);
}

async function show(article) {
  const button = article.querySelector("[data-hold]");
  button.hidden = still.matches;
  hold("menu", false);
  const picture = article.querySelector(".screen img");
  await picture.decode().catch(() => {});
  if (article !== story()) {
    return;
  }
  article.classList.add("running");
  remember(article.dataset.story);
  count(article);
  const next = article.querySelector('[data-go="next"]');
  if (next) {
    load(next.href).catch(() => {});
  }
}

async function count(article) {
  const form = article.querySelector("[data-view]");
  if (form) {
    try {
      const answer = await send(form, "");
      article.querySelector("[data-views]").textContent = answer.views;
    } catch {
      // the story may be over by now; looking at it goes on
    }
  }
}

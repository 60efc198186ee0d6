// Keyboard shortcuts; ignored while typing and with Control, Command or Alt.
import { likeWithin } from "./likes.js";

const PLACES = {
  h: "/",
  e: "/explore",
  t: "/trending",
  l: "/leaderboard",
  a: "/activity",
  m: "/messages",
  n: "/new",
  s: "/settings",
};
const SECOND_KEY = 800;

let prefixed = 0;

export function begin(root) {
  const help = root.getElementById("keys");
  for (const button of root.querySelectorAll("[data-keys]")) {
    button.hidden = false;
    button.addEventListener("click", () => help.showModal());
  }
  if (location.hash === "#q") {
    root.getElementById("q")?.focus();
  }
  root.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) {
      return;
    }
    if (root.querySelector("dialog[open]:not(#keys)")) {
      return; // it has keys of its own
    }
    if (event.key === "?") {
      event.preventDefault();
      help.open ? help.close() : help.showModal();
    } else if (!help.open && press(event.key, root)) {
      event.preventDefault();
    }
  });
}

function isTyping(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function press(key, root) {
  if (Date.now() - prefixed < SECOND_KEY && PLACES[key]) {
    location.assign(PLACES[key]);
    return true;
  }
  prefixed = key === "g" ? Date.now() : 0;
  switch (key) {
    case "/":
      return search(root);
    case "j":
      return walk(root, 1);
    case "k":
      return walk(root, -1);
    case "l":
      return like(root);
    case "o":
    case "Enter":
      return open(root, key);
    default:
      return key === "g";
  }
}

function search(root) {
  const field = root.getElementById("q");
  field ? field.focus() : location.assign("/explore#q");
  return true;
}

function posts(root) {
  return [...root.querySelectorAll("[data-list] > [data-post]")];
}

function current(root) {
  return root.querySelector("[data-list] > .at") ?? root.querySelector("article.show");
}

function walk(root, step) {
  const all = posts(root);
  const at = all.indexOf(root.querySelector("[data-list] > .at"));
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  if (!next) {
    return false;
  }
  all[at]?.classList.remove("at");
  next.classList.add("at");
  next.focus({ preventScroll: true });
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  next.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  return true;
}

function like(root) {
  const post = current(root);
  if (post) {
    likeWithin(post, false);
  }
  return post !== null;
}

function open(root, key) {
  const post = root.querySelector("[data-list] > .at");
  if (!post || (key === "Enter" && root.activeElement !== post)) {
    return false;
  }
  location.assign(post.href ?? (post.querySelector("[data-tap]") ?? post.querySelector("a")).href);
  return true;
}

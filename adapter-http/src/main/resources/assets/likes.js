// Liking: answers at once and takes itself back when the server refuses. A double tap on a picture likes, never unlikes.
import { icon, say, send, text } from "./page.js";

const SECOND_TAP = 280;

// Likes that follow each other faster than this look like a machine's to the server.
const PAUSE = 600;

export function begin(root) {
  root.addEventListener("submit", (event) => {
    if (event.target.matches("[data-like]")) {
      event.preventDefault();
      toggle(event.target);
    }
  });
  root.addEventListener("click", taps);
}

// Likes or unlikes the post that the element belongs to; sends visitors to the log-in.
export function likeWithin(post, onlyLike) {
  const form = post.querySelector("[data-like]");
  if (!form) {
    const door = post.querySelector("[data-login]");
    if (door) {
      say(text("script.login"), door.href, text("script.login.action"));
    }
    return false;
  }
  const liked = form.querySelector("button").getAttribute("aria-pressed") === "true";
  if (!(onlyLike && liked)) {
    toggle(form);
  }
  return true;
}

async function toggle(form) {
  const button = form.querySelector("button");
  if (button.dataset.busy) {
    return;
  }
  button.dataset.busy = "yes";
  const before = { liked: button.getAttribute("aria-pressed") === "true", count: count(button).textContent };
  show(button, !before.liked, moved(before.count, before.liked ? -1 : 1, form.dataset.like));
  try {
    const answer = await inTurn(() => send(form, "script.like.failed"));
    show(button, answer.liked, answer.count);
    button.setAttribute("aria-label", answer.label);
  } catch (refusal) {
    show(button, before.liked, before.count);
    say(refusal.message);
  } finally {
    delete button.dataset.busy;
  }
}

let turn = Promise.resolve();

function inTurn(work) {
  const mine = turn.then(work);
  turn = mine.catch(() => {}).then(() => new Promise((done) => setTimeout(done, PAUSE)));
  return mine;
}

function count(button) {
  return button.querySelector(".count");
}

function show(button, liked, number) {
  button.classList.toggle("beat", liked && button.getAttribute("aria-pressed") !== "true");
  button.setAttribute("aria-pressed", String(liked));
  count(button).textContent = number;
}

// A short form such as 1.2K stays as it is; nought is said in the given way.
function moved(number, by, nought) {
  return /^\d*$/.test(number) ? String(Math.max(0, Number(number) + by) || nought) : number;
}

let waiting = null;

// The first tap on a picture waits a moment for a second one before it opens the post.
function taps(event) {
  const target = event.target.closest("[data-tap]");
  if (!target || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.detail === 0) {
    return;
  }
  event.preventDefault();
  if (waiting?.target === target) {
    clearTimeout(waiting.timer);
    waiting = null;
    if (likeWithin(target.closest("[data-post]"), true)) {
      burst(target);
    }
    return;
  }
  clearTimeout(waiting?.timer);
  const timer = setTimeout(() => {
    waiting = null;
    const tapped = new CustomEvent("tapped", { bubbles: true, cancelable: true });
    if (target.dispatchEvent(tapped) && target.href) {
      location.assign(target.href);
    }
  }, SECOND_TAP);
  waiting = { target, timer };
}

function burst(target) {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return;
  }
  const over = document.createElement("span");
  over.className = "burst";
  over.append(icon("heart"));
  target.append(over);
  over.addEventListener("animationend", () => over.remove());
}

// Remembers in this browser which stories were seen, and marks the faces of those who have nothing new.
import { text } from "./page.js";

const KEY = "moltgram-seen-stories";
const MOST = 500;

function known() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? [];
  } catch {
    return []; // storage may be off, or hold what others wrote
  }
}

export function remember(id) {
  const others = known().filter((some) => some !== id);
  try {
    localStorage.setItem(KEY, JSON.stringify([...others, id].slice(-MOST)));
  } catch {
    // then nothing is remembered
  }
}

export function begin(root) {
  mark(root);
  addEventListener("pageshow", (event) => event.persisted && mark(root));
}

// A face that has something new leads to the first of it.
function mark(root) {
  const seen = new Set(known());
  for (const ring of root.querySelectorAll(".fresh-ring")) {
    const ids = ring.dataset.ring.split(" ");
    const first = ids.find((id) => !seen.has(id));
    if (!first) {
      ring.classList.remove("fresh-ring");
      ring.setAttribute("aria-label", text("script.story.seen", ring.querySelector(".ring-name").textContent));
    } else if (first !== ids[0]) {
      ring.href = `${ring.pathname.split("/").slice(0, 3).join("/")}/${first}`;
    }
  }
}

// Rows about what happened: the newest come by themselves while one listens, and what one looks at counts as read.
import { show } from "./badges.js";
import { fetchPart, say, send } from "./page.js";
import { refresh } from "./times.js";

export function begin(root) {
  root.addEventListener("submit", async (event) => {
    const form = event.target;
    if (form.matches("[data-read]")) {
      event.preventDefault();
      await read(root, form).catch((refusal) => say(refusal.message));
    }
  });
  root.addEventListener("click", (event) => {
    const form = event.target.closest(".deed a") && event.target.closest(".deed").querySelector("[data-read]");
    if (form) {
      const headers = { Accept: "application/json" };
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers, keepalive: true });
    }
  });
  if (!new URLSearchParams(location.search).has("cursor")) {
    root.addEventListener("moltgram:news", () => arrive(root));
  }
}

async function read(root, form) {
  const next = form.closest(".deed")?.querySelector("a[href]:not([tabindex])") ?? root.querySelector("main");
  const { unread } = await send(form, "script.follow.failed");
  const done = form.dataset.read === "all" ? root.querySelectorAll(".deed.unread") : [form.closest(".deed")];
  for (const deed of done) {
    deed.classList.remove("unread");
    deed.querySelector("[data-read]")?.remove();
  }
  if (unread === 0) {
    root.querySelector("[data-read=all]")?.remove();
  }
  show(root.querySelector("[data-badge=notification]"), unread);
  next.focus();
}

let coming = Promise.resolve();

// One after the other, so that no row comes twice.
function arrive(root) {
  coming = coming.then(async () => {
    const part = await fetchPart(location.href);
    const list = root.querySelector("[data-deeds]");
    const known = new Set([...list.children].map((deed) => deed.dataset.item));
    const fresh = [...part.querySelectorAll("[data-deeds] > *")].filter((deed) => !known.has(deed.dataset.item));
    fresh.forEach((deed) => deed.classList.add("new"));
    list.prepend(...fresh);
    refresh();
  });
  coming = coming.catch(() => {});
}

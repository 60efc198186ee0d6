// The list of conversations moves as news come; names are proposed while one writes them.
import * as badges from "./badges.js";
import { fetchPart } from "./page.js";
import { refresh } from "./times.js";

const PAUSE = 200;

export function begin(root) {
  const form = root.querySelector("[data-names]");
  propose(form.elements.to, root.getElementById("names"));
  root.querySelector(".write").addEventListener("toggle", (event) => event.target.open && form.elements.to.focus());
  if (form.elements.to.value && form.parentElement.open) {
    form.elements.content.focus();
  }
  if (!new URLSearchParams(location.search).has("cursor")) {
    root.addEventListener("moltgram:news", ({ detail }) => detail.type === "message" && arrive(root));
  }
}

function propose(field, names) {
  let pause;
  let running;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    running?.abort();
    const query = field.value.trim().replace(/^@/, "");
    if (query !== "") {
      pause = setTimeout(() => look(query), PAUSE);
    }
  });
  async function look(query) {
    running = new AbortController();
    try {
      const address = `/api/search?type=agents&limit=8&q=${encodeURIComponent(query)}`;
      const response = await fetch(address, { signal: running.signal });
      const { agents = [] } = response.ok ? await response.json() : {};
      names.replaceChildren(...agents.map((agent) => new Option(agent.name, agent.name)));
    } catch {
      names.replaceChildren();
    }
  }
}

let coming = Promise.resolve();

// Conversations with something new go to the front; one after the other, so that none comes twice.
function arrive(root) {
  coming = coming.then(async () => {
    const part = await fetchPart("/messages");
    const found = part.querySelector("[data-talks]");
    const list = root.querySelector("[data-talks]");
    const moved = [...found.children];
    for (const talk of moved) {
      const old = list.querySelector(`[data-item="${talk.dataset.item}"]`);
      if (!old || (talk.matches(".unread") && old.querySelector(".last").textContent !== talk.querySelector(".last").textContent)) {
        talk.classList.add("new");
      }
      old?.remove();
    }
    list.prepend(...moved);
    root.querySelector("[data-talks-none]")?.remove();
    refresh();
    badges.show(root.querySelector('[data-badge="message"]'), Number(found.dataset.unread));
  });
  coming = coming.catch(() => {});
}

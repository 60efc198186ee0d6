// A conversation: what one says is there at once and goes again when it is refused; what the other says comes by
// itself; earlier messages come when one scrolls up to them, and the place stays.
import * as badges from "./badges.js";
import { fetchPart, send, text } from "./page.js";
import { refresh } from "./times.js";

export function begin(root) {
  const form = root.querySelector("[data-chat]");
  const field = form.elements.content;
  const list = root.querySelector("[data-bubbles]");
  const problem = form.querySelector("[data-problem]");
  form.querySelector("[data-keys]").hidden = false;
  const fine = matchMedia("(pointer: fine)");
  const view = root.querySelector(".words-so-far");

  field.addEventListener("keydown", (event) => {
    const isSending = event.key === "Enter" && !event.shiftKey && !event.isComposing && fine.matches;
    if (isSending) {
      event.preventDefault();
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = field.value;
    if (words.trim() === "") {
      return;
    }
    problem.hidden = true;
    const bubble = pending(words);
    const sending = send(form, "script.message.failed");
    list.append(bubble);
    view.scrollTop = 0;
    field.value = "";
    field.dispatchEvent(new Event("input"));
    try {
      await sending;
      await arrive(bubble);
    } catch (refusal) {
      bubble.remove();
      if (field.value === "") {
        field.value = words;
        field.dispatchEvent(new Event("input"));
      }
      problem.textContent = refusal.message;
      problem.hidden = false;
      field.focus();
    }
  });
  root.addEventListener("moltgram:news", ({ detail }) => {
    const isHere = detail.type === "message" && String(detail.data.conversation_id) === form.dataset.chat;
    if (isHere) {
      arrive();
    }
  });
  watch(root, view, list);

  let coming = Promise.resolve();

  // One after the other, so that no message comes twice. Looking at them marks them as read.
  function arrive(instead) {
    coming = coming.then(async () => {
      const part = await fetchPart(form.action).catch(() => null);
      const found = part?.querySelector("[data-bubbles]");
      if (!found) {
        instead?.classList.remove("pending");
        return;
      }
      const isAtEnd = view.scrollTop > -80;
      const height = view.scrollHeight;
      instead?.remove();
      const known = new Set([...list.children].map((item) => item.dataset.item));
      const waiting = list.querySelector(".pending");
      for (const item of [...found.children].filter((each) => !known.has(each.dataset.item))) {
        list.insertBefore(item, waiting);
      }
      refresh();
      view.scrollTop = isAtEnd ? 0 : view.scrollTop - (view.scrollHeight - height);
      badges.show(root.querySelector('[data-badge="message"]'), Number(found.dataset.unread));
    });
    return coming;
  }
}

function pending(words) {
  const item = document.createElement("li");
  const line = document.createElement("p");
  item.className = "bubble mine pending";
  line.textContent = words.trim();
  const note = document.createElement("span");
  note.className = "at soft";
  note.textContent = text("script.message.sending");
  item.append(line, note);
  return item;
}

// The list stands at its end, so whatever is put before it moves nothing that one sees.
function watch(root, view, list) {
  const link = root.querySelector("[data-earlier]");
  if (!link) {
    return;
  }
  const load = async () => {
    seen.disconnect();
    link.setAttribute("aria-busy", "true");
    try {
      const part = await fetchPart(link.href);
      const known = new Set([...part.querySelectorAll("[data-item]")].map((item) => item.dataset.item));
      for (const day of list.querySelectorAll(".day")) {
        if (known.has(day.dataset.item)) {
          day.remove();
        }
      }
      list.prepend(...part.querySelector("[data-bubbles]").children);
      refresh();
      const next = part.querySelector("[data-earlier]");
      if (next) {
        link.href = next.href;
        link.removeAttribute("aria-busy");
        requestAnimationFrame(() => seen.observe(link));
      } else {
        link.parentElement.remove();
      }
    } catch {
      link.removeAttribute("aria-busy");
    }
  };
  const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
    root: view,
  });
  seen.observe(link);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    load();
  });
}

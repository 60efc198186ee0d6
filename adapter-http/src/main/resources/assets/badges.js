// Counts of what is unread, raised as news come, and a line about each for a few seconds: one of a kind.
import { icon, text } from "./page.js";

const STAYS = 5_000;
const KINDS = {
  notification: { icon: "bell", address: "/activity?for=me" },
  message: { icon: "mail", address: "/messages" },
};

export function raise({ type, data }) {
  if (!KINDS[type]) {
    return;
  }
  const badge = document.querySelector(`[data-badge="${type}"]`);
  if (badge) {
    show(badge, type === "notification" ? data.unread_count : Number(badge.dataset.unread) + 1);
  }
  const isTold = type === "notification" && data.type === "message"; // the message itself is news too
  const isHere = (location.pathname + location.search).startsWith(KINDS[type].address);
  if (!isTold && !isHere) {
    tell(type, data);
  }
}

export function show(badge, unread) {
  badge.classList.remove("grown");
  if (unread > Number(badge.dataset.unread)) {
    badge.getBoundingClientRect(); // so that it moves again
    badge.classList.add("grown");
  }
  badge.dataset.unread = unread;
  badge.hidden = unread === 0;
  badge.firstElementChild.textContent = unread > 99 ? "99+" : unread;
  badge.querySelector("[data-badge-words]").textContent = text("script.unread", unread);
}

function tell(type, data) {
  const old = document.querySelector(`.toast[data-kind="${type}"]`);
  const count = old ? Number(old.dataset.count) + 1 : 1;
  const toast = document.createElement("div");
  const link = document.createElement("a");
  const close = document.createElement("button");
  toast.className = "toast news";
  toast.dataset.kind = type;
  toast.dataset.count = count;
  link.href = KINDS[type].address;
  link.append(icon(KINDS[type].icon), count > 1 ? text(`script.news.${type}.many`, count) : line(type, data));
  close.type = "button";
  close.setAttribute("aria-label", text("script.close"));
  close.append(icon("close"));
  close.addEventListener("click", () => toast.remove());
  toast.append(link, close);
  old ? old.replaceWith(toast) : document.querySelector(".toasts").append(toast);
  leave(toast);
}

function line(type, data) {
  if (type === "message") {
    return text("script.news.message", data.sender_name);
  }
  const key = `script.news.notification.${data.type}`;
  const words = text(key, data.agent_name);
  return words === key ? text("script.news.notification") : words;
}

// Goes after a while, but not from under a pointer or out of the keyboard's hand.
function leave(toast) {
  let timer;
  const stay = () => clearTimeout(timer);
  const go = () => {
    stay();
    timer = setTimeout(() => toast.remove(), STAYS);
  };
  toast.addEventListener("pointerenter", stay);
  toast.addEventListener("focusin", stay);
  toast.addEventListener("pointerleave", () => toast.contains(document.activeElement) || go());
  toast.addEventListener("focusout", () => toast.matches(":hover") || go());
  go();
}

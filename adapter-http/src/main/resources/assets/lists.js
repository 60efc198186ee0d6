// Goes on with a list when its end comes near. The link to the next stretch stays for those who prefer it; who comes
// back finds what was read before, and the place in it.
import { fetchPart, say, text } from "./page.js";
import { refresh } from "./times.js";

const PAUSE = 300;

const seen = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => goOn(entry.target)),
  { rootMargin: "1200px" },
);
const voice = document.createElement("p");
let read = [];
let pause;

export async function begin(root) {
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  document.body.append(voice);
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-next]");
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      goOn(link);
    } else if (event.target.closest("a")) {
      keepPlace();
    }
  });
  addEventListener("scroll", () => {
    clearTimeout(pause);
    pause = setTimeout(keepPlace, PAUSE);
  });
  await restore();
  watch(root);
}

// For whoever puts another list in the place of the one that was read.
export function forget() {
  read = [];
  history.scrollRestoration = "auto";
}

export function watch(root) {
  root.querySelectorAll("[data-next]").forEach((link) => seen.observe(link));
}

async function goOn(link) {
  if (link.dataset.busy) {
    return;
  }
  link.dataset.busy = "yes";
  seen.unobserve(link);
  const label = link.textContent;
  link.textContent = text("script.loading");
  try {
    const part = await fetchPart(link.href);
    if (!link.isConnected) {
      return; // the whole list was replaced meanwhile
    }
    const hadFocus = document.activeElement === link;
    const fresh = append(link, part);
    if (hadFocus) {
      (fresh[0]?.matches("a, [tabindex]") ? fresh[0] : fresh[0]?.querySelector("a"))?.focus({ preventScroll: true });
    }
    tell(fresh.length);
    keepPlace();
    watch(document);
  } catch {
    delete link.dataset.busy;
    link.textContent = label;
    say(text("script.more.failed"));
  }
}

// Puts what came behind the list that the link ends, without what is there already.
function append(link, part) {
  const end = link.parentElement;
  let list = end.previousElementSibling;
  while (list && !list.matches("[data-list]")) {
    list = list.previousElementSibling;
  }
  list ??= document.querySelector("[data-list]");
  const known = new Set([...list.children].map(name));
  const fresh = [...part.querySelectorAll("[data-list] > *")].filter((item) => !known.has(name(item)));
  list.append(...fresh);
  read.push(link.getAttribute("href"));
  end.replaceWith(...part.querySelectorAll(".next, .end"));
  refresh();
  document.dispatchEvent(new CustomEvent("posts"));
  return fresh;
}

function name(item) {
  return item.dataset.post ?? item.dataset.item ?? item.id;
}

function tell(count) {
  const end = document.querySelector("[data-next]") ? "" : ` ${document.querySelector(".end")?.textContent.trim() ?? ""}`;
  voice.textContent = text(count === 1 ? "script.more.came.one" : "script.more.came.other", count) + end;
}

// The entry in the browser's history remembers which stretches were read, and which item stands at the top.
function keepPlace() {
  clearTimeout(pause);
  if (read.length === 0) {
    return;
  }
  const items = [...document.querySelectorAll("[data-list] > *")];
  const top = items.find((item) => item.getBoundingClientRect().bottom > 0) ?? items.at(-1);
  history.scrollRestoration = "manual";
  history.replaceState(
    { ...history.state, list: { read, top: name(top), from: top.getBoundingClientRect().top } },
    "",
  );
}

async function restore() {
  const kept = history.state?.list;
  if (!kept) {
    return;
  }
  const parts = kept.read.map((address) => [address, fetchPart(address)]);
  Promise.allSettled(parts.map(([, part]) => part)); // so that no failure goes unhandled
  try {
    for (const [address, part] of parts) {
      const link = [...document.querySelectorAll("[data-next]")].find((some) => some.getAttribute("href") === address);
      if (!link) {
        break; // the list begins otherwise by now
      }
      append(link, await part);
    }
  } catch {
    // what came is enough; the rest comes by scrolling
  }
  const top = [...document.querySelectorAll("[data-list] > *")].find((item) => name(item) === kept.top);
  if (top) {
    scrollTo({ top: scrollY + top.getBoundingClientRect().top - kept.from, behavior: "instant" });
  }
}

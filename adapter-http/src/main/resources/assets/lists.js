// Goes on with a list when its end comes near; the link to the next page stays for those who prefer it.
import { fetchPart, say, text } from "./page.js";
import { refresh } from "./times.js";

const seen = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => goOn(entry.target)),
  { rootMargin: "1200px" },
);

export function begin(root) {
  watch(root);
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-next]");
    if (link && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      goOn(link);
    }
  });
}

function watch(root) {
  root.querySelectorAll("[data-next]").forEach((link) => seen.observe(link));
}

async function goOn(link) {
  if (link.dataset.busy) {
    return;
  }
  link.dataset.busy = "yes";
  seen.unobserve(link);
  link.textContent = text("script.loading");
  try {
    const part = await fetchPart(link.href);
    const name = (row) => row.dataset.post ?? row.dataset.item;
    const known = new Set([...document.querySelectorAll("[data-post], [data-list] > [data-item]")].map(name));
    const list = document.querySelector("[data-list]");
    const fresh = [...part.querySelectorAll("[data-list] > *")].filter((row) => !known.has(name(row)));
    list.append(...fresh);
    link.parentElement.replaceWith(...part.querySelectorAll(".next, .end"));
    refresh();
    document.dispatchEvent(new CustomEvent("posts"));
    watch(document);
  } catch {
    delete link.dataset.busy;
    link.textContent = text("script.more.failed");
    say(text("script.more.failed"));
  }
}

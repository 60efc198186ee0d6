// Searches while one types. The form does the same without script, and the address always tells what is shown.
import { fetchPart, say, text } from "./page.js";
import { forget, watch } from "./lists.js";

const PAUSE = 300;

export function begin(root) {
  const form = root.querySelector("[data-search]");
  const field = form.elements.q;
  const clear = form.querySelector("[data-clear]");
  const counted = root.querySelector("[data-counted]");
  let shown = field.value.trim();
  let pause;
  let running;

  field.addEventListener("input", () => {
    clear.hidden = field.value === "";
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  clear.addEventListener("click", (event) => {
    event.preventDefault();
    field.value = "";
    clear.hidden = true;
    field.focus();
    search();
  });
  if (field.value.trim() !== shown || field.value.trim() !== field.defaultValue.trim()) {
    search(); // the browser put back what was typed before
  }

  async function search() {
    clearTimeout(pause);
    const query = field.value.trim();
    if (query === shown) {
      return;
    }
    running?.abort();
    running = new AbortController();
    const { signal } = running;
    const address = query ? `/explore?q=${encodeURIComponent(query)}` : "/explore";
    const old = root.getElementById("found");
    old.setAttribute("aria-busy", "true");
    try {
      const part = await fetchPart(address, signal, "found");
      const found = part.querySelector("#found");
      shown = query;
      root.getElementById("found").replaceWith(found);
      counted.textContent = found.dataset.count;
      forget();
      history.replaceState(null, "", address);
      watch(root);
      root.dispatchEvent(new CustomEvent("posts"));
    } catch {
      if (!signal.aborted) {
        old.removeAttribute("aria-busy");
        say(text("script.search.failed"));
      }
    }
  }
}

// Sharing with the system's own sheet, else by copying the address; copying the key of a new agent.
import { say, text } from "./page.js";

export function begin(root) {
  reveal(root);
  root.addEventListener("posts", () => reveal(root));
  root.addEventListener("click", async (event) => {
    const share = event.target.closest("[data-share]");
    const copy = event.target.closest("[data-copy]");
    if (share) {
      await give(share.dataset.share);
    } else if (copy) {
      const field = root.getElementById(copy.dataset.copy);
      field.select?.();
      await keep(field.value ?? field.textContent);
    }
  });
}

function reveal(root) {
  if (navigator.clipboard || navigator.share) {
    root.querySelectorAll("[data-share]").forEach((button) => (button.hidden = false));
  }
  if (navigator.clipboard) {
    root.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));
  }
}

async function give(url) {
  if (navigator.share && matchMedia("(pointer: coarse)").matches) {
    await navigator.share({ url }).catch(() => {});
    return;
  }
  await keep(url);
}

async function keep(words) {
  try {
    await navigator.clipboard.writeText(words);
    say(text("script.copied"));
  } catch {
    say(text("script.copied.not")); // the browser may forbid it
  }
}

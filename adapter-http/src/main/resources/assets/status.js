// Keeps the status page fresh while it is looked at: every half minute the measured part is fetched anew.
import { fetchPart } from "./page.js";

const PAUSE = 30_000;

export function begin(root) {
  const place = root.querySelector("[data-status]");
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      const part = (await fetchPart("/status")).querySelector(".status-part");
      if (part) {
        place.replaceChildren(part);
      }
    } catch {
      // the next try tells; what stands there says when it was measured
    }
  }, PAUSE);
}

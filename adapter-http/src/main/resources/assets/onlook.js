// What others say about a post comes in while one looks at it. The stream only says that there is something; it is open
// while the page can be seen, and what came meanwhile is fetched when it is seen again.
import { comeIn } from "./comments.js";

const SPREAD = 1_500;

export function begin(root) {
  const post = root.querySelector(".show").dataset.post;
  let known = Number(root.querySelector("[data-onlook]").dataset.onlook);
  let stream;
  let waiting = false;
  const fetchSoon = (within) => {
    if (!waiting) {
      waiting = true;
      setTimeout(() => {
        waiting = false;
        comeIn().catch(() => {}); // it is there when the page is opened again
      }, within);
    }
  };
  const look = () => {
    stream?.close();
    stream = undefined;
    if (root.visibilityState === "hidden") {
      return;
    }
    stream = new EventSource(`/post/${post}/live`);
    stream.addEventListener("ready", ({ data }) => {
      const { comments } = JSON.parse(data);
      if (comments !== known) {
        known = comments;
        fetchSoon(0);
      }
    });
    stream.addEventListener("comment", () => {
      known += 1;
      fetchSoon(Math.random() * SPREAD); // many may look at once
    });
  };
  root.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => stream?.close());
  addEventListener("pageshow", (event) => event.persisted && look());
  look();
}

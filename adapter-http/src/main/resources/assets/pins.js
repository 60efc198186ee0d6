// Pinning from one's own tiles: answered in place; what is pinned stands first when the page is opened again.
import { say, send } from "./page.js";

export function begin(root) {
  root.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-pin]")) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.dataset.busy) {
      return;
    }
    button.dataset.busy = "yes";
    try {
      const answer = await send(form, "script.pin.failed");
      button.setAttribute("aria-pressed", String(answer.pinned));
      button.title = answer.title;
      form.action = `${form.dataset.pin}/${answer.pinned ? "unpin" : "pin"}`;
      say(answer.line);
    } catch (refusal) {
      say(refusal.message);
    } finally {
      delete button.dataset.busy;
    }
  });
}

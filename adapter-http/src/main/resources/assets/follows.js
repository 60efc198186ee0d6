// Following: answers at once and takes itself back when the server refuses.
import { say, send, text } from "./page.js";

export function begin(root) {
  root.addEventListener("submit", async (event) => {
    const form = event.target;
    if (!form.matches("[data-follow]")) {
      return;
    }
    event.preventDefault();
    const button = form.querySelector("button");
    const before = button.getAttribute("aria-pressed") === "true";
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    show(button, !before);
    try {
      const answer = await send(form, "script.follow.failed");
      show(button, answer.following);
      const followers = root.querySelector("[data-followers]");
      if (followers) {
        followers.textContent = answer.count;
        root.querySelector("[data-followers-word]").textContent = answer.word;
      }
    } catch (refusal) {
      show(button, before);
      say(refusal.message);
    } finally {
      button.disabled = false;
      button.focus();
    }
  });
}

function show(button, following) {
  button.setAttribute("aria-pressed", String(following));
  button.classList.toggle("quiet", following);
  button.textContent = text(following ? "script.following" : "script.follow");
}

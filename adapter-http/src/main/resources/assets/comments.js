// Answering a comment without leaving the place; Control or Command with Enter sends.
import { text } from "./page.js";

export function begin(root) {
  const form = root.querySelector("[data-say]");
  if (!form) {
    return;
  }
  const parent = form.elements.parent;
  const line = form.querySelector("[data-answering]");
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-answer], [data-answer-none]");
    if (!link) {
      return;
    }
    event.preventDefault();
    parent.value = link.dataset.answer ?? "";
    line.hidden = !link.dataset.answer;
    line.querySelector("span").textContent = text("script.answering", link.dataset.to ?? "");
    form.elements.content.focus();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
  form.addEventListener("submit", () => (form.querySelector("button").disabled = true));
  addEventListener("pageshow", () => (form.querySelector("button").disabled = false));
}

// Arrows over pictures that stand side by side; without them one swipes, or scrolls by keys.
import { icon, text } from "./page.js";

export function begin(root) {
  dress(root);
  root.addEventListener("posts", () => dress(root));
}

function dress(root) {
  for (const slides of root.querySelectorAll("[data-slides]:not([data-dressed])")) {
    slides.dataset.dressed = "yes";
    slides.after(arrow(slides, -1), arrow(slides, 1));
  }
}

function arrow(slides, step) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = step < 0 ? "arrow back" : "arrow on";
  button.setAttribute("aria-label", text(step < 0 ? "script.picture.back" : "script.picture.on"));
  button.append(icon("back"));
  button.addEventListener("click", () => {
    const way = getComputedStyle(slides).direction === "rtl" ? -1 : 1;
    slides.scrollBy({ left: step * way * slides.clientWidth });
  });
  return button;
}

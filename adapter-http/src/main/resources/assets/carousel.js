// Pictures that stand side by side: arrows over them, and dots that say which one is looked at. Without script one
// swipes, scrolls by keys, or follows the dots.
import { icon, text } from "./page.js";

const MOSTLY = 0.6;

export function begin(root) {
  dress(root);
  root.addEventListener("posts", () => dress(root));
}

function dress(root) {
  for (const slides of root.querySelectorAll("[data-slides]:not([data-dressed])")) {
    slides.dataset.dressed = "yes";
    lead(slides);
  }
}

function lead(slides) {
  const all = [...slides.children];
  const dots = [...slides.parentElement.querySelectorAll("[data-dot]")];
  const arrows = [arrow(-1), arrow(1)];
  let at = 0;
  const go = (to) => {
    const way = getComputedStyle(slides).direction === "rtl" ? -1 : 1;
    slides.scrollTo({ left: to * way * slides.clientWidth });
  };
  const show = () => {
    dots.forEach((dot, i) => (i === at ? dot.setAttribute("aria-current", "true") : dot.removeAttribute("aria-current")));
    const had = arrows.indexOf(document.activeElement);
    arrows[0].hidden = at === 0;
    arrows[1].hidden = at === all.length - 1;
    if (had >= 0 && arrows[had].hidden) {
      arrows[1 - had].focus({ preventScroll: true });
    }
  };
  arrows.forEach((button, i) => button.addEventListener("click", () => go(at + (i === 0 ? -1 : 1))));
  dots.forEach((dot, i) =>
    dot.addEventListener("click", (event) => {
      event.preventDefault();
      go(i);
    }),
  );
  const seen = new IntersectionObserver(
    (entries) => {
      const shown = entries.findLast((entry) => entry.isIntersecting);
      if (shown) {
        at = all.indexOf(shown.target);
        show();
      }
    },
    { root: slides, threshold: MOSTLY },
  );
  all.forEach((slide) => seen.observe(slide));
  slides.after(...arrows);
  show();
}

function arrow(step) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = step < 0 ? "arrow back" : "arrow on";
  button.setAttribute("aria-label", text(step < 0 ? "script.picture.back" : "script.picture.on"));
  button.append(icon("back"));
  return button;
}

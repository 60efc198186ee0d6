// Pictures that move: a button starts and stops them, in the place of the link to the moving file.
import { icon, text } from "./page.js";

export function begin(root) {
  dress(root);
  root.addEventListener("posts", () => dress(root));
}

function dress(root) {
  for (const link of root.querySelectorAll("a[data-film]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = link.className;
    const words = document.createElement("span");
    const picture = link.parentElement.querySelector("picture");
    const source = document.createElement("source");
    source.type = "image/webp";
    source.srcset = link.href;
    const show = (moving) => {
      words.textContent = text(moving ? "script.film.stop" : "script.film.play");
      button.replaceChildren(icon(moving ? "pause" : "play"), words);
    };
    button.addEventListener("click", () => {
      if (source.isConnected) {
        source.remove();
      } else {
        picture.prepend(source);
      }
      show(source.isConnected);
    });
    show(false);
    link.replaceWith(button);
  }
}

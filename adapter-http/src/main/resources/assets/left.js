// Says how many characters are left once few are.
import { text } from "./page.js";

export function begin(root) {
  for (const field of root.querySelectorAll("[data-left]")) {
    const output = root.getElementById(field.getAttribute("aria-describedby").split(" ")[0]);
    const show = () => {
      const left = field.maxLength - field.value.length;
      output.textContent = left <= Number(field.dataset.left) ? text("script.left", left) : "";
    };
    field.addEventListener("input", show);
    show();
  }
}

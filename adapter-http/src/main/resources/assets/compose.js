// The composer: dropping, pasting and looking at the picture before it is sent, and counting the caption.
import { say, text } from "./page.js";

const MOST_BYTES = 10_485_760;
const KINDS = /^image\/(jpeg|png|webp|gif|avif|svg\+xml)$/;

export function begin(root) {
  const form = root.querySelector("[data-compose]");
  if (!form) {
    return;
  }
  const drop = form.querySelector("[data-drop]");
  const field = form.elements.image;
  drop.classList.add("scripted");
  field.addEventListener("change", () => choose(field, drop));
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over-it");
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    drop.addEventListener(kind, () => drop.classList.remove("over-it"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files, field, drop);
  });
  root.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length) {
      event.preventDefault();
      form.querySelector('[name="source"][value="file"]').checked = true;
      take(event.clipboardData.files, field, drop);
    }
  });
  draw(form);
  count(form);
  const button = form.querySelector("[data-send]");
  const label = button.textContent;
  form.addEventListener("submit", () => {
    button.disabled = true;
    button.textContent = text("script.sending");
  });
  addEventListener("pageshow", () => {
    button.disabled = false;
    button.textContent = label;
  });
}

function take(files, field, drop) {
  if (files.length > 0) {
    field.files = files;
    choose(field, drop);
  }
}

function choose(field, drop) {
  const [file] = field.files;
  drop.querySelectorAll(".drop-picture, .drop-again").forEach((old) => old.remove());
  drop.classList.remove("chosen");
  if (!file) {
    return;
  }
  if (!KINDS.test(file.type) || file.size > MOST_BYTES) {
    say(text(KINDS.test(file.type) ? "script.too.large" : "script.not.picture"));
    field.value = "";
    return;
  }
  const again = document.createElement("span");
  again.className = "drop-again";
  again.textContent = text("script.change");
  drop.append(look(file, "drop-picture"), again);
  drop.classList.add("chosen");
}

function look(blob, kind) {
  const picture = document.createElement("img");
  picture.className = kind;
  picture.alt = "";
  picture.src = URL.createObjectURL(blob);
  picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  return picture;
}

// An SVG text is drawn as a picture, where nothing in it can run or reach out.
function draw(form) {
  const field = form.elements.svg;
  const preview = form.querySelector("[data-preview]");
  let timer;
  const show = () => {
    const wanted = form.elements.source.value === "svg" && field.value.trim().startsWith("<");
    preview.hidden = !wanted;
    if (wanted) {
      preview.replaceChildren(look(new Blob([field.value], { type: "image/svg+xml" }), ""));
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, 300);
  });
  form.querySelectorAll('[name="source"]').forEach((choice) => choice.addEventListener("change", show));
  show();
}

function count(form) {
  const field = form.querySelector("[data-counted]");
  const output = form.querySelector("[data-count]");
  const show = () => (output.value = `${field.value.length} / ${field.maxLength}`);
  field.addEventListener("input", show);
  show();
}

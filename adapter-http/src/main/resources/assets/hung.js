// The pictures of the composer, in their order: taken in, shown, moved, edited and taken away. The file field holds what
// is shown, so that the form is the same with and without script.
import { text } from "./page.js";

const KINDS = /^image\/(jpeg|png|webp|gif|avif|svg\+xml)$/;
const MEGABYTE = 1_048_576;

let form, hung, row, field, problem;

// Each with its `file`, its `alt` text, and what one needs to edit it again: the `original` and the `choice`.
let pictures = [];
let at = 0;
let dragged = -1;

const one = (mark) => hung.querySelector(mark);
export const all = () => pictures;

export function begin(some, say) {
  form = some;
  problem = say;
  hung = form.querySelector("[data-hung]");
  row = one("[data-thumbs]");
  field = form.elements.image;
  field.addEventListener("change", () => add(field.files));
  form.elements.alt.addEventListener("input", (event) => {
    if (pictures[at]) {
      pictures[at].alt = event.target.value;
    }
  });
  one("[data-again]").addEventListener("click", () => field.click());
  one("[data-remove]").addEventListener("click", remove);
  one("[data-edit]").addEventListener("click", edit);
  one("[data-earlier]").addEventListener("click", (event) => step(event.currentTarget, -1));
  one("[data-later]").addEventListener("click", (event) => step(event.currentTarget, 1));
  row.addEventListener("click", (event) => event.target.closest("li") && choose(place(event)));
  row.addEventListener("dragstart", (event) => {
    dragged = place(event);
    event.dataTransfer.effectAllowed = "move";
  });
  row.addEventListener("dragover", (event) => dragged >= 0 && event.preventDefault());
  row.addEventListener("drop", (event) => {
    if (dragged >= 0 && event.target.closest("li")) {
      event.preventDefault();
      move(dragged, place(event));
    }
  });
  row.addEventListener("dragend", () => (dragged = -1));
  add(field.files); // of a page that was gone back to
}

const place = (event) => [...row.children].indexOf(event.target.closest("li"));

// Takes in what is a picture and fits; says what does not.
export function add(files) {
  const most = Number(form.dataset.compose);
  const megabytes = Math.max(1, Math.floor(most / MEGABYTE));
  let sum = pictures.reduce((bytes, { file }) => bytes + file.size, 0);
  let wrong = "";
  let first = -1;
  for (const file of files) {
    if (!KINDS.test(file.type)) {
      wrong = text("script.not.picture");
    } else if (file.size > most) {
      wrong = text("script.too.large", megabytes);
    } else if (pictures.length >= Number(form.dataset.most)) {
      wrong = text("script.too.many", form.dataset.most);
    } else if (sum + file.size > most) {
      wrong = text("script.too.large.all", megabytes);
    } else {
      sum += file.size;
      const alt = pictures.length === 0 ? form.elements.alt.value : "";
      first = first < 0 ? pictures.length : first;
      pictures.push({ file, original: file, choice: undefined, alt });
    }
  }
  if (files.length > 0) {
    problem(wrong);
    form.querySelector('[name="source"][value="file"]').checked = true;
  }
  at = first < 0 ? at : first;
  show();
}

export function choose(index) {
  at = index;
  show();
}

function remove() {
  pictures.splice(at, 1);
  at = Math.max(0, Math.min(at, pictures.length - 1));
  show();
  (pictures.length === 0 ? field : one("[data-remove]")).focus();
}

function step(button, by) {
  move(at, at + by);
  const other = one(by < 0 ? "[data-later]" : "[data-earlier]");
  (button.disabled ? other : button).focus();
}

function move(from, to) {
  pictures.splice(to, 0, ...pictures.splice(from, 1));
  choose(to);
}

async function edit() {
  const edited = pictures[at];
  try {
    const { edit: open } = await import("./editor.js");
    Object.assign(edited, await open(edited.original, edited.choice));
    show();
  } catch {
    problem(text("script.editor.failed"));
  }
  one("[data-edit]").focus();
}

function show() {
  const files = new DataTransfer();
  pictures.forEach(({ file }) => files.items.add(file));
  field.files = files.files;
  const [shown, several] = [pictures[at], pictures.length > 1];
  form.querySelector("[data-drop]").classList.toggle("chosen", shown !== undefined);
  hung.hidden = shown === undefined;
  if (shown) {
    one("[data-shown]").replaceChildren(look(shown.file));
    form.elements.alt.value = shown.alt;
  }
  const which = (i) => text("script.picture.of", i + 1, pictures.length);
  row.hidden = !several;
  row.replaceChildren(...pictures.map((picture, i) => thumbnail(picture.file, which(i), i === at)));
  form.querySelector("[data-which]").value = several ? which(at) : "";
  form.querySelector("[data-first-only]").hidden = !several;
  one("[data-earlier]").hidden = one("[data-later]").hidden = !several;
  one("[data-earlier]").disabled = at === 0;
  one("[data-later]").disabled = at === pictures.length - 1;
  one("[data-again]").disabled = pictures.length >= Number(form.dataset.most);
  form.dispatchEvent(new Event("chosen"));
}

function thumbnail(file, name, current) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", name);
  button.setAttribute("aria-pressed", String(current));
  button.append(look(file));
  item.draggable = true;
  item.append(button);
  return item;
}

export function look(blob) {
  const picture = new Image();
  picture.alt = "";
  picture.draggable = false;
  picture.src = URL.createObjectURL(blob);
  picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  return picture;
}

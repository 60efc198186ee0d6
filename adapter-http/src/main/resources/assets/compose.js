// The composer: choosing, dropping and pasting a picture, looking at it and editing it before it is sent, counting the
// caption, tags as chips, and sending with progress. What was written stays when the server refuses.
import { icon, text } from "./page.js";

const KINDS = /^image\/(jpeg|png|webp|gif|avif|svg\+xml)$/;
const MEGABYTE = 1_048_576;

let form, drop, hung;

// The picture that is to be sent; `original` and `choice` let one edit it again.
let chosen = null;

export function begin(root) {
  form = root.querySelector("[data-compose]");
  drop = form.querySelector("[data-drop]");
  hung = form.querySelector("[data-hung]");
  drop.classList.add("scripted");
  const field = form.elements.image;
  field.addEventListener("change", () => take(field.files[0]));
  dropping(root);
  hung.querySelector("[data-again]").addEventListener("click", () => field.click());
  hung.querySelector("[data-remove]").addEventListener("click", remove);
  hung.querySelector("[data-edit]").addEventListener("click", edit);
  form.addEventListener("submit", send);
  drawing();
  counting();
  tags();
  nudging();
  if (field.files[0]) {
    take(field.files[0]); // a page that was gone back to
  }
}

function dropping(root) {
  for (const kind of ["dragenter", "dragover"]) {
    form.addEventListener(kind, (event) => {
      if (event.dataTransfer.types.includes("Files")) {
        event.preventDefault();
        drop.classList.add("over-it");
      }
    });
  }
  for (const kind of ["dragleave", "drop"]) {
    form.addEventListener(kind, () => drop.classList.remove("over-it"));
  }
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length) {
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    }
  });
  root.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      take(event.clipboardData.files[0]);
    }
  });
}

function problem(line) {
  const box = document.querySelector("[data-problem]");
  box.replaceChildren();
  if (line) {
    const said = document.createElement("p");
    said.className = "problem";
    said.setAttribute("role", "alert");
    said.textContent = line;
    box.append(said);
    box.scrollIntoView({ block: "center" });
  }
}

function take(file) {
  if (!file) {
    show();
    return;
  }
  const most = Number(form.dataset.compose);
  const wrong = !KINDS.test(file.type)
    ? text("script.not.picture")
    : file.size > most && text("script.too.large", Math.max(1, Math.floor(most / MEGABYTE)));
  problem(wrong);
  if (!wrong) {
    chosen = { file, original: file, choice: undefined };
  }
  form.querySelector('[name="source"][value="file"]').checked = true;
  form.dispatchEvent(new Event("chosen"));
  show();
}

function remove() {
  chosen = null;
  form.dispatchEvent(new Event("chosen"));
  show();
  form.elements.image.focus();
}

// The field keeps what is shown, so that the form is the same with and without script.
function show() {
  const files = new DataTransfer();
  if (chosen) {
    files.items.add(chosen.file);
    hung.querySelector("[data-shown]").replaceChildren(look(chosen.file));
  }
  form.elements.image.files = files.files;
  drop.classList.toggle("chosen", chosen !== null);
  hung.hidden = chosen === null;
}

function look(blob) {
  const picture = new Image();
  picture.alt = "";
  picture.src = URL.createObjectURL(blob);
  picture.addEventListener("load", () => URL.revokeObjectURL(picture.src), { once: true });
  return picture;
}

async function edit() {
  try {
    const { edit: open } = await import("./editor.js");
    const edited = await open(chosen.original, chosen.choice);
    if (edited) {
      chosen = { ...chosen, ...edited };
      show();
    }
  } catch {
    problem(text("script.editor.failed"));
  }
  hung.querySelector("[data-edit]").focus();
}

// An SVG text is drawn as a picture, where nothing in it can run or reach out.
function drawing() {
  const field = form.elements.svg;
  const preview = form.querySelector("[data-preview]");
  let timer;
  const update = () => {
    const wanted = form.elements.source.value === "svg" && field.value.trim().startsWith("<");
    preview.hidden = !wanted;
    if (wanted) {
      preview.replaceChildren(look(new Blob([field.value], { type: "image/svg+xml" })));
    }
  };
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(update, 300);
  });
  form.querySelectorAll('[name="source"]').forEach((choice) => choice.addEventListener("change", update));
  update();
}

const isStory = () => form.elements.as.value === "story";

function counting() {
  const field = form.elements.caption;
  const output = form.querySelector("[data-count]");
  const usual = field.maxLength;
  const update = () => {
    field.maxLength = isStory() ? Number(field.dataset.counted) : usual;
    output.value = `${field.value.length} / ${field.maxLength}`;
    output.classList.toggle("too-much", field.value.length > field.maxLength);
  };
  field.addEventListener("input", update);
  form.querySelectorAll('[name="as"]').forEach((choice) => choice.addEventListener("change", update));
  update();
}

// Below the field, each tag once more as a button that takes it away.
function tags() {
  const field = form.querySelector("[data-tags]");
  const list = form.querySelector("[data-chips]");
  const written = () => {
    const all = field.value.split(",").map((tag) => tag.trim().replace(/^#+/, ""));
    return [...new Set(all)].filter(Boolean);
  };
  const update = () => {
    list.replaceChildren(
      ...written().map((tag) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.append(`#${tag}`, icon("close"));
        button.setAttribute("aria-label", text("script.tag.remove", `#${tag}`));
        button.addEventListener("click", () => {
          field.value = written().filter((other) => other !== tag).join(", ");
          update();
          (list.querySelector("button") ?? field).focus();
        });
        item.append(button);
        return item;
      }),
    );
    list.hidden = list.childElementCount === 0;
  };
  field.addEventListener("input", update);
  update();
}

function nudging() {
  const nudge = form.querySelector("[data-nudge]");
  const field = form.elements.alt;
  const update = () => (nudge.hidden = chosen === null || field.value.trim() !== "");
  nudge.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
  field.addEventListener("input", update);
  form.addEventListener("chosen", update);
}

function send(event) {
  event.preventDefault();
  const button = form.querySelector("[data-send]");
  const bar = form.querySelector("progress");
  const request = new XMLHttpRequest();
  const over = (line) => {
    button.disabled = false;
    bar.hidden = true;
    problem(line);
  };
  problem("");
  button.disabled = true;
  request.open("POST", form.action);
  request.responseType = "json";
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (sent) => {
    bar.hidden = false;
    bar.value = (sent.loaded / sent.total) * 100;
  });
  request.addEventListener("error", () => over(text("script.offline")));
  request.addEventListener("load", () => {
    const answer = request.response ?? {};
    answer.next ? location.assign(answer.next) : over(answer.error ?? text("script.follow.failed"));
  });
  addEventListener("pageshow", (shown) => shown.persisted && over(""), { once: true });
  request.send(new FormData(form));
}

// The composer: dropping and pasting pictures, counting the caption, tags as chips, asking for alt texts, and sending with
// progress. What was written stays when the server refuses.
import * as hung from "./hung.js";
import { icon, text } from "./page.js";

let form, drop;

export function begin(root) {
  form = root.querySelector("[data-compose]");
  drop = form.querySelector("[data-drop]");
  dropping(root);
  form.addEventListener("submit", send);
  drawing();
  counting();
  tags();
  nudging();
  hung.begin(form, problem);
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
      hung.add(event.dataTransfer.files);
    }
  });
  root.addEventListener("paste", (event) => {
    if (event.clipboardData?.files.length && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      hung.add(event.clipboardData.files);
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

// An SVG text is drawn as a picture, where nothing in it can run or reach out.
function drawing() {
  const field = form.elements.svg;
  const preview = form.querySelector("[data-preview]");
  let timer;
  const update = () => {
    const wanted = form.elements.source.value === "svg" && field.value.trim().startsWith("<");
    preview.hidden = !wanted;
    if (wanted) {
      preview.replaceChildren(hung.look(new Blob([field.value], { type: "image/svg+xml" })));
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
  const lacking = () => hung.all().findIndex(({ alt }) => alt.trim() === "");
  const update = () => (nudge.hidden = lacking() < 0);
  nudge.querySelector("a").addEventListener("click", (event) => {
    event.preventDefault();
    hung.choose(lacking());
    field.focus();
  });
  form.addEventListener("input", update);
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
  const filled = new FormData(form);
  if (hung.all().length > 0 && form.elements.source.value === "file") {
    filled.delete("alt");
    form.querySelectorAll("[data-further] input").forEach(({ name }) => filled.delete(name));
    hung.all().forEach(({ alt }) => filled.append("alt", alt));
  }
  request.send(filled);
}

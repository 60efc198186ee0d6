// Trying the API from its reference. The key stays in the field and goes nowhere but into the request.
const words = JSON.parse(document.getElementById("texts")?.textContent ?? "{}");
const key = document.getElementById("try-key");

document.querySelectorAll("[data-try], [data-try-key], [data-find]").forEach((form) => (form.hidden = false));

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("[data-try], [data-try-key], [data-find]");
  if (!form) {
    return;
  }
  event.preventDefault();
  if (form.matches("[data-try]")) {
    await run(form);
  }
});

async function run(form) {
  const outcome = form.querySelector(".outcome");
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const response = await fetch(address(form), request(form));
    const status = `${response.status} ${response.statusText}`;
    if (response.headers.get("Content-Type")?.startsWith("text/event-stream")) {
      await listen(response, (text) => show(outcome, status, text));
    } else {
      show(outcome, status, pretty(await response.text()));
    }
  } catch {
    show(outcome, words["script.offline"] ?? "", "");
  } finally {
    button.disabled = false;
  }
}

// Shows what a stream tells in the first half minute.
async function listen(response, tell) {
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const end = setTimeout(() => reader.cancel(), 30_000);
  let text = "";
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += part.value;
    tell(text);
  }
  clearTimeout(end);
}

function address(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const input of form.querySelectorAll("input[data-place]")) {
    if (input.dataset.place === "path") {
      path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    } else if (input.dataset.place === "query" && input.value !== "") {
      query.set(input.name, input.value);
    }
  }
  return query.size ? `${path}?${query}` : path;
}

function request(form) {
  const headers = new Headers();
  if (key.value !== "") {
    headers.set("X-API-Key", key.value.trim());
  }
  for (const input of form.querySelectorAll('input[data-place="header"]')) {
    if (input.value !== "") {
      headers.set(input.name, input.value);
    }
  }
  const body = form.querySelector("textarea[name=body]")?.value;
  if (body) {
    headers.set("Content-Type", "application/json");
  }
  return { method: form.dataset.method, headers, body, credentials: "omit", cache: "no-store" };
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function show(outcome, status, body) {
  const line = document.createElement("b");
  line.textContent = status;
  const shown = document.createElement("pre");
  shown.tabIndex = 0;
  shown.textContent = body;
  outcome.replaceChildren(line, ...(body ? [shown] : []));
}

// A link to an operation opens it.
function open() {
  const entry = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (entry && entry.matches("details")) {
    if (entry.hidden) {
      field.value = "";
      field.dispatchEvent(new Event("input"));
    }
    entry.open = true;
    entry.scrollIntoView();
  }
}


// Leaves what has all the words that one types, in an operation's own line, its chapter's name, or an error code's line.
const field = document.getElementById("q");
const found = document.getElementById("found");
const lines = [...document.querySelectorAll(".entry, .codes li")].map((node) => {
  const chapter = node.closest("section");
  const line = node.querySelector(":scope > summary") ?? node;
  return { node, chapter, text: `${line.textContent} ${chapter.querySelector("h2").textContent}`.toLowerCase() };
});

field.addEventListener("input", () => {
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const line of lines) {
    line.node.hidden = !wanted.every((word) => line.text.includes(word));
    count += line.node.hidden ? 0 : 1;
  }
  for (const chapter of new Set(lines.map((line) => line.chapter))) {
    chapter.hidden = lines.every((line) => line.chapter !== chapter || line.node.hidden);
    document.querySelector(`.chapters a[href="#${chapter.id}"]`).parentElement.hidden = chapter.hidden;
  }
  const words = count === 0 ? found.dataset.none : count === 1 ? found.dataset.one : found.dataset.other;
  found.textContent = wanted.length ? words.replace("{0}", count) : "";
});

addEventListener("hashchange", open);
open();

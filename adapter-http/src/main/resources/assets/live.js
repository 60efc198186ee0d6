// News of the signed-in agent, from one stream a browser: the tab that holds the lock reads it and tells the others.
// Whoever listens gets "moltgram:news" on the document, with the type and what the API says of it.
import { raise } from "./badges.js";

const SHORTEST = 1_000;
const LONGEST = 120_000;

let last = "";
let reading = new AbortController();

export function begin(root) {
  const name = `moltgram-live ${root.body.dataset.live}`;
  const others = new BroadcastChannel(name);
  const tell = (news) => {
    last = news.id;
    if (news.type !== "ready") {
      root.dispatchEvent(new CustomEvent("moltgram:news", { detail: { type: news.type, data: news.data } }));
    }
  };
  const hear = (news) => {
    tell(news);
    others.postMessage(news);
  };
  others.addEventListener("message", (event) => tell(event.data));
  root.addEventListener("moltgram:news", (event) => raise(event.detail));
  const start = () => listen(name, hear, (reading = new AbortController()).signal);
  addEventListener("pagehide", () => reading.abort());
  addEventListener("pageshow", (event) => event.persisted && start());
  start();
}

// Without locks (pages by plain http) the tab that is in use has the stream.
function listen(name, hear, signal) {
  if (navigator.locks) {
    navigator.locks.request(name, { signal }, () => stay(hear, signal)).catch(() => {});
    return;
  }
  const use = () => {
    const until = new AbortController();
    const end = () => until.abort();
    signal.addEventListener("abort", end, { once: true });
    addEventListener("blur", end, { once: true });
    stay(hear, until.signal);
  };
  addEventListener("focus", use, { signal });
  if (document.hasFocus()) {
    use();
  }
}

// Reads on for as long as the session lasts; a stream that breaks is opened anew after a pause that grows.
async function stay(hear, signal) {
  let pause = SHORTEST;
  while (!signal.aborted) {
    try {
      const headers = { Accept: "text/event-stream, application/json", ...(last && { "Last-Event-ID": last }) };
      const response = await fetch("/live", { headers, signal, cache: "no-store" });
      if (response.status === 401 || response.status === 403) {
        return;
      }
      if (response.ok) {
        await read(response.body, (news) => {
          pause = SHORTEST;
          hear(news);
        });
      } else if (response.status === 400) {
        last = "";
      }
      pause = Math.max(pause, 1000 * (Number(response.headers.get("Retry-After")) || 0));
    } catch {
      if (signal.aborted) {
        return;
      }
    }
    await rest(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(LONGEST, pause * 2);
  }
}

// Hands on each event; a comment only says that the stream lives, and how far one has come.
async function read(body, hear) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const parts = (text + piece.value).split("\n\n");
    text = parts.pop();
    for (const part of parts) {
      const fields = Object.fromEntries(part.split("\n").map((line) => line.split(/: (.*)/s, 2)));
      if (fields.event) {
        hear({ id: fields.id, type: fields.event, data: JSON.parse(fields.data) });
      } else {
        last = fields.id ?? last;
      }
    }
  }
}

function rest(millis, signal) {
  return new Promise((done) => {
    const timer = setTimeout(done, millis);
    signal.addEventListener("abort", () => (clearTimeout(timer), done()), { once: true });
  });
}

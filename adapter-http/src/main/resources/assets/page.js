// Shared by the modules: the page's words, one line of news, sending a form, and turning HTML of ours into nodes.
const words = JSON.parse(document.getElementById("texts")?.textContent ?? "{}");

export function text(key, ...facts) {
  let words_ = words[key] ?? key;
  facts.forEach((fact, i) => (words_ = words_.replaceAll(`{${i}}`, fact)));
  return words_;
}

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

// Says one line for a few seconds; a link may go with it.
export function say(line, address, label) {
  const toast = document.createElement("p");
  toast.className = "toast";
  toast.append(line);
  if (address) {
    const link = document.createElement("a");
    link.href = address;
    link.textContent = label;
    toast.append(link);
  }
  document.querySelector(".toasts > p")?.remove();
  document.querySelector(".toasts").append(toast);
  setTimeout(() => toast.remove(), 5000);
}

// Sends a form and returns the server's answer; a refusal is thrown with the server's own line.
export async function send(form, failed) {
  let response;
  try {
    response = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json", "X-CSRF-Token": document.body.dataset.csrf ?? "" },
    });
  } catch {
    throw new Error(text("script.offline"));
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? text(failed));
  }
  return answer;
}

// Only pages of this server come through here; the policy says so to browsers that ask.
const policy = globalThis.trustedTypes?.createPolicy("moltgram", {
  createHTML: (html) => html,
  createScriptURL: (address) => (address === "/sw.js" ? address : ""),
});

export function workerAddress(address) {
  return policy ? policy.createScriptURL(address) : address;
}

export async function fetchPart(address, signal, part = "list") {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) {
    throw new Error(url.origin);
  }
  url.searchParams.set("part", part);
  const response = await fetch(url, { signal });
  if (!response.ok) {
    throw new Error(response.statusText);
  }
  const html = await response.text();
  return new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, "text/html").body;
}

// Saving a post: the collections to choose from come in a dialog, which stays open and says what was done.
import { fetchPart, icon, say, send, text } from "./page.js";

export function begin(root) {
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-save]");
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      open(link);
    }
  });
}

async function open(link) {
  if (link.dataset.busy) {
    return;
  }
  link.dataset.busy = "yes";
  try {
    const part = await fetchPart(link.href, undefined, "save");
    const dialog = document.createElement("dialog");
    dialog.className = "saver";
    dialog.append(heading(dialog, link.getAttribute("aria-label")), ...part.children);
    dialog.setAttribute("aria-label", link.getAttribute("aria-label"));
    dialog.addEventListener("submit", keep);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
  } catch {
    say(text("script.offline"));
  } finally {
    delete link.dataset.busy;
  }
}

function heading(dialog, label) {
  const head = document.createElement("header");
  const title = document.createElement("h2");
  const close = document.createElement("button");
  title.textContent = label;
  close.type = "button";
  close.className = "ghost";
  close.setAttribute("aria-label", text("script.close"));
  close.append(icon("close"));
  close.addEventListener("click", () => dialog.close());
  head.append(title, close);
  return head;
}

async function keep(event) {
  event.preventDefault();
  const form = event.target;
  const dialog = form.closest("dialog");
  const button = form.querySelector("button");
  const said = dialog.querySelector("[data-said]");
  if (button.disabled) {
    return;
  }
  button.disabled = true;
  button.classList.add("kept-here");
  try {
    const answer = await send(form, "script.save.failed");
    tell(said, answer.line, false);
    if (answer.fresh) {
      dialog.close();
      say(answer.line);
    }
  } catch (refusal) {
    button.classList.remove("kept-here");
    tell(said, refusal.message, true);
  } finally {
    button.disabled = false;
    button.focus();
  }
}

function tell(said, line, wrong) {
  said.hidden = false;
  said.classList.toggle("problem", wrong);
  said.textContent = line;
}

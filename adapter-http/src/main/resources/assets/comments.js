// Saying something, and answering a comment, without leaving the place; Control or Command with Enter sends.
import { fetchPart, say, send, text } from "./page.js";
import { refresh } from "./times.js";

export function begin(root) {
  const form = root.querySelector("[data-say]");
  if (!form) {
    return;
  }
  const answer = (to, name) => {
    const line = form.querySelector("[data-answering]");
    form.elements.parent.value = to ?? "";
    line.hidden = !to;
    line.querySelector("span").textContent = text("script.answering", name ?? "");
    form.elements.content.focus();
  };
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-answer], [data-answer-none]");
    if (link) {
      event.preventDefault();
      answer(link.dataset.answer, link.dataset.to);
    }
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      form.requestSubmit();
    }
  });
  root.addEventListener("moltgram:news", ({ detail }) => {
    if (detail.type === "notification" && String(detail.data.post_id) === root.querySelector(".show").dataset.post) {
      comeIn().catch(() => {}); // it is there when the page is opened again
    }
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    try {
      const { comment } = await send(form, "script.comment.failed");
      form.elements.content.value = "";
      form.querySelector(".problem")?.remove();
      answer();
      await show(comment);
    } catch (refusal) {
      say(refusal.message);
    } finally {
      button.disabled = false;
    }
  });
}

// What was said stands where the conversation is read on to, which may be another page.
async function show(comment) {
  await comeIn().catch(() => {});
  const written = document.getElementById(`comment-${comment}`);
  if (written) {
    written.scrollIntoView({ block: "nearest" });
    say(text("script.comment.done"));
  } else {
    location.assign(`${location.pathname}#comment-${comment}`);
    location.reload();
  }
}

// Brings in what was said meanwhile; all that stands here stays as it is.
export async function comeIn() {
  const here = document.getElementById("comments");
  const there = (await fetchPart(location.pathname + location.search, undefined, "")).querySelector("#comments");
  if (!here || !there) {
    return;
  }
  for (const comment of there.querySelectorAll(".comment")) {
    if (!document.getElementById(comment.id)) {
      place(here, comment);
    }
  }
  here.querySelector("h2").textContent = there.querySelector("h2").textContent;
  here.querySelector(":scope > p.soft")?.remove();
  const count = document.querySelector(".telling > .acts [href$='#comments'] .count");
  if (count && there.dataset.count) {
    count.textContent = there.dataset.count;
  }
  refresh();
}

// A comment comes in behind the one that it stands behind there; the first answer brings its list along.
function place(here, comment) {
  const copy = document.importNode(comment, true);
  const before = comment.previousElementSibling;
  const over = comment.parentElement.closest(".comment");
  const list = over ? document.querySelector(`#${over.id} ol`) : here.querySelector("ol");
  const behind = before && document.getElementById(before.id);
  if (behind) {
    behind.after(copy);
  } else if (list) {
    list.prepend(copy);
  } else {
    document.querySelector(`#${over.id} > div:last-child`).append(document.importNode(comment.parentElement, true));
  }
}

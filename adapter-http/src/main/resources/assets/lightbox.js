// A picture by itself: as large as the window, closer by wheel, keys, buttons, double tap or two fingers.
import { icon, text } from "./page.js";

const CLOSEST = 5;
const STEP = 1.3;
const CLOSE_UP = 2.5;
const SWEEP = 60;

export function begin(root) {
  root.addEventListener("tapped", (event) => {
    if (event.target.matches("[data-lightbox]")) {
      event.preventDefault();
      look(event.target);
    }
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-lightbox]");
    if (link && event.detail === 0) {
      event.preventDefault();
      look(link);
    }
  });
  root.addEventListener("pointerover", (event) => {
    fetchAhead(event.target.closest("[data-lightbox]"));
  });
}

// Opens at one picture of a post, from which one steps to the others.
function look(link) {
  const links = [...(link.closest("[data-slides]")?.querySelectorAll("[data-lightbox]") ?? [link])];
  let at = links.indexOf(link);
  let picture = new Image();
  const dialog = document.createElement("dialog");
  dialog.className = "lightbox";
  const words = document.createElement("p");
  const view = { zoom: 1, x: 0, y: 0 };
  const percent = document.createElement("output");
  const show = () => {
    const limitX = (picture.clientWidth * (view.zoom - 1)) / 2;
    const limitY = (picture.clientHeight * (view.zoom - 1)) / 2;
    view.x = Math.max(-limitX, Math.min(limitX, view.x));
    view.y = Math.max(-limitY, Math.min(limitY, view.y));
    picture.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
    percent.textContent = `${Math.round(view.zoom * 100)}%`;
    dialog.classList.toggle("close-up", view.zoom > 1);
  };
  const zoom = (to) => {
    view.zoom = Math.max(1, Math.min(CLOSEST, to));
    show();
  };
  const tools = document.createElement("div");
  tools.className = "tools";
  tools.append(
    tool("−", "script.zoom.out", () => zoom(view.zoom / STEP)),
    percent,
    tool("+", "script.zoom.in", () => zoom(view.zoom * STEP)),
    tool("1:1", "script.zoom.reset", () => zoom(1)),
    tool(icon("close"), "script.close", () => dialog.close()),
  );
  const which = document.createElement("span");
  which.className = "which";
  which.setAttribute("role", "status");
  const step = (by) => links[at + by] && turn(at + by);
  const arrows = [-1, 1].map((by) => {
    const name = by < 0 ? "back" : "on";
    const button = tool(icon("back"), `script.picture.${name}`, () => step(by));
    button.className = `arrow ${name}`;
    return button;
  });
  const turn = (to) => {
    at = to;
    const next = large(links[at]);
    picture.isConnected ? picture.replaceWith(next) : dialog.prepend(next);
    picture = next;
    hands(picture, view, zoom, show, step);
    words.textContent = picture.alt;
    dialog.setAttribute("aria-label", picture.alt);
    which.textContent = links.length > 1 ? `${at + 1} / ${links.length}` : "";
    const had = arrows.indexOf(document.activeElement);
    arrows[0].hidden = at === 0;
    arrows[1].hidden = at === links.length - 1;
    if (had >= 0 && arrows[had].hidden) {
      arrows[1 - had].focus();
    }
    Object.assign(view, { zoom: 1, x: 0, y: 0 });
    show();
    [links[at - 1], links[at + 1]].forEach(fetchAhead);
  };
  dialog.append(words, tools, ...arrows, which);
  dialog.addEventListener("keydown", (event) => press(event, view, zoom, step));
  dialog.addEventListener("wheel", (event) => wheel(event, view, zoom), { passive: false });
  let pressed = null;
  dialog.addEventListener("pointerdown", (event) => (pressed = event.target));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && pressed === dialog) {
      dialog.close(); // beside the picture, and not at the end of a movement
    }
  });
  dialog.addEventListener("close", () => {
    document.documentElement.classList.remove("still");
    dialog.remove();
    links[at].closest("li")?.scrollIntoView({ behavior: "instant", block: "nearest" });
    links[at].focus({ preventScroll: true });
  });
  document.body.append(dialog);
  document.documentElement.classList.add("still");
  dialog.showModal();
  turn(at);
}

function large(link) {
  const shown = link.querySelector("img");
  const picture = new Image(shown.width, shown.height);
  picture.src = link.href;
  picture.alt = shown.alt;
  picture.draggable = false;
  picture.className = shown.className;
  return picture;
}

function fetchAhead(link) {
  if (link && !link.dataset.loaded) {
    link.dataset.loaded = "yes";
    new Image().src = link.href;
  }
}

function tool(face, label, deed) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", text(label));
  button.append(face);
  button.addEventListener("click", deed);
  return button;
}

function press(event, view, zoom, step) {
  const on = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
  const to = { "+": view.zoom * STEP, "=": view.zoom * STEP, "-": view.zoom / STEP, 0: 1 }[event.key];
  if (to && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    zoom(to);
  } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    event.preventDefault();
    step(event.key === "ArrowRight" ? on : -on);
  }
  event.stopPropagation();
}

function wheel(event, view, zoom) {
  event.preventDefault();
  zoom(view.zoom * (event.deltaY < 0 ? 1.1 : 0.9));
}

// One finger or the mouse moves the picture, or sweeps it away for the next; two change its size, two taps go close or
// back.
function hands(picture, view, zoom, show, step) {
  const down = new Map();
  let apart = 0;
  let swept = 0;
  const distance = () => {
    const [one, other] = [...down.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  picture.addEventListener("dblclick", () => zoom(view.zoom > 1 ? 1 : CLOSE_UP));
  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    apart = down.size === 2 ? distance() : 0;
    swept = 0;
  });
  picture.addEventListener("pointermove", (event) => {
    const before = down.get(event.pointerId);
    if (!before) {
      return;
    }
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (down.size === 2) {
      const now = distance();
      zoom((view.zoom * now) / (apart || now));
      apart = now;
    } else if (view.zoom > 1) {
      view.x += event.clientX - before.x;
      view.y += event.clientY - before.y;
      show();
    } else {
      swept += event.clientX - before.x;
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, (event) => {
      down.delete(event.pointerId);
      if (end === "pointerup" && down.size === 0 && apart === 0 && Math.abs(swept) > SWEEP) {
        const on = getComputedStyle(picture).direction === "rtl" ? -1 : 1;
        step(swept < 0 ? on : -on);
      }
    });
  }
}

// A picture by itself: as large as the window, closer by wheel, keys, buttons, double tap or two fingers.
import { icon, text } from "./page.js";

const CLOSEST = 5;
const STEP = 1.3;
const CLOSE_UP = 2.5;

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
    const link = event.target.closest("[data-lightbox]");
    if (link && !link.dataset.loaded) {
      link.dataset.loaded = "yes";
      new Image().src = link.href;
    }
  });
}

function look(link) {
  const dialog = document.createElement("dialog");
  dialog.className = "lightbox";
  const shown = link.querySelector("img");
  dialog.setAttribute("aria-label", shown.alt);
  const picture = new Image(shown.width, shown.height);
  picture.src = link.href;
  picture.alt = shown.alt;
  picture.draggable = false;
  picture.className = shown.className;
  const words = document.createElement("p");
  words.textContent = shown.alt;
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
  dialog.append(picture, words, tools);
  dialog.addEventListener("keydown", (event) => press(event, view, zoom));
  dialog.addEventListener("wheel", (event) => wheel(event, view, zoom), { passive: false });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  hands(picture, view, zoom, show);
  dialog.addEventListener("close", () => {
    document.documentElement.classList.remove("still");
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  document.documentElement.classList.add("still");
  dialog.showModal();
  show();
}

function tool(face, label, deed) {
  const button = document.createElement("button");
  button.type = "button";
  button.setAttribute("aria-label", text(label));
  button.append(face);
  button.addEventListener("click", deed);
  return button;
}

function press(event, view, zoom) {
  const to = { "+": view.zoom * STEP, "=": view.zoom * STEP, "-": view.zoom / STEP, 0: 1 }[event.key];
  if (to && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    zoom(to);
  }
  event.stopPropagation();
}

function wheel(event, view, zoom) {
  event.preventDefault();
  zoom(view.zoom * (event.deltaY < 0 ? 1.1 : 0.9));
}

// One finger or the mouse moves the picture, two change its size, two taps go close or back.
function hands(picture, view, zoom, show) {
  const down = new Map();
  let apart = 0;
  const distance = () => {
    const [one, other] = [...down.values()];
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  picture.addEventListener("dblclick", () => zoom(view.zoom > 1 ? 1 : CLOSE_UP));
  picture.addEventListener("pointerdown", (event) => {
    picture.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    apart = down.size === 2 ? distance() : 0;
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
    }
  });
  for (const end of ["pointerup", "pointercancel"]) {
    picture.addEventListener(end, (event) => down.delete(event.pointerId));
  }
}

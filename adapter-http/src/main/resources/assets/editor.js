// The picture editor: a dialog in which a picture is given a look, adjusted, cropped and turned. What comes out is a
// JPEG of at most 2048 pixels a side; a picture that nothing was done to comes back as it was.
import * as frames from "./crop.js";
import { css, develop, draw, isUntouched, size, turned, untouched, USUAL } from "./develop.js";
import { text } from "./page.js";

const MOST = 2048;
const PREVIEW = 1600;
const THUMBNAIL = 160;
const QUALITY = 0.92;
const BLUR = USUAL.length - 1;

let dialog, sliders, angle, canvas, crop;
let image, working, choice, finish, file, queued;
let comparing = false;

const one = (mark) => dialog.querySelector(mark);
const tool = () => one('[name="tool"]:checked').value;

// Opens with a file and what was chosen for it before; resolves to the new file and choice, or nothing if cancelled.
export async function edit(chosen, before) {
  begin();
  file = chosen;
  image = await read(file);
  working = smaller(image, PREVIEW);
  choice = structuredClone(before ?? untouched());
  one('[name="shape"][value="0"]').checked = true;
  [...dialog.querySelectorAll('[name="shape"]')].find((some) => Number(some.value) === choice.shape).checked = true;
  one('[name="tool"][value="filters"]').checked = true;
  const result = new Promise((resolve) => (finish = resolve));
  dialog.showModal();
  showAll();
  thumbnails();
  const checked = one('[name="look"]:checked');
  (checked ?? one('[name="tool"]')).focus({ preventScroll: true });
  checked?.parentElement.scrollIntoView({ block: "nearest", inline: "center" });
  return result;
}

async function read(blob) {
  const picture = new Image();
  picture.src = URL.createObjectURL(blob);
  try {
    await picture.decode();
  } finally {
    URL.revokeObjectURL(picture.src);
  }
  if (!picture.naturalWidth) {
    throw new Error("no size");
  }
  return picture;
}

function smaller(picture, most) {
  const small = document.createElement("canvas");
  [small.width, small.height] = size(picture, untouched(), most, isDrawing() ? most : 0);
  draw(small, picture, untouched());
  return small;
}

const isDrawing = () => file.type === "image/svg+xml";
const outcome = () => size(image, choice, MOST, isDrawing() ? MOST : 0);

function begin() {
  if (dialog) {
    return;
  }
  dialog = document.querySelector("[data-editor]");
  canvas = one("canvas");
  crop = one("[data-crop]");
  angle = one("[data-angle]");
  sliders = [...dialog.querySelectorAll("[data-slider]")];
  dialog.addEventListener("cancel", () => end());
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation(); // the page's shortcuts stay out of here
    if (event.key === "Enter" && !event.target.closest("button")) {
      event.preventDefault();
      apply();
    }
  });
  dialog.addEventListener("input", input);
  one("[data-cancel]").addEventListener("click", () => end());
  one("[data-apply]").addEventListener("click", apply);
  one("[data-reset]").addEventListener("click", () => change({ values: [...USUAL] }));
  one("[data-turn]").addEventListener("click", turn);
  one("[data-flip]").addEventListener("click", flip);
  one("[data-whole]").addEventListener("click", () => {
    one('[name="shape"][value="0"]').checked = true;
    change({ turns: 0, flip: false, angle: 0, shape: 0, crop: untouched().crop });
  });
  const compare = one("[data-compare]");
  for (const [on, off] of [["pointerdown", "pointerup"], ["keydown", "keyup"]]) {
    compare.addEventListener(on, (event) => (!event.key || event.key === " " || event.key === "Enter") && hold(true));
    compare.addEventListener(off, () => hold(false));
  }
  for (const end of ["pointercancel", "pointerleave", "blur"]) {
    compare.addEventListener(end, () => hold(false));
  }
  compare.addEventListener("contextmenu", (event) => event.preventDefault());
  const look = () => ({ crop: choice.crop, ratio: choice.shape === 0 ? 0 : choice.shape / wide() });
  frames.begin(crop, one("[data-paper]"), look, (next) => change({ crop: next }));
  new ResizeObserver(() => dialog.open && showAll()).observe(one("[data-sight]"));
}

function wide() {
  const [w, h] = turned(image, choice);
  return w / h;
}

function input(event) {
  const field = event.target;
  if (field.name === "look") {
    change({ values: field.value.split(" ").map(Number) });
  } else if (field.name === "shape") {
    const shape = Number(field.value);
    change({ shape, crop: shape === 0 ? choice.crop : frames.largest(shape, wide()) });
  } else if (field === angle) {
    change({ angle: angle.valueAsNumber });
  } else if (field.dataset.slider) {
    change({ values: choice.values.with(sliders.indexOf(field), field.valueAsNumber) });
  } else {
    showAll();
  }
}

// By a quarter, clockwise as one sees it; the frame goes along.
function turn() {
  const { x, y, w, h } = choice.crop;
  change({ turns: (choice.turns + (choice.flip ? 3 : 1)) % 4, crop: { x: 1 - y - h, y: x, w: h, h: w } });
  if (choice.shape !== 0) {
    change({ crop: frames.largest(choice.shape, wide()) });
  }
}

function flip() {
  const { x, w } = choice.crop;
  change({ flip: !choice.flip, angle: -choice.angle || 0, crop: { ...choice.crop, x: 1 - x - w } });
}

function hold(on) {
  comparing = on;
  one("[data-compare]").setAttribute("aria-pressed", String(on));
  showLook();
}

function change(some) {
  Object.assign(choice, some);
  if (!queued) {
    queued = requestAnimationFrame(showAll);
  }
}

function showAll() {
  queued = 0;
  showControls();
  showPaper();
  showLook();
}

function showControls() {
  choice.values.forEach((value, i) => (sliders[i].value = value));
  angle.value = choice.angle;
  for (const field of [...sliders, angle]) {
    const output = field.parentElement.querySelector("output");
    const changed = field.valueAsNumber !== Number(field.dataset.usual);
    output.value = changed ? `${field.value}\u202f${output.dataset.unit}` : "";
    field.setAttribute("aria-valuetext", `${field.value} ${output.dataset.unit}`);
  }
  const figures = choice.values.join(" ");
  for (const look of dialog.querySelectorAll('[name="look"]')) {
    look.checked = look.value === figures;
  }
  one("[data-flip]").setAttribute("aria-pressed", String(choice.flip));
  one("[data-size]").value = text("script.pixels", ...outcome());
}

// In the crop tool the whole picture lies there with the frame over it, else what the frame leaves.
function showPaper() {
  const cropping = tool() === "crop";
  const shown = cropping ? untouched().crop : choice.crop;
  const [w, h] = turned(image, choice).map((length, i) => length * (i === 0 ? shown.w : shown.h));
  const sight = one("[data-sight]");
  const style = getComputedStyle(sight);
  const roomX = sight.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const roomY = sight.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  const scale = Math.min(roomX / w, roomY / h);
  const paper = one("[data-paper]");
  paper.style.width = `${w * scale}px`;
  paper.style.height = `${h * scale}px`;
  const sharp = Math.min(devicePixelRatio, 2);
  canvas.width = Math.max(1, Math.round(w * scale * sharp));
  canvas.height = Math.max(1, Math.round(h * scale * sharp));
  draw(canvas, working, choice, shown);
  crop.hidden = !cropping;
  for (const [side, part] of [["left", "x"], ["top", "y"], ["width", "w"], ["height", "h"]]) {
    crop.style[side] = `${choice.crop[part] * 100}%`;
  }
}

function showLook() {
  const across = canvas.getBoundingClientRect().width / (tool() === "crop" ? choice.crop.w : 1) || 1;
  canvas.style.filter = comparing ? "none" : css(choice.values, across / outcome()[0]);
}

function thumbnails() {
  const small = document.createElement("canvas");
  small.width = small.height = THUMBNAIL;
  draw(small, working, untouched(), frames.largest(1, working.width / working.height));
  const address = small.toDataURL("image/jpeg", QUALITY);
  for (const place of dialog.querySelectorAll("[data-look]")) {
    const picture = new Image();
    picture.alt = "";
    picture.src = address;
    picture.style.filter = css(place.parentElement.querySelector("input").value.split(" ").map(Number));
    place.replaceChildren(picture);
  }
}

// Encoded at once: browsers put off what `toBlob` is asked for until they have nothing else to do.
function apply() {
  const done = structuredClone(choice);
  if (isUntouched(done)) {
    end({ file, choice: done });
    return;
  }
  const encoded = develop(image, done, outcome()).toDataURL("image/jpeg", QUALITY).split(",")[1];
  const bytes = Uint8Array.from(atob(encoded), (unit) => unit.charCodeAt(0));
  end({ file: new File([bytes], "filtered-image.jpg", { type: "image/jpeg" }), choice: done });
}

function end(result) {
  const tell = finish;
  finish = undefined;
  dialog.close();
  tell?.(result);
}

// The frame over a picture that says which part of it stays: dragged by itself or by its corners, and moved or sized by
// the arrow keys. All lengths are parts of the picture.

const LEAST = 0.05;
const STEP = 0.01;

const between = (value, least, most) => Math.min(most, Math.max(least, value));

// The largest frame of that shape in the middle; shape 0 is the whole. `wide` is width by height of the picture.
export function largest(shape, wide) {
  const ratio = shape === 0 ? 1 : shape / wide;
  const [w, h] = ratio > 1 ? [1, 1 / ratio] : [ratio, 1];
  return { x: (1 - w) / 2, y: (1 - h) / 2, w, h };
}

// The frame between a fixed corner and a point that is dragged, kept within the picture and to its shape.
export function spanned(fixed, point, ratio) {
  const [right, down] = [point.x >= fixed.x, point.y >= fixed.y];
  const [roomX, roomY] = [right ? 1 - fixed.x : fixed.x, down ? 1 - fixed.y : fixed.y];
  let w = between(Math.abs(point.x - fixed.x), LEAST, roomX);
  let h = between(Math.abs(point.y - fixed.y), LEAST, roomY);
  if (ratio > 0) {
    w = Math.min(Math.max(w, h * ratio), roomX, roomY * ratio);
    h = w / ratio;
  }
  return { x: right ? fixed.x : fixed.x - w, y: down ? fixed.y : fixed.y - h, w, h };
}

// `look` tells the frame and, if it is bound to a shape, its width by height; `change` takes a new frame.
export function begin(frame, paper, look, change) {
  let grip = null;
  const point = (event) => {
    const box = paper.getBoundingClientRect();
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) {
      return;
    }
    const { crop } = look();
    const corner = [...frame.children].indexOf(event.target);
    const fixed = { x: corner % 2 === 0 ? crop.x + crop.w : crop.x, y: corner < 2 ? crop.y + crop.h : crop.y };
    grip = { corner, fixed, crop, from: point(event) };
    frame.setPointerCapture(event.pointerId);
  });
  frame.addEventListener("pointermove", (event) => {
    if (!grip) {
      return;
    }
    const at = point(event);
    change(
      grip.corner < 0
        ? moved(grip.crop, at.x - grip.from.x, at.y - grip.from.y)
        : spanned(grip.fixed, at, look().ratio),
    );
  });
  for (const end of ["pointerup", "pointercancel"]) {
    frame.addEventListener(end, () => (grip = null));
  }
  frame.addEventListener("keydown", (event) => {
    const directions = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const direction = directions[event.key];
    if (!direction || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const { crop, ratio } = look();
    const [dx, dy] = direction.map((part) => part * STEP);
    change(event.shiftKey ? sized(crop, dx, dy, ratio) : moved(crop, dx, dy));
  });
}

function moved(crop, dx, dy) {
  return { ...crop, x: between(crop.x + dx, 0, 1 - crop.w), y: between(crop.y + dy, 0, 1 - crop.h) };
}

function sized(crop, dx, dy, ratio) {
  const both = ratio > 0 ? dx || dy : 0;
  const w = crop.w + (both || dx);
  const h = ratio > 0 ? w / ratio : crop.h + dy;
  const [mostW, mostH] = [1 - crop.x, 1 - crop.y];
  if (ratio > 0) {
    const fit = between(w, Math.max(LEAST, LEAST * ratio), Math.min(mostW, mostH * ratio));
    return { ...crop, w: fit, h: fit / ratio };
  }
  return { ...crop, w: between(w, LEAST, mostW), h: between(h, LEAST, mostH) };
}

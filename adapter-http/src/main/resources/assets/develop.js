// Turns a picture and what was chosen for it into pixels. Where the browser's canvas has no filters, the same is
// reckoned here, by the formulas of the Filter Effects specification.

export const USUAL = [100, 100, 100, 0, 0, 0, 0];
const [BRIGHTNESS, CONTRAST, SATURATION, SEPIA, GRAYSCALE, WARMTH, BLUR] = USUAL.keys();
const LUMA = [0.2126, 0.7152, 0.0722];
const SEPIA_ROWS = [0.393, 0.769, 0.189, 0.349, 0.686, 0.168, 0.272, 0.534, 0.131];
const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1];

// What was chosen for a picture, before anything was.
export function untouched() {
  return { values: [...USUAL], turns: 0, flip: false, angle: 0, shape: 0, crop: { x: 0, y: 0, w: 1, h: 1 } };
}

export function isUntouched(choice) {
  return JSON.stringify({ ...choice, shape: 0 }) === JSON.stringify(untouched());
}

// The filters as CSS says them; lengths are multiplied by the scale at which the picture is shown.
export function css(values, scale = 1) {
  const said = [
    `brightness(${values[BRIGHTNESS]}%)`,
    `contrast(${values[CONTRAST]}%)`,
    `saturate(${values[SATURATION]}%)`,
    `sepia(${values[SEPIA]}%)`,
    `grayscale(${values[GRAYSCALE]}%)`,
    `hue-rotate(${values[WARMTH]}deg)`,
    `blur(${values[BLUR] * scale}px)`,
  ];
  return said.filter((_, i) => values[i] !== USUAL[i]).join(" ") || "none";
}

// The size of the picture as it stands after quarter turns.
export function turned(image, choice) {
  const [w, h] = [image.naturalWidth || image.width, image.naturalHeight || image.height];
  return choice.turns % 2 === 0 ? [w, h] : [h, w];
}

// Draws the part of the picture that the crop leaves, turned, mirrored and straightened, over the whole canvas.
export function draw(canvas, image, choice, crop = choice.crop) {
  const [w, h] = turned(image, choice);
  const angle = (choice.angle * Math.PI) / 180;
  const context = canvas.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.scale(canvas.width / (crop.w * w), canvas.height / (crop.h * h));
  context.translate(w / 2 - crop.x * w, h / 2 - crop.y * h);
  context.rotate(angle);
  const cover = Math.cos(angle) + Math.max(w / h, h / w) * Math.abs(Math.sin(angle));
  context.scale(choice.flip ? -cover : cover, cover);
  context.rotate((choice.turns * Math.PI) / 2);
  const [width, height] = choice.turns % 2 === 0 ? [w, h] : [h, w];
  context.drawImage(image, -width / 2, -height / 2, width, height);
  context.setTransform(1, 0, 0, 1, 0, 0);
}

// How large the result is: the pixels that are there, but at most so many a side.
export function size(image, choice, most, least = 0) {
  const [w, h] = turned(image, choice);
  const [cw, ch] = [w * choice.crop.w, h * choice.crop.h];
  const scale = Math.min(most / Math.max(cw, ch), Math.max(1, least / Math.max(cw, ch)));
  return [Math.max(1, Math.round(cw * scale)), Math.max(1, Math.round(ch * scale))];
}

// The finished picture as a canvas.
export function develop(image, choice, [width, height], own = !hasFilters()) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  draw(canvas, image, choice);
  const { values } = choice;
  const context = canvas.getContext("2d", { willReadFrequently: own });
  if (css(values) === "none") {
    return canvas;
  }
  if (own) {
    const pixels = context.getImageData(0, 0, width, height);
    colour(pixels.data, values);
    blur(pixels, values[BLUR]);
    context.putImageData(pixels, 0, 0);
    return canvas;
  }
  paint(canvas, css([...values.slice(0, BLUR), 0]));
  if (values[BLUR] > 0) {
    paint(canvas, css([...USUAL.slice(0, BLUR), values[BLUR]]), 3 * values[BLUR]);
  }
  return canvas;
}

// Draws the canvas anew through the filter; its edges go on beyond it by a margin, or a blur would let them fade.
function paint(canvas, filter, margin = 0) {
  const copy = document.createElement("canvas");
  const { width, height } = canvas;
  [copy.width, copy.height] = [width + 2 * margin, height + 2 * margin];
  const across = [[0, 1, 0, margin], [0, width, margin, width], [width - 1, 1, margin + width, margin]];
  const down = [[0, 1, 0, margin], [0, height, margin, height], [height - 1, 1, margin + height, margin]];
  const beside = copy.getContext("2d");
  for (const [x, w, toX, toW] of across.filter((part) => part[3] > 0)) {
    for (const [y, h, toY, toH] of down.filter((part) => part[3] > 0)) {
      beside.drawImage(canvas, x, y, w, h, toX, toY, toW, toH);
    }
  }
  const context = canvas.getContext("2d");
  context.filter = filter;
  context.drawImage(copy, -margin, -margin);
  context.filter = "none";
}

// Some browsers have the property and take no notice of it.
export function hasFilters() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const context = canvas.getContext("2d");
  context.filter = "brightness(0%)";
  context.fillStyle = "white";
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data[0] === 0;
}

// Changes the colours in place; every step keeps within 0 and 255, as the browsers' do.
export function colour(data, values) {
  const times = (percent) => IDENTITY.map((part) => (part * percent) / 100);
  const steps = [
    [times(values[BRIGHTNESS]), 0],
    [times(values[CONTRAST]), 1.275 * (100 - values[CONTRAST])],
    [towards(IDENTITY, grey(), 1 - values[SATURATION] / 100), 0],
    [towards(IDENTITY, SEPIA_ROWS, values[SEPIA] / 100), 0],
    [towards(IDENTITY, grey(), values[GRAYSCALE] / 100), 0],
    [turnHue(values[WARMTH]), 0],
  ].filter((_, i) => values[i] !== USUAL[i]);
  for (let i = 0; i < data.length; i += 4) {
    let [r, g, b] = [data[i], data[i + 1], data[i + 2]];
    for (const [m, plus] of steps) {
      [r, g, b] = [
        within(m[0] * r + m[1] * g + m[2] * b + plus),
        within(m[3] * r + m[4] * g + m[5] * b + plus),
        within(m[6] * r + m[7] * g + m[8] * b + plus),
      ];
    }
    [data[i], data[i + 1], data[i + 2]] = [r, g, b];
  }
}

function within(value) {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

function grey() {
  return [...LUMA, ...LUMA, ...LUMA];
}

function towards(from, to, part) {
  return from.map((value, i) => value + (to[i] - value) * part);
}

function turnHue(degrees) {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const across = [-0.213, -0.715, 0.928, 0.143, 0.14, -0.283, -0.787, 0.715, 0.072];
  const rest = [0.213, 0.715, 0.072, 0.213, 0.715, 0.072, 0.213, 0.715, 0.072];
  return IDENTITY.map((value, i) => rest[i] + c * (value - rest[i]) + s * across[i]);
}

// Three box blurs come close to a Gaussian one (those of an even width lean to either side in turn); edges go on beyond
// the picture.
export function blur(pixels, deviation) {
  if (deviation > 0) {
    const wide = Math.max(1, Math.floor((deviation * 3 * Math.sqrt(2 * Math.PI)) / 4 + 0.5));
    const { data, width, height } = pixels;
    const half = Math.floor(wide / 2);
    const odd = wide % 2;
    for (const [length, before] of [[wide, half], [wide, half - 1 + odd], [wide + 1 - odd, half]]) {
      box(data, width, height, 4, width * 4, length, before);
      box(data, height, width, width * 4, 4, length, before);
    }
  }
}

function box(data, length, lines, step, stride, wide, before) {
  const line = new Float32Array(length);
  for (let l = 0; l < lines; l++) {
    for (let c = 0; c < 3; c++) {
      const at = (i) => l * stride + c + Math.min(length - 1, Math.max(0, i)) * step;
      let sum = 0;
      for (let i = -before; i < wide - before; i++) {
        sum += data[at(i)];
      }
      for (let i = 0; i < length; i++) {
        line[i] = sum / wide;
        sum += data[at(i - before + wide)] - data[at(i - before)];
      }
      for (let i = 0; i < length; i++) {
        data[at(i)] = line[i];
      }
    }
  }
}

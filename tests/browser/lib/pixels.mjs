// What a picture shows: which colours, how much of them, and whether text stands out from its ground.
import { PNG } from 'pngjs';

/** The reference's colours, light. */
export const INK = '#17211D',
  PAPER = '#FBFAF5',
  CLUSTER = '#0B4237',
  REGION = '#A3865D',
  ACCENT = '#A0460A';
/** The reference's colours, dark. */
export const DARK = { ink: '#ECEDE4', paper: '#131A17', cluster: '#A3E3CB', region: '#857151', accent: '#F0A860' };

const rgb = (hex) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
const hex = (r, g, b) => `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();

export function decode(base64) {
  const { width, height, data } = PNG.sync.read(Buffer.from(base64, 'base64'));
  return { width, height, data };
}

/** Whether every pixel is like the one before it: a picture of nothing. */
export const isPlain = ({ data }) => data.subarray(4).equals(data.subarray(0, -4));

/** The part of a picture that a rectangle covers. */
export function crop({ width, height, data }, rect) {
  const [left, top] = [Math.max(0, Math.round(rect.x)), Math.max(0, Math.round(rect.y))];
  const [wide, high] = [Math.min(width - left, Math.round(rect.width)), Math.min(height - top, Math.round(rect.height))];
  if (wide <= 0 || high <= 0) throw new Error(`nothing to see at ${JSON.stringify(rect)} in a picture of ${width} × ${height}`);
  const part = Buffer.alloc(wide * high * 4);
  for (let y = 0; y < high; y++) data.copy(part, y * wide * 4, ((top + y) * width + left) * 4, ((top + y) * width + left + wide) * 4);
  return { width: wide, height: high, data: part };
}

/** How many pixels of each colour there are, most frequent first. */
export function colours({ data }) {
  const count = new Map();
  for (let i = 0; i < data.length; i += 4) {
    const key = (data[i] << 16) | (data[i + 1] << 8) | data[i + 2];
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return [...count].sort((a, b) => b[1] - a[1]).map(([key, n]) => [hex(key >> 16, (key >> 8) & 255, key & 255), n]);
}

/** Colours this close are one: screens and encoders round differently. */
const NEAR = 12;
const near = (data, i, [r, g, b]) => Math.abs(data[i] - r) <= NEAR && Math.abs(data[i + 1] - g) <= NEAR && Math.abs(data[i + 2] - b) <= NEAR;

/** The share of a picture that has this colour. */
export function share({ data }, colour) {
  const wanted = rgb(colour);
  let n = 0;
  for (let i = 0; i < data.length; i += 4) if (near(data, i, wanted)) n++;
  return n / (data.length / 4);
}

/** The longest unbroken horizontal stretch of this colour, in pixels, with where it stands: a bar's length. */
export function stretch({ width, height, data }, colour) {
  const wanted = rgb(colour);
  let best = { length: 0, x: 0, y: 0 };
  for (let y = 0; y < height; y++) {
    for (let x = 0, run = 0; x < width; x++) {
      run = near(data, (y * width + x) * 4, wanted) ? run + 1 : 0;
      if (run > best.length) best = { length: run, x: x - run + 1, y };
    }
  }
  return best;
}

/** How many rows of pixels hold a stretch of this colour of at least so many pixels: a bar's thickness. */
export function rows({ width, height, data }, colour, least) {
  const wanted = rgb(colour);
  let n = 0;
  for (let y = 0; y < height; y++) {
    let longest = 0;
    for (let x = 0, run = 0; x < width; x++) {
      run = near(data, (y * width + x) * 4, wanted) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    if (longest >= least) n++;
  }
  return n;
}

/** How many separate things are drawn on the ground (the most frequent colour), each at least so many pixels large. */
export function blobs(picture, least = 20) {
  const { width, height, data } = picture,
    [[ground]] = colours(picture),
    wanted = rgb(ground);
  const open = new Uint8Array(width * height);
  for (let i = 0; i < open.length; i++) open[i] = near(data, i * 4, wanted) ? 0 : 1;
  let n = 0;
  for (let start = 0; start < open.length; start++) {
    if (!open[start]) continue;
    const stack = [start];
    let size = 0;
    open[start] = 0;
    while (stack.length) {
      const at = stack.pop(),
        x = at % width;
      size++;
      for (const next of [x > 0 && at - 1, x < width - 1 && at + 1, at - width, at + width]) {
        if (next !== false && open[next]) {
          open[next] = 0;
          stack.push(next);
        }
      }
    }
    if (size >= least) n++;
  }
  return n;
}

const luminance = (colour) => {
  const [r, g, b] = rgb(colour).map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG's contrast of two colours. */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of what is drawn in a picture against its ground (its most frequent colour): 1 where nothing is drawn. */
export function standsOut(picture) {
  const all = colours(picture),
    [[ground]] = all;
  // A colour that only a few pixels have may be an edge's; strokes have more.
  const least = Math.max(4, (picture.width * picture.height) / 5000);
  return Math.max(1, ...all.filter(([, n]) => n >= least).map(([colour]) => contrast(colour, ground)));
}

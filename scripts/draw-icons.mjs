// Draws the icons of Wiredesk into resources/icons: a page of copy with a finding in it, in every size that a system asks for.
//   node scripts/draw-icons.mjs
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../resources/icons");

const colours = {
  sea: [31, 79, 130],
  paper: [255, 253, 248],
  ink: [29, 27, 23],
  words: [138, 131, 117],
  mark: [168, 32, 26],
};

const within = (x, y, left, top, right, bottom, corner) => {
  const dx = Math.max(left + corner - x, 0, x - right + corner);
  const dy = Math.max(top + corner - y, 0, y - bottom + corner);
  return x >= left && x <= right && y >= top && y <= bottom && Math.hypot(dx, dy) <= corner + 1e-9;
};

/** The colour at a point of the unit square; undefined: see-through. Small sizes have fewer and thicker lines. */
function colourAt(x, y, small) {
  if (!within(x, y, 0.04, 0.04, 0.96, 0.96, 0.2)) return undefined;
  if (!within(x, y, 0.2, 0.14, 0.8, 0.86, 0.03)) return colours.sea;
  if (within(x, y, 0.27, 0.22, 0.73, small ? 0.36 : 0.32, 0.01)) return colours.ink;
  const lines = small ? [0.46, 0.68] : [0.42, 0.5, 0.61, 0.69, 0.77];
  const thick = small ? 0.09 : 0.036;
  for (const [n, top] of lines.entries())
    if (within(x, y, 0.27, top, n === lines.length - 1 ? 0.57 : 0.73, top + thick, 0.008)) return colours.words;
  if (small) return within(x, y, 0.27, 0.58, 0.64, 0.64, 0) ? colours.mark : colours.paper;
  const wave = 0.565 + 0.011 * Math.sin((x - 0.27) * 2 * Math.PI * 13);
  return x >= 0.27 && x <= 0.58 && Math.abs(y - wave) < 0.012 ? colours.mark : colours.paper;
}

function pixelsOf(size) {
  const fine = size < 256 ? 8 : 4;
  const pixels = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let n = 0; n < fine * fine; n += 1) {
        const x = (column + ((n % fine) + 0.5) / fine) / size;
        const y = (row + (Math.floor(n / fine) + 0.5) / fine) / size;
        const colour = colourAt(x, y, size <= 32);
        if (colour === undefined) continue;
        for (const [channel, value] of colour.entries()) sum[channel] += value;
        sum[3] += 1;
      }
      const at = row * (size * 4 + 1) + 1 + column * 4;
      if (sum[3] === 0) continue;
      for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] = Math.round(sum[channel] / sum[3]);
      pixels[at + 3] = Math.round((sum[3] / (fine * fine)) * 255);
    }
  return pixels;
}

function pngOf(size) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(8 + body.length);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), 4 + body.length);
    return framed;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const data = deflateSync(pixelsOf(size), { level: 9 });
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", Buffer.alloc(0))]);
}

/** Windows: a folder of PNGs in one file. */
function icoOf(sizes, pngs) {
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let from = head.length;
  for (const [n, size] of sizes.entries()) {
    const at = 6 + 16 * n;
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], at);
    head.writeUInt32LE(pngs.get(size).length, at + 8);
    head.writeUInt32LE(from, at + 12);
    from += pngs.get(size).length;
  }
  return Buffer.concat([head, ...sizes.map((size) => pngs.get(size))]);
}

/** macOS: the same with names of four letters. */
function icnsOf(pngs) {
  const kinds = {
    icp4: 16,
    icp5: 32,
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  };
  const parts = Object.entries(kinds).map(([kind, size]) => {
    const head = Buffer.alloc(8);
    head.write(kind, 0, "latin1");
    head.writeUInt32BE(8 + pngs.get(size).length, 4);
    return Buffer.concat([head, pngs.get(size)]);
  });
  const head = Buffer.alloc(8);
  head.write("icns", 0, "latin1");
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const pngs = new Map(sizes.map((size) => [size, pngOf(size)]));
fs.mkdirSync(folder, { recursive: true });
for (const [size, png] of pngs) fs.writeFileSync(path.join(folder, `${size}x${size}.png`), png);
fs.writeFileSync(path.join(folder, "icon.ico"), icoOf([16, 24, 32, 48, 64, 256], pngs));
fs.writeFileSync(path.join(folder, "icon.icns"), icnsOf(pngs));
console.log(`${sizes.length} sizes, icon.ico and icon.icns in resources/icons`);

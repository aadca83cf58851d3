/** Numbers features that enough stories have. */
export class FeatureIndex {
  constructor(bits) {
    this.mask = (1 << bits) - 1;
    this.keys = new Int32Array(1 << bits);
    this.used = new Uint8Array(1 << bits);
    this.stories = new Uint16Array(1 << bits);
    this.last = new Int32Array(1 << bits).fill(-1);
    this.number = new Int32Array(1 << bits).fill(-1);
    this.size = 0;
    this.filled = 0;
  }
  slot(key) {
    let slot = (key ^ (key >>> 16)) & this.mask;
    while (this.used[slot] && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }
  /** Notes that a story has a feature. */
  see(key, story) {
    const slot = this.slot(key);
    if (!this.used[slot]) {
      this.used[slot] = 1;
      this.keys[slot] = key;
      if (++this.filled > this.mask * 0.85) throw new Error("the index of features is full: give it more bits");
    }
    if (this.last[slot] === story) return;
    this.last[slot] = story;
    this.stories[slot]++;
  }
  /** Keeps the features of at least so many stories. 0 is left out: it marks an empty slot in the stored table. */
  keep(least) {
    this.kept = [];
    for (let slot = 0; slot <= this.mask; slot++) {
      if (!this.used[slot] || this.stories[slot] < least || this.keys[slot] === 0) continue;
      this.number[slot] = this.size++;
      this.kept.push(this.keys[slot]);
    }
    return this;
  }
  get(key) {
    const slot = this.slot(key);
    return this.used[slot] ? this.number[slot] : -1;
  }
}

/** The table as the project stores it: keys and signed bytes, features that say next to nothing left out. */
export function storeTable(index, weights, width, least) {
  const rows = [];
  let top = 0;
  for (let n = 0; n < index.size; n++) {
    let most = 0;
    for (let k = 0; k < width; k++) most = Math.max(most, Math.abs(weights[n * width + k]));
    if (most < least) continue;
    top = Math.max(top, most);
    rows.push(n);
  }
  // A few very large weights must not make the steps of all others coarse.
  const scale = Math.min(top, 2.5) / 127;
  const keys = Buffer.alloc(rows.length * 4);
  const bytes = Buffer.alloc(rows.length * width);
  rows.sort((a, b) => index.kept[a] - index.kept[b]);
  rows.forEach((n, row) => {
    keys.writeInt32LE(index.kept[n], row * 4);
    for (let k = 0; k < width; k++) {
      const value = Math.round(weights[n * width + k] / scale);
      bytes.writeInt8(Math.max(-127, Math.min(127, value)), row * width + k);
    }
  });
  return { width, scale, keys: keys.toString("base64"), weights: bytes.toString("base64") };
}

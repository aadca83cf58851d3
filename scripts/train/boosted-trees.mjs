// Gradient-boosted trees for several classes, small and repeatable: histograms of at most 32 bins, softmax loss, no
// library. Learned offline; what ships is the numbers, read by src/core/wire/page/boosted-trees.ts.

/** A repeatable stream of numbers in [0, 1). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cuts each feature into bins at its quantiles. Rows are arrays of numbers. */
function binFeatures(rows, width) {
  const cuts = [];
  const columns = [];
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(rows, (row) => row[f]).sort();
    const distinct = [...new Set(values)];
    let cut = [];
    if (distinct.length <= 32) for (let i = 1; i < distinct.length; i++) cut.push((distinct[i - 1] + distinct[i]) / 2);
    else {
      for (let b = 1; b < 32; b++) cut.push(values[Math.floor((values.length * b) / 32)]);
      cut = [...new Set(cut)];
    }
    cuts.push(cut);
    columns.push(
      Uint8Array.from(rows, (row) => {
        let low = 0;
        let high = cut.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if (row[f] <= cut[middle]) high = middle;
          else low = middle + 1;
        }
        return low;
      }),
    );
  }
  return { cuts, columns };
}

/**
 * Learns. `labels` are class numbers, `weights` how much each row counts.
 * A tree is a list of nodes: [feature, threshold, left, right] or [value].
 */
export function learn(rows, labels, weights, classes, options = {}) {
  const {
    rounds = 80,
    rate = 0.15,
    depth = 4,
    smallest = 8,
    ridge = 2,
    share = 0.4,
    seed = 7,
    rowShare = 0.8,
  } = options;
  const width = rows[0].length;
  const { cuts, columns } = binFeatures(rows, width);
  const random = seeded(seed);
  const n = rows.length;
  const scores = Array.from({ length: classes }, () => new Float64Array(n));
  const totals = new Float64Array(classes);
  for (let i = 0; i < n; i++) totals[labels[i]] += weights[i];
  const all = totals.reduce((a, b) => a + b, 0);
  const start = [...totals].map((t) => Math.log((t + 1) / (all + classes)));
  scores.forEach((score, c) => score.fill(start[c]));
  const trees = Array.from({ length: classes }, () => []);
  const gradient = new Float64Array(n);
  const curve = new Float64Array(n);
  for (let round = 0; round < rounds; round++) {
    const odds = softmaxAll(scores, n, classes);
    const picked = [];
    for (let i = 0; i < n; i++) if (random() < rowShare) picked.push(i);
    const rowsNow = Int32Array.from(picked);
    for (let c = 0; c < classes; c++) {
      for (let i = 0; i < n; i++) {
        const p = odds[c][i];
        gradient[i] = weights[i] * ((labels[i] === c ? 1 : 0) - p);
        curve[i] = Math.max(1e-6, weights[i] * p * (1 - p));
      }
      const features = [];
      for (let f = 0; f < width; f++) if (cuts[f].length > 0 && random() < share) features.push(f);
      const tree = grow(rowsNow, gradient, curve, features, cuts, columns, { depth, smallest, ridge, rate });
      trees[c].push(tree);
      for (let i = 0; i < n; i++) scores[c][i] += valueAt(tree, (f) => rows[i][f]);
    }
  }
  return { start, trees };
}

function softmaxAll(scores, n, classes) {
  const odds = Array.from({ length: classes }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    let most = -Infinity;
    for (let c = 0; c < classes; c++) most = Math.max(most, scores[c][i]);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += odds[c][i] = Math.exp(scores[c][i] - most);
    for (let c = 0; c < classes; c++) odds[c][i] /= sum;
  }
  return odds;
}

function grow(indices, gradient, curve, features, cuts, columns, { depth, smallest, ridge, rate }) {
  const nodes = [];
  const build = (rows, level) => {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradient[i];
      h += curve[i];
    }
    const at = nodes.length;
    nodes.push([(rate * g) / (h + ridge)]);
    if (level >= depth || rows.length < 2 * smallest) return at;
    let best = { gain: 1e-3 };
    const gs = new Float64Array(33);
    const hs = new Float64Array(33);
    const ns = new Int32Array(33);
    for (const f of features) {
      gs.fill(0);
      hs.fill(0);
      ns.fill(0);
      const column = columns[f];
      for (const i of rows) {
        const bin = column[i];
        gs[bin] += gradient[i];
        hs[bin] += curve[i];
        ns[bin] += 1;
      }
      let lg = 0;
      let lh = 0;
      let ln = 0;
      for (let b = 0; b < cuts[f].length; b++) {
        lg += gs[b];
        lh += hs[b];
        ln += ns[b];
        if (ln < smallest || rows.length - ln < smallest) continue;
        const gain = (lg * lg) / (lh + ridge) + ((g - lg) * (g - lg)) / (h - lh + ridge) - (g * g) / (h + ridge);
        if (gain > best.gain) best = { gain, f, b };
      }
    }
    if (best.f === undefined) return at;
    const column = columns[best.f];
    const left = build(
      rows.filter((i) => column[i] <= best.b),
      level + 1,
    );
    const right = build(
      rows.filter((i) => column[i] > best.b),
      level + 1,
    );
    nodes[at] = [best.f, cuts[best.f][best.b], left, right];
    return at;
  };
  build(indices, 0);
  return nodes;
}

export function valueAt(tree, feature) {
  let node = tree[0];
  while (node.length === 4) node = tree[feature(node[0]) <= node[1] ? node[2] : node[3]];
  return node[0];
}

/** Chances of each class for one row. */
export function chances({ start, trees }, row) {
  const scores = start.map((s, c) => trees[c].reduce((sum, tree) => sum + valueAt(tree, (f) => row[f]), s));
  const most = Math.max(...scores);
  const odds = scores.map((s) => Math.exp(s - most));
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((o) => o / sum);
}

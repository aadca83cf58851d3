// Trains a linear-chain conditional random field: weights that make the labelled sequences likely. Adam on small batches, L2, averaged.
import { randomFrom } from "./copy-corpus.mjs";

/**
 * @param documents `{ features: Int32Array[], allowed: Uint8Array[] }`: what is true of each line, which states it may be in
 * @param plan `{ count, columns, columnsOf: [state] → column numbers, canFollow, canBegin, canEnd: by state number }`
 * @returns `{ weights, steps }`, plain numbers
 */
export function trainField(
  documents,
  featureCount,
  plan,
  { epochs = 18, decay = 0.02, rate = 0.012, batch = 6, drop = 0.3, seed = "first" } = {},
) {
  const { count, columns } = plan;
  const states = Array.from({ length: count }, (_, state) => state);
  const field = {
    ...plan,
    before: states.map((to) => states.filter((from) => plan.canFollow(from, to))),
    after: states.map((from) => states.filter((to) => plan.canFollow(from, to))),
  };
  const weights = adam(featureCount * columns, decay);
  const steps = adam(count * count, decay);
  const random = randomFrom(seed);
  const order = documents.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (let from = 0; from < order.length; from += batch) {
      const odds = stepOdds(steps.values, field);
      let lines = 0;
      for (const index of order.slice(from, from + batch))
        lines += addGradient(thinned(documents[index], drop, random), field, weights, steps, odds);
      const speed = rate * (1 - epoch / epochs) + 0.0003;
      const scale = 100 / Math.max(lines, 1);
      weights.update(speed, scale);
      steps.update(speed, scale);
      if (epoch >= epochs - 4) {
        weights.remember();
        steps.remember();
      }
    }
  }
  return { weights: weights.average(), steps: steps.average() };
}

/** A document some of whose features are forgotten this time, so that no line comes to hang on one of them alone. */
function thinned({ features, allowed }, drop, random) {
  if (drop === 0) return { features, allowed, scale: 1 };
  // What is left weighs more, so that the balance with the steps stays as it will be when nothing is forgotten.
  return { features: features.map((line) => line.filter(() => random() >= drop)), allowed, scale: 1 / (1 - drop) };
}

/** Expected minus observed counts of one document, added to the gradients; returns how many lines it has. */
function addGradient({ features, allowed, scale }, field, weights, steps, odds) {
  const { count, columns, columnsOf } = field;
  const scores = emissionsOf(features, weights.values, field).map((score) => score * scale);
  const model = expect(scores, odds, field, features.length);
  const truth = expect(scores, odds, field, features.length, allowed);
  // A labelling that no sequence of states allows teaches nothing.
  if (model === undefined || truth === undefined) return 0;
  const sums = new Float64Array(columns);
  features.forEach((line, index) => {
    sums.fill(0);
    let wrong = 0;
    for (let state = 0; state < count; state += 1) {
      const difference = model.node[index * count + state] - truth.node[index * count + state];
      wrong += Math.abs(difference);
      for (const column of columnsOf[state]) sums[column] += difference;
    }
    if (wrong < 1e-4) return;
    for (const feature of line)
      for (let column = 0; column < columns; column += 1)
        weights.gradient[feature * columns + column] += scale * sums[column];
  });
  for (let step = 0; step < count * count; step += 1) steps.gradient[step] += model.edge[step] - truth.edge[step];
  return features.length;
}

export function emissionsOf(features, weights, { count, columns, columnsOf }) {
  const scores = new Float64Array(features.length * count);
  const sums = new Float64Array(columns);
  features.forEach((line, index) => {
    sums.fill(0);
    for (const feature of line)
      for (let column = 0; column < columns; column += 1) sums[column] += weights[feature * columns + column];
    for (let state = 0; state < count; state += 1)
      for (const column of columnsOf[state]) scores[index * count + state] += sums[column];
  });
  return scores;
}

const stepOdds = (steps, { count, canFollow }) =>
  Float64Array.from(steps, (value, index) =>
    canFollow(Math.floor(index / count), index % count) ? Math.exp(value) : 0,
  );

/** How often each state and each step is expected, over all sequences or over the allowed ones (scaled forward–backward). */
function expect(scores, odds, { count, canBegin, canEnd, before, after }, lines, allowed) {
  if (lines === 0) return undefined;
  const own = new Float64Array(scores.length);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    let most = -Infinity;
    for (let state = 0; state < count; state += 1) if (scores[row + state] > most) most = scores[row + state];
    for (let state = 0; state < count; state += 1)
      own[row + state] = allowed && !allowed[line][state] ? 0 : Math.exp(scores[row + state] - most);
  }
  const ahead = new Float64Array(scores.length);
  const behind = new Float64Array(scores.length);
  const scale = new Float64Array(lines);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    let total = 0;
    for (let to = 0; to < count; to += 1) {
      let sum = line === 0 ? Number(canBegin(to)) : 0;
      if (line > 0) for (const from of before[to]) sum += ahead[row - count + from] * odds[from * count + to];
      ahead[row + to] = sum * own[row + to];
      total += ahead[row + to];
    }
    if (!(total > 0)) return undefined;
    scale[line] = total;
    for (let to = 0; to < count; to += 1) ahead[row + to] /= total;
  }
  for (let state = 0; state < count; state += 1) behind[(lines - 1) * count + state] = Number(canEnd(state));
  for (let line = lines - 2; line >= 0; line -= 1) {
    const below = (line + 1) * count;
    for (let from = 0; from < count; from += 1) {
      let sum = 0;
      for (const to of after[from]) sum += odds[from * count + to] * own[below + to] * behind[below + to];
      behind[line * count + from] = sum / scale[line + 1];
    }
  }
  const node = new Float64Array(scores.length);
  for (let line = 0; line < lines; line += 1) {
    const row = line * count;
    let sum = 0;
    for (let state = 0; state < count; state += 1) sum += node[row + state] = ahead[row + state] * behind[row + state];
    if (!(sum > 0)) return undefined;
    for (let state = 0; state < count; state += 1) node[row + state] /= sum;
  }
  let total = 0;
  for (let state = 0; state < count; state += 1)
    total += ahead[(lines - 1) * count + state] * behind[(lines - 1) * count + state];
  const edge = new Float64Array(count * count);
  for (let line = 1; line < lines; line += 1) {
    const row = line * count;
    const share = 1 / (scale[line] * total);
    for (let from = 0; from < count; from += 1) {
      const chance = ahead[row - count + from] * share;
      if (chance === 0) continue;
      for (const to of after[from]) {
        const step = from * count + to;
        edge[step] += chance * odds[step] * own[row + to] * behind[row + to];
      }
    }
  }
  return { node, edge };
}

/** Parameters with Adam's moving averages, and the average of their last values. */
function adam(size, decay) {
  const values = new Float64Array(size);
  const gradient = new Float64Array(size);
  const first = new Float64Array(size);
  const second = new Float64Array(size);
  const sum = new Float64Array(size);
  let time = 0;
  let remembered = 0;
  return {
    values,
    gradient,
    update(speed, scale) {
      time += 1;
      const bias1 = 1 - 0.9 ** time;
      const bias2 = 1 - 0.999 ** time;
      for (let index = 0; index < size; index += 1) {
        const slope = gradient[index] * scale + decay * values[index];
        first[index] = 0.9 * first[index] + 0.1 * slope;
        second[index] = 0.999 * second[index] + 0.001 * slope * slope;
        values[index] -= (speed * (first[index] / bias1)) / (Math.sqrt(second[index] / bias2) + 1e-6);
        gradient[index] = 0;
      }
    },
    remember() {
      remembered += 1;
      for (let index = 0; index < size; index += 1) sum[index] += values[index];
    },
    average: () => sum.map((value) => value / Math.max(remembered, 1)),
  };
}

function shuffle(list, random) {
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [list[index], list[other]] = [list[other], list[index]];
  }
}

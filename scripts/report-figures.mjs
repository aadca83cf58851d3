// The figures that the end-to-end tests measured, added up over their files: a line for each kind.

/** @param {object} report as playwright's JSON reporter writes it */
export function figuresOf(report) {
  const figures = new Map();
  for (const { type, description } of annotationsOf(report)) {
    if (description === undefined || !/^(?:[^:]+ms|probes): /u.test(type)) continue;
    const numbers = description.split(" ").filter(Boolean).map(Number);
    figures.set(type, [...(figures.get(type) ?? []), ...numbers]);
  }
  return [...figures].map(([type, numbers]) => {
    if (type.startsWith("probes: "))
      return `${type}: ${numbers.reduce((sum, count) => sum + count, 0)} tried, each of them without effect`;
    const sorted = numbers.toSorted((a, b) => a - b);
    const at = (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
    return `${type}: ${sorted.length} times, median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`;
  });
}

function* annotationsOf(suite) {
  for (const inner of suite.suites ?? []) yield* annotationsOf(inner);
  for (const spec of suite.specs ?? []) for (const test of spec.tests) yield* test.annotations;
}

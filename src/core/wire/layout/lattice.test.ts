import { describe, expect, it } from "vitest";
import { bestPath } from "./best-path.ts";
import { transitionScores } from "./lattice.ts";
import { marginals } from "./marginals.ts";
import { canBegin, canEnd, canFollow, states } from "./states.ts";

/** Numbers that follow from a seed. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function latticeOf(lines: number, seed: number) {
  const next = numbersFrom(seed);
  return {
    emissions: Float64Array.from({ length: lines * states.length }, () => next() * 6 - 3),
    transitions: transitionScores(Array.from({ length: states.length ** 2 }, () => next() * 2 - 1)),
  };
}

/** All sequences that the states allow, with their scores. */
function sequences(lines: number, { emissions, transitions }: ReturnType<typeof latticeOf>) {
  let open = states.flatMap((state, number) =>
    canBegin(state) ? [{ path: [number], score: emissions[number] ?? 0 }] : [],
  );
  for (let line = 1; line < lines; line += 1)
    open = open.flatMap(({ path, score }) =>
      states.flatMap((state, number) => {
        const last = states[path.at(-1) ?? 0];
        if (last === undefined || !canFollow(last, state)) return [];
        const step = transitions[(path.at(-1) ?? 0) * states.length + number] ?? 0;
        return [{ path: [...path, number], score: score + step + (emissions[line * states.length + number] ?? 0) }];
      }),
    );
  return open.filter(({ path }) => canEnd(states[path.at(-1) ?? 0] ?? { role: "body", stage: "within" }));
}

describe("lattice", () => {
  it.each([1, 2, 3, 4, 5])("finds the best of all sequences of three lines (seed %i)", (seed) => {
    const lattice = latticeOf(3, seed);
    const [best] = sequences(3, lattice).sort((a, b) => b.score - a.score);
    expect(bestPath(lattice)).toEqual(best?.path);
  });

  it("weighs all sequences", () => {
    const lattice = latticeOf(3, 11);
    const all = sequences(3, lattice);
    const total = all.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const chances = marginals(lattice);
    for (let line = 0; line < 3; line += 1)
      states.forEach((_, state) => {
        const share =
          all.filter(({ path }) => path[line] === state).reduce((sum, { score }) => sum + Math.exp(score), 0) / total;
        expect(chances[line * states.length + state]).toBeCloseTo(share, 6);
      });
  });

  it("never gives two headlines, nor one below the prose", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const roles = bestPath(latticeOf(30, seed)).map((state) => states[state]?.role);
      expect(roles.filter((role) => role === "headline").length).toBeLessThanOrEqual(1);
      const body = roles.indexOf("body");
      if (body >= 0 && roles.includes("headline")) expect(roles.indexOf("headline")).toBeLessThan(body);
    }
  });

  it("answers nothing for nothing", () => {
    const lattice = latticeOf(0, 1);
    expect(bestPath(lattice)).toEqual([]);
    expect(marginals(lattice)).toHaveLength(0);
  });
});

/** The symbol that stands for the end of a text. */
const endOfText = 63;
/** Hints ("to", "that": words with a row of their own in the rules) are numbered from here on; below are parts of speech. */
export const hintsFrom = 64;

/** How wink-nlp numbers hints, the end of a text and "whatever else comes" in its stored rules. */
const stored = { hints: 1_080_000, end: 2_070_000, otherwise: 2_070_003 } as const;

/** A set of contextual rules: patterns over parts of speech, the longest first, and what one token of the match becomes. */
export interface PatternMachine {
  /** Calls `found(token, target)` for each match in `symbols[0 … count)`, from left to right. */
  run(symbols: Int32Array, count: number, found: (token: number, target: number) => void): void;
}

type Edges = Readonly<Record<string, number>>;

/**
 * Reads one of wink-nlp's stored state machines into a table. It walks as wink-nlp's own does, to the letter: what was
 * learned with it must be read with it.
 */
export function patternMachine(json: string): PatternMachine {
  const [, lastState, edges, terminals, marks] = JSON.parse(json) as readonly [
    unknown,
    number,
    Readonly<Record<string, Edges>>,
    Readonly<Record<string, string | number>>,
    Readonly<Record<string, readonly [number, number]>>,
  ];
  const states = lastState + 1;
  let width = hintsFrom;
  for (const row of Object.values(edges))
    for (const key of Object.keys(row)) width = Math.max(width, (symbolOf(Number(key)) || 0) + 1);
  const next = new Int16Array(states * width);
  const otherwise = new Int16Array(states);
  for (const [state, row] of Object.entries(edges)) {
    for (const [key, to] of Object.entries(row)) {
      if (Number(key) === stored.otherwise) otherwise[Number(state)] = to;
      else if (!Number.isNaN(Number(key))) next[Number(state) * width + symbolOf(Number(key))] = to;
    }
  }
  const target = new Int16Array(states);
  const isTerminal = new Uint8Array(states);
  const shift = new Int16Array(states);
  for (const [state, name] of Object.entries(terminals)) {
    isTerminal[Number(state)] = 1;
    target[Number(state)] = Number(name);
    shift[Number(state)] = marks[state]?.[0] ?? 0;
  }

  return {
    run(symbols, count, found) {
      let first = 0;
      let state = 0;
      let fallback = 0;
      let fallbackAt = 0;
      const match = (at: number): void => {
        const to = target[at] ?? 0;
        if (to !== 0) found(first + (shift[at] ?? 0), to);
      };
      for (let i = 0; i <= count; i++) {
        for (let j = i; j <= count; j++) {
          const symbol = j === count ? endOfText : (symbols[j] ?? 0);
          if (symbol === 0) continue;
          const to = symbol < width ? (next[state * width + symbol] ?? 0) : 0;
          if (state === 0 && to !== 0) first = j;
          if (isTerminal[to] === 1) {
            match(to);
            i = j;
            state = 0;
            fallback = 0;
            break;
          }
          if (to === 0) {
            if (fallback !== 0) {
              match(fallback);
              i = fallbackAt;
              fallback = 0;
            }
            state = 0;
            break;
          }
          state = to;
          if (otherwise[state] !== 0) {
            fallbackAt = j;
            fallback = otherwise[state] ?? 0;
          }
        }
      }
    },
  };
}

const symbolOf = (key: number): number =>
  key === stored.end
    ? endOfText
    : key >= stored.otherwise
      ? 0
      : key >= stored.hints
        ? key - stored.hints + hintsFrom
        : key;

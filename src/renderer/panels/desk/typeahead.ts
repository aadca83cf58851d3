/** Letters typed so soon after each other belong to one word. */
const within = 700;

/** Goes through a list by the first letters of what stands in it. */
export interface Typeahead {
  /** Whether a word is being typed, so that a space belongs to it. */
  typing(): boolean;
  /** The place of the next line that begins with what was typed, from `at` on and round; nothing if there is none. */
  find(letter: string, count: number, at: number, textOf: (nth: number) => string): number | undefined;
}

export function createTypeahead(now: () => number = () => performance.now()): Typeahead {
  let typed = "";
  let last = -Infinity;
  const typing = (): boolean => typed !== "" && now() - last < within;
  return {
    typing,
    find(letter, count, at, textOf) {
      typed = typing() ? typed + letter.toLowerCase() : letter.toLowerCase();
      last = now();
      // The same letter again goes to the next line with it; a longer word may stay where it is.
      const same = typed === typed.charAt(0).repeat(typed.length);
      const wanted = same ? typed.slice(0, 1) : typed;
      const from = same ? at + 1 : at;
      for (let step = 0; step < count; step += 1) {
        const nth = (from + step) % count;
        if (textOf(nth).toLowerCase().startsWith(wanted)) return nth;
      }
      return undefined;
    },
  };
}

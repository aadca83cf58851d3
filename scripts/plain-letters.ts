import type { Plugin } from "vite";

/**
 * Writes every letter beyond ASCII as an escape. One such letter, and the browser keeps the whole file in memory with two
 * bytes for each of its letters: of the checks, with their tables, that is megabytes. (In `String.raw` an escape is not
 * the letter; there it stands in patterns only, which read it as the letter.)
 */
export function plainLetters(): Plugin {
  return {
    name: "plain-letters",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk") file.code = file.code.replace(/[\u0080-\uFFFF]/g, escaped);
    },
  };
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;

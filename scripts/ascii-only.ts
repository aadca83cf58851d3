import type { Plugin } from "vite";

/**
 * Writes every character beyond ASCII as its escape. A script with a single "–" in it is kept by the page as two bytes a
 * character, so the worker with its word lists takes six megabytes more for it.
 */
export function asciiOnly(): Plugin {
  return {
    name: "wiredesk:ascii-only",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle)) if (chunk.type === "chunk") chunk.code = escaped(chunk.code);
      },
    },
  };
}

/** Valid wherever such a character may stand in a minified script: in strings, templates, expressions and names. */
export const escaped = (code: string): string =>
  code.replace(/[^\n\r\t -~]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );

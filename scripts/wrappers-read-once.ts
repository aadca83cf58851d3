import type { Plugin } from "vite";

/** How the bundler opens what it wraps a CommonJS module in. */
const opening = /\b(__commonJS(?:Min)?)\(\(\(([\w$, ]*)\) => \{/gu;

/** The same chunk with its wrappers as functions. */
export const withFunctions = (code: string): string => code.replace(opening, "$1((function($2) {");

/**
 * Wraps CommonJS modules in functions and not in arrows. V8 compiles a function that stands in parentheses with what it stands
 * in; an arrow it reads, forgets, and reads again when it is called, parentheses or not: all of React, at each start.
 */
export function wrappersReadOnce(): Plugin {
  return { name: "wiredesk:wrappers-read-once", renderChunk: (code) => ({ code: withFunctions(code), map: null }) };
}

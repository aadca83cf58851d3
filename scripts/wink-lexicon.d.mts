import type { Plugin } from "vite";

export const askedLexicon: string;

export function lexiconParts(): { readonly words: string; readonly [part: string]: unknown };

export function winkLexicon(): Plugin;

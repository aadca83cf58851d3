import type { Plugin } from "vite";

export function winkLexicon(): Plugin;

import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { askedLexicon, lexiconParts } from "./wink-lexicon.mjs";

/** Begins the names of modules whose tables lie in a file beside the program. */
const kept = "\0binary-tables:";
/** A text of base64 that is longer goes into the file. */
const atLeast = 4096;

/**
 * Puts the large tables of the checks (the lexicon, the weights, the dictionaries) into files of bytes, which the worker fetches.
 * Written out in the program they are there four times: in its source, as a text, decoded and, until they are collected, in between.
 */
export function binaryTables(): Plugin {
  return {
    name: "wiredesk:binary-tables",
    enforce: "pre",
    resolveId(id, importer) {
      if (id === askedLexicon) return kept + askedLexicon;
      if (importer === undefined || !/(?:weights\.json|\.dic\?raw)$/u.test(id)) return undefined;
      // Without its ending: what belongs to files of that kind is not for this module.
      return kept + path.resolve(path.dirname(importer), id).replace(/\.json$|\?raw$/u, "");
    },
    load(id) {
      if (!id.startsWith(kept)) return undefined;
      const of = id.slice(kept.length);
      const name = of.replace("virtual:", "").split(/[/\\]/u).slice(-2).join("-");
      const emit = (ending: string, source: string | Uint8Array): string => {
        this.emitFile({ type: "asset", fileName: `assets/${name}.${ending}`, source });
        return `${name}.${ending}`;
      };
      return { code: moduleOf(of, emit), moduleType: "js" };
    },
  };
}

/** Puts a file of this ending beside the program; answers with its name. */
type Emit = (ending: string, source: string | Uint8Array) => string;

function moduleOf(of: string, emit: Emit): string {
  const table = newTable();
  if (of.endsWith(".dic")) return `export default ${text(emit("txt", readFileSync(of)))};`;
  if (of !== askedLexicon) {
    const data = table.write(JSON.parse(readFileSync(`${of}.json`, "utf8")));
    return `const bytes = ${bytes(emit("bin", table.bytes()))};\nexport default ${data};`;
  }
  const { words, ...rest } = lexiconParts();
  const others = Object.entries(rest).map(([part, value]) => `export const ${part} = ${table.write(value)};`);
  return [
    `const bytes = ${bytes(emit("bin", table.bytes()))};`,
    `export const words = ${text(emit("txt", words))};`,
    ...others,
  ].join("\n");
}

/** In a function, so that nothing of what is between is kept. The name stands apart: the bundler would look for the file. */
const fetched = (name: string, how: string): string => `await (async (name) => {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error("The program is not complete: " + name);
  return ${how};
})(${JSON.stringify(`./${name}`)})`;
const text = (name: string): string => fetched(name, "answer.text()");
const bytes = (name: string): string => fetched(name, "new Uint8Array(await answer.arrayBuffer())");

/** Bytes that are gathered, and the data that has them again. */
interface Table {
  /** Data as an expression, its long texts of base64 as bytes. */
  write(value: unknown): string;
  bytes(): Uint8Array;
}

function newTable(): Table {
  const pieces: Buffer[] = [];
  let length = 0;
  /** Each piece begins where numbers of four bytes may. */
  const add = (piece: Buffer): string => {
    const from = length;
    const padding = Buffer.alloc(-piece.length & 3);
    pieces.push(piece, padding);
    length += piece.length + padding.length;
    return `bytes.subarray(${from}, ${from + piece.length})`;
  };
  const write = (value: unknown): string => {
    if (typeof value === "string" && value.length >= atLeast && /^[A-Za-z0-9+/]+=*$/u.test(value))
      return add(Buffer.from(value, "base64"));
    if (Array.isArray(value)) return `[${value.map(write).join()}]`;
    if (typeof value !== "object" || value === null) return JSON.stringify(value);
    const parts = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${write(one)}`);
    return `{${parts.join()}}`;
  };
  return { write, bytes: () => Buffer.concat(pieces) };
}

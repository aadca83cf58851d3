import { complementOf, type KindSet, kindSets, setOf, setOfLetter, unionOf } from "./letter-kinds.ts";

/** A regular expression taken apart, as far as it says which kinds of letters stand where. */
export type PatternNode =
  | { readonly is: "alternatives"; readonly of: readonly (readonly PatternItem[])[] }
  | { readonly is: "letter"; readonly set: KindSet }
  | { readonly is: "bound"; readonly where: "start" | "end" | "word" | "inside" }
  /** What comes must be this; what else the pattern says of it is left open. */
  | { readonly is: "ahead"; readonly of: PatternNode }
  /** A condition that is not read. */
  | { readonly is: "unread" };

/** A part with how often it may stand. */
export interface PatternItem {
  readonly node: PatternNode;
  readonly least: number;
  readonly most: number;
}

interface Reader {
  readonly source: string;
  /** Letters are matched without regard to case, or against a text in lower case. */
  readonly folded: boolean;
  at: number;
}

/** Takes a pattern apart. `folded`: the texts it is tried on are in lower case. Knows what the project's own patterns are written with. */
export function readPattern({ source, flags }: RegExp, folded = false): PatternNode {
  const reader: Reader = { source, folded: folded || flags.includes("i"), at: 0 };
  const node = readAlternatives(reader);
  if (reader.at < source.length) throw new Error(`cannot read the pattern ${source}`);
  return node;
}

function readAlternatives(reader: Reader): PatternNode {
  const of: PatternItem[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ")") {
    if (reader.source[reader.at] === "|") {
      reader.at += 1;
      of.push([]);
    } else of.at(-1)?.push(readItem(reader));
  }
  return { is: "alternatives", of };
}

function readItem(reader: Reader): PatternItem {
  const node = readAtom(reader);
  const times = /^(?:[*+?]|\{(?<least>\d+)(?<comma>,)?(?<most>\d+)?\})\??/u.exec(
    reader.source.slice(reader.at, reader.at + 12),
  );
  if (times === null) return { node, least: 1, most: 1 };
  reader.at += times[0].length;
  const sign = times[0][0];
  if (sign === "*" || sign === "+") return { node, least: sign === "+" ? 1 : 0, most: Infinity };
  if (sign === "?") return { node, least: 0, most: 1 };
  const least = Number(times.groups?.["least"]);
  const open = times.groups?.["comma"] === undefined ? least : Infinity;
  return { node, least, most: times.groups?.["most"] === undefined ? open : Number(times.groups["most"]) };
}

function readAtom(reader: Reader): PatternNode {
  const sign = reader.source[reader.at] ?? "";
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return { is: "letter", set: readClass(reader) };
  if (sign === "\\") return readEscape(reader);
  const code = reader.source.codePointAt(reader.at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  if (sign === "^") return { is: "bound", where: "start" };
  if (sign === "$") return { is: "bound", where: "end" };
  return { is: "letter", set: sign === "." ? kindSets.any : setOfLetter(code, reader.folded) };
}

function readGroup(reader: Reader): PatternNode {
  const opens = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(reader.source.slice(reader.at, reader.at + 40))?.[0] ?? "(";
  reader.at += opens.length;
  const inner = readAlternatives(reader);
  reader.at += 1;
  if (opens === "(?=") return { is: "ahead", of: inner };
  return /[=!]$/u.test(opens) ? { is: "unread" } : inner;
}

/** Signs of a class: an escape with its name, a range, a letter. */
const classSigns = /\\u(?<hex>[\da-f]{4})|\\[pP]\{\w+\}|\\.|(?<from>[^\\])-(?<to>[^\\])|./giu;

function readClass(reader: Reader): KindSet {
  let end = reader.at + 1;
  while (end < reader.source.length && reader.source[end] !== "]") end += reader.source[end] === "\\" ? 2 : 1;
  const inner = reader.source.slice(reader.at + 1, end);
  reader.at = end + 1;
  const negated = inner.startsWith("^");
  let set: KindSet = setOf([], true);
  for (const found of inner.slice(negated ? 1 : 0).matchAll(classSigns))
    set = unionOf(set, setOfSign(found, reader.folded));
  return negated ? complementOf(set) : set;
}

/** The kinds that one sign of a class stands for. */
function setOfSign({ 0: sign, groups }: RegExpMatchArray, folded: boolean): KindSet {
  const { hex, from, to } = groups ?? {};
  if (hex !== undefined) return setOfLetter(Number.parseInt(hex, 16), folded);
  if (from !== undefined && to !== undefined) return setOfRange(from, to, folded);
  return sign.startsWith("\\") ? setOfEscape(sign.slice(1), folded) : setOfLetter(sign.codePointAt(0) ?? 0, folded);
}

function setOfRange(from: string, to: string, folded: boolean): KindSet {
  if (from === "0" && to === "9") return kindSets.figure;
  let set: KindSet = setOf([], true);
  for (let code = from.codePointAt(0) ?? 0; code <= (to.codePointAt(0) ?? 0); code += 1)
    set = unionOf(set, setOfLetter(code, folded));
  return set;
}

function setOfEscape(name: string, folded: boolean): KindSet {
  if (/^p\{[LM]/u.test(name)) return kindSets.letters;
  if (name.startsWith("p{N")) return kindSets.numbers;
  if (/^[pP]\{/u.test(name)) return kindSets.property;
  const known = escapes[name];
  if (known !== undefined) return known;
  const control = controls.indexOf(name);
  return setOfLetter(control >= 0 ? (controlCodes[control] ?? 0) : (name.codePointAt(0) ?? 0), folded);
}

const escapes: Readonly<Record<string, KindSet>> = {
  d: kindSets.figure,
  D: kindSets.noFigure,
  w: kindSets.word,
  W: kindSets.noWord,
  s: kindSets.blank,
  S: kindSets.noBlank,
};
const controls = "nrtfv";
const controlCodes = [10, 13, 9, 12, 11];

function readEscape(reader: Reader): PatternNode {
  const [escape = "", name = "", hex] =
    /^\\(u([\da-f]{4})|p\{\w+\}|.)/iu.exec(reader.source.slice(reader.at, reader.at + 24)) ?? [];
  reader.at += escape.length;
  if (name === "b") return { is: "bound", where: "word" };
  if (name === "B") return { is: "bound", where: "inside" };
  if (hex !== undefined) return { is: "letter", set: setOfLetter(Number.parseInt(hex, 16), reader.folded) };
  return { is: "letter", set: setOfEscape(name, reader.folded) };
}

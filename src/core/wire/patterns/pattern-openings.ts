/**
 * One kind of letter: 1–26 the letters without regard to case, 27 a figure, 28 the low line, 29 a double quotation mark,
 * 30 a mark that is rare in prose, 31 a stop, 0 anything else.
 */
export type LetterKind = number;

/** Any kind of letter. */
export const anyKind = -1;

/** How a match may begin: where, and with which kinds of letters (`anyKind` where it is open). */
export interface Opening {
  readonly where: "start" | "word" | "anywhere";
  readonly kinds: readonly LetterKind[];
  /** A word has ended: what comes next is no letter of one. */
  readonly closed?: boolean;
}

/** So many letters of a match's beginning are looked at. */
export const openingLength = 3;

/** The kind of a letter by its code. */
export function kindOfCode(code: number): LetterKind {
  if (code >= 97 && code <= 122) return code - 96;
  if (code >= 65 && code <= 90) return code - 64;
  if (code >= 48 && code <= 57) return 27;
  return marks.get(code) ?? 0;
}
const marks: ReadonlyMap<number, LetterKind> = new Map(
  [...'_28"29“29”29@30©30(30[30<30>30»30›30|30•30·30:30?30.31'.matchAll(/(\D)(\d\d)/gu)].map(([, mark = "", kind]) => [
    mark.charCodeAt(0),
    Number(kind),
  ]),
);
const figure: readonly LetterKind[] = [27];
const noWord: readonly LetterKind[] = [0, 29, 30, 31];
const inWord: readonly LetterKind[] = Array.from({ length: 28 }, (_, kind) => kind + 1);

/**
 * All ways in which a match of a pattern can begin, read from its source. It may name more than there are and never
 * fewer: a text with none of these openings does not match. Knows what the project's own patterns are written with.
 */
export function openingsOf(pattern: RegExp): readonly Opening[] {
  const reader: Reader = { source: pattern.source, at: 0 };
  const node = readAlternatives(reader);
  if (reader.at < reader.source.length) throw new Error(`cannot read the pattern ${pattern.source}`);
  const found = extend(node, [{ where: "anywhere", kinds: [] }]);
  return unique(
    padded(found).map(({ where, kinds }) => ({
      where: where === "word" && !isWord(kinds[0] ?? anyKind) ? "anywhere" : where,
      kinds,
    })),
  );
}

/** Letters, figures and the low line make words. */
export const isWord = (kind: LetterKind): boolean => kind >= 1 && kind <= 28;

type Node =
  | { readonly is: "alternatives"; readonly of: readonly (readonly Item[])[] }
  | { readonly is: "letter"; readonly kinds: readonly LetterKind[] }
  | { readonly is: "bound"; readonly where: "start" | "word" }
  | { readonly is: "ahead"; readonly of: Node }
  | { readonly is: "nothing" };

interface Item {
  readonly node: Node;
  readonly least: number;
  readonly most: number;
}

interface Reader {
  readonly source: string;
  at: number;
}

function readAlternatives(reader: Reader): Node {
  const of: Item[][] = [[]];
  while (reader.at < reader.source.length && reader.source[reader.at] !== ")") {
    if (reader.source[reader.at] === "|") {
      reader.at += 1;
      of.push([]);
    } else of.at(-1)?.push(readItem(reader));
  }
  return { is: "alternatives", of };
}

function readItem(reader: Reader): Item {
  const node = readAtom(reader);
  const times = /^(?:[*+?]|\{(?<least>\d+)(?<comma>,)?(?<most>\d+)?\})\??/u.exec(reader.source.slice(reader.at));
  if (times === null) return { node, least: 1, most: 1 };
  reader.at += times[0].length;
  const sign = times[0][0];
  if (sign === "*" || sign === "+") return { node, least: sign === "+" ? 1 : 0, most: Infinity };
  if (sign === "?") return { node, least: 0, most: 1 };
  const least = Number(times.groups?.["least"]);
  const open = times.groups?.["comma"] === undefined ? least : Infinity;
  return { node, least, most: times.groups?.["most"] === undefined ? open : Number(times.groups["most"]) };
}

const nothing: Node = { is: "nothing" };
const any: Node = { is: "letter", kinds: [anyKind] };

function readAtom(reader: Reader): Node {
  const sign = reader.source[reader.at] ?? "";
  if (sign === "(") return readGroup(reader);
  if (sign === "[") return readClass(reader);
  if (sign === "\\") return readEscape(reader);
  const code = reader.source.codePointAt(reader.at) ?? 0;
  reader.at += code > 0xffff ? 2 : 1;
  if (sign === "^") return { is: "bound", where: "start" };
  if (sign === "$") return nothing;
  return sign === "." ? any : { is: "letter", kinds: [kindOfCode(code)] };
}

function readGroup(reader: Reader): Node {
  const opens = /^\((?:\?(?:<?[=!]|:|<\w+>))?/u.exec(reader.source.slice(reader.at))?.[0] ?? "(";
  reader.at += opens.length;
  const inner = readAlternatives(reader);
  reader.at += 1;
  // What looks ahead says how the match begins; what else looks round takes no letter and says nothing.
  if (opens === "(?=") return { is: "ahead", of: inner };
  return /[=!]$/u.test(opens) ? nothing : inner;
}

function readClass(reader: Reader): Node {
  let end = reader.at + 1;
  while (end < reader.source.length && reader.source[end] !== "]") end += reader.source[end] === "\\" ? 2 : 1;
  const inner = reader.source.slice(reader.at + 1, end);
  reader.at = end + 1;
  if (inner.startsWith("^") || /\\[pPDS]|(?<!\\).-./u.test(inner)) return any;
  const kinds = new Set<LetterKind>();
  for (const [sign] of inner.matchAll(/\\u[\da-f]{4}|\\.|./giu)) for (const kind of kindsOfSign(sign)) kinds.add(kind);
  return { is: "letter", kinds: [...kinds] };
}

/** The kinds that one sign of a class stands for. */
function kindsOfSign(sign: string): readonly LetterKind[] {
  if (sign === "\\d") return figure;
  if (sign === "\\W") return noWord;
  if (sign === "\\w") return inWord;
  if (/^\\u./u.test(sign)) return [kindOfCode(Number.parseInt(sign.slice(2), 16))];
  if (!sign.startsWith("\\")) return [kindOfCode(sign.charCodeAt(0))];
  // A blank of any kind, a control letter; an escaped mark is itself.
  return /^\\[snrtfv]/u.test(sign) ? [0] : [kindOfCode(sign.charCodeAt(1))];
}

function readEscape(reader: Reader): Node {
  const [escape = "", name = ""] = /^\\(u[\da-f]{4}|p\{\w+\}|P\{\w+\}|.)/iu.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += escape.length;
  if (name === "b") return { is: "bound", where: "word" };
  if (/^(?:[BDS]|[pP]\{)/u.test(name)) return any;
  return { is: "letter", kinds: kindsOfSign(escape) };
}

/** The openings after a node, for each of those before it. */
function extend(node: Node, openings: readonly Opening[]): readonly Opening[] {
  if (node.is === "nothing") return openings;
  // What the pattern itself says of the same letters is left open.
  if (node.is === "ahead") return padded(extend(node.of, openings));
  if (node.is === "bound")
    return openings.map((opening) => {
      const last = opening.kinds.at(-1);
      if (last === undefined) return opening.where === "start" ? opening : { ...opening, where: node.where };
      return node.where === "word" && isWord(last) ? { ...opening, closed: true } : opening;
    });
  if (node.is === "letter")
    return unique(
      openings.flatMap((opening) =>
        opening.kinds.length >= openingLength
          ? [opening]
          : nextKinds(node.kinds, opening).map((kind) => ({ where: opening.where, kinds: [...opening.kinds, kind] })),
      ),
    );
  return unique(
    node.of.flatMap((items) => {
      let reached = openings;
      for (const item of items) {
        if (reached.every(({ kinds }) => kinds.length >= openingLength)) break;
        reached = repeat(item, reached);
      }
      return [...reached];
    }),
  );
}

/** Openings of full length: any letter may come behind the short ones. */
const padded = (openings: readonly Opening[]): readonly Opening[] => extend(any, extend(any, extend(any, openings)));

/** The kinds that may come next: behind a word that has ended only what is no letter. */
const nextKinds = (kinds: readonly LetterKind[], { closed = false }: Opening): readonly LetterKind[] =>
  closed ? (kinds.includes(anyKind) ? noWord : kinds.filter((kind) => !isWord(kind))) : kinds;

function repeat({ node, least, most }: Item, openings: readonly Opening[]): readonly Opening[] {
  let now = openings;
  const reached: Opening[] = least === 0 ? [...openings] : [];
  for (let time = 1; time <= Math.min(most, openingLength); time += 1) {
    now = extend(node, now);
    if (time >= Math.min(least, openingLength)) reached.push(...now);
  }
  return unique(reached);
}

const unique = (openings: readonly Opening[]): readonly Opening[] => [
  ...new Map(openings.map((opening) => [numberOf(opening), opening] as const)).values(),
];

/** Another number for every opening: two bits say where, one whether a word has ended, six each letter. */
function numberOf({ where, kinds, closed }: Opening): number {
  let number = (where === "start" ? 1 : where === "word" ? 2 : 3) + (closed === true ? 4 : 0);
  for (const [at, kind] of kinds.entries()) number += (kind + 2) << (3 + 6 * at);
  return number;
}

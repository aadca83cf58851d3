import { letterClass, openingLength } from "./letter-class.ts";

/** The ways in which the matches of a pattern can begin; undefined where the pattern tells nothing. */
export type Openings = readonly Opening[] | undefined;

/** One way to begin: for each of the first letters a bit for each of its classes. */
export type Opening = readonly number[];

/** Plain letters, and one that stands for all others. */
type Letters = ReadonlySet<string>;

/** One way in which a piece of a pattern begins: as an opening, with fewer letters where the piece ends before. */
type Head = Opening;
type Heads = readonly Head[];

/** Any letter that is not plain ASCII counts as this one. */
const other = String.fromCharCode(127);

const any = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const digits: Letters = new Set(any.filter((letter) => /\d/.test(letter)));
const words: Letters = new Set(any.filter((letter) => /\w/.test(letter)));
const blanks: Letters = new Set([...any.filter((letter) => /\s/.test(letter)), other]);
const all: Letters = new Set(any);
const empty: Heads = [[]];

/**
 * Reads how the matches of a pattern can begin. Understands what the signs of claims are written in (letters, classes,
 * groups, choices, `?*+{n,m}`, assertions); throws at what it does not, so that no match is ever missed. Undefined where
 * a match may begin elsewhere than at the edge of a word.
 */
export function openingsOf({ source }: RegExp): Openings {
  if (!beginsAtWords(source)) return undefined;
  let at = 0;

  function choice(): Heads {
    const ways = [...sequence()];
    while (source[at] === "|") {
      at += 1;
      ways.push(...sequence());
    }
    return few(ways);
  }

  function sequence(): Heads {
    let heads = empty;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") {
      heads = join(heads, run() ?? repeated());
      // What comes behind the letters that are looked at tells nothing.
      if (heads.every(({ length }) => length >= openingLength)) at = endOfChoice(source, at);
    }
    return heads;
  }

  /** Plain letters one after the other, none of them repeated: most of what patterns are made of. */
  function run(): Heads | undefined {
    const head: number[] = [];
    while (head.length < openingLength && isLetter(source, at) && !isRepeated(source, at + 1))
      head.push(1 << letterClass(source.charCodeAt(at++)));
    return head.length === 0 ? undefined : [head];
  }

  function repeated(): Heads {
    const one = atom();
    const mark = source[at] ?? "";
    let least = 1;
    let most = 1;
    if (mark === "?" || mark === "*" || mark === "+") {
      at += 1;
      least = mark === "+" ? 1 : 0;
      most = mark === "?" ? 1 : openingLength;
    } else if (mark === "{") {
      const [whole = "", from = "", comma, to] = /^\{(\d+)(,?)(\d*)\}/.exec(source.slice(at)) ?? [];
      if (whole === "") throw new Error(`cannot read “${source.slice(at, at + 12)}” of ${source}`);
      at += whole.length;
      least = Number(from);
      most = comma === "" ? least : to === "" || to === undefined ? openingLength : Number(to);
    }
    if (source[at] === "?") at += 1;
    const ways: Head[] = [];
    let now = empty;
    for (let times = 0; times <= Math.min(openingLength, most); times++) {
      if (times >= Math.min(openingLength, least)) ways.push(...now);
      now = join(now, one);
    }
    return few(ways);
  }

  function atom(): Heads {
    const letter = source[at++] ?? "";
    if (letter === "(") return group();
    if (letter === "[") return headOf(letters());
    if (letter === ".") return headOf(all);
    if (letter === "^" || letter === "$") return empty;
    if (letter === "\\") {
      const edge = source[at] === "b" || source[at] === "B";
      if (edge) at += 1;
      return edge ? empty : headOf(escape());
    }
    return headOf([plain(letter)]);
  }

  function group(): Heads {
    const ahead = /^\?(?:[=!]|<[=!])/.exec(source.slice(at));
    if (ahead !== null) at += ahead[0].length;
    else if (source.startsWith("?:", at)) at += 2;
    else if (source[at] === "?") throw new Error(`cannot read “(${source.slice(at, at + 8)}” of ${source}`);
    const heads = choice();
    at += 1;
    return ahead === null ? heads : empty;
  }

  function letters(): Letters {
    const not = source[at] === "^";
    if (not) at += 1;
    const set = new Set<string>();
    while (at < source.length && source[at] !== "]") {
      const letter = source[at++] ?? "";
      const one = letter === "\\" ? escape() : new Set([plain(letter)]);
      const last = source[at + 1];
      if (one.size === 1 && source[at] === "-" && last !== undefined && last !== "]") {
        at += 2;
        for (const each of any) if (each >= letter && each <= last) set.add(each);
      } else for (const each of one) set.add(each);
    }
    at += 1;
    if (!not) return set;
    // What is named may be one of many letters that count as `other`: that one stays possible.
    return new Set(any.filter((each) => !set.has(each) || each === other));
  }

  function escape(): Letters {
    const letter = source[at++] ?? "";
    if (letter === "w") return words;
    if (letter === "d") return digits;
    if (letter === "s") return blanks;
    // The window's scripts are written in ASCII: there every “’” of a pattern is its escape.
    const code = letter === "u" ? /^[0-9a-f]{4}/i.exec(source.slice(at))?.[0] : undefined;
    if (code !== undefined) {
      at += code.length;
      return new Set([plain(String.fromCharCode(Number.parseInt(code, 16)))]);
    }
    if (letter === "W" || letter === "S" || letter === "D") return all;
    if (/[\p{L}\p{N}]/u.test(letter) && letter !== "n") throw new Error(`cannot read “\\${letter}” of ${source}`);
    return new Set([letter === "n" ? "\n" : plain(letter)]);
  }

  const heads = choice();
  if (heads.some(({ length }) => length === 0)) return undefined;
  return few(heads.map((head) => Array.from({ length: openingLength }, (_, n) => head[n] ?? every)));
}

const plain = (letter: string): string => (letter.charCodeAt(0) < 127 ? letter : other);

function headOf(letters: Iterable<string>): Heads {
  let classes = 0;
  for (const letter of letters) classes |= 1 << letterClass(letter.charCodeAt(0));
  return [[classes]];
}

/** Any class of letters. */
const every = -1;

const isLetter = (source: string, at: number): boolean => {
  const code = source.charCodeAt(at);
  return (code >= 97 && code <= 122) || code === 32;
};
const isRepeated = (source: string, at: number): boolean => "?*+{".includes(source[at] ?? "end");

/** The first letters of the one followed by the other. */
function join(left: Heads, right: Heads): Heads {
  if (left === empty || right === empty) return left === empty ? right : left;
  const ways: Head[] = [];
  for (const head of left) {
    if (head.length >= openingLength) ways.push(head);
    else for (const next of right) ways.push([...head, ...next].slice(0, openingLength));
  }
  return ways.length > manyHeads ? few(ways) : ways;
}

/** From so many on it pays to look for those that are the same. */
const manyHeads = 40;
/** More heads than this cost more to work out than they save. */
const mostHeads = 400;

/** Each head once; where they are too many, one for all their first letters. */
function few(heads: Heads): Heads {
  if (heads.length < 2) return heads;
  const once = new Map(heads.map((head) => [head.join(), head]));
  if (once.size <= mostHeads) return [...once.values()];
  let firsts = 0;
  for (const [first = every] of once.values()) firsts |= first;
  return [[firsts, ...Array.from({ length: openingLength - 1 }, () => every)], ...(once.has("") ? [[]] : [])];
}

/** Where the choice ends in which a place of a pattern is: at its bar, at the end of its group, or of all. */
function endOfChoice(source: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let at = from; at < source.length; at++) {
    const letter = source[at];
    if (letter === "\\") at += 1;
    else if (inClass) inClass = letter !== "]";
    else if (letter === "[") inClass = true;
    else if (letter === "(") depth += 1;
    else if (depth === 0 && (letter === "|" || letter === ")")) return at;
    else if (letter === ")") depth -= 1;
  }
  return source.length;
}

/** Whether each of a pattern's choices begins with `\b`. */
function beginsAtWords(source: string): boolean {
  let depth = 0;
  let inClass = false;
  let begins = true;
  for (let i = 0; i < source.length; i++) {
    const letter = source[i];
    if (begins && !source.startsWith(String.raw`\b`, i)) return false;
    begins = false;
    if (letter === "\\") i += 1;
    else if (inClass) inClass = letter !== "]";
    else if (letter === "[") inClass = true;
    else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
    else if (letter === "|" && depth === 0) begins = true;
  }
  return true;
}

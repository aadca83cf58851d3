import { anyLetter, letterClass, openingLength } from "./letter-class.ts";

/** What the matches of a pattern can begin with, as numbers made by `openingNumber`; undefined where the pattern tells nothing. */
export type Openings = ReadonlySet<number> | undefined;

/** Plain letters, and one that stands for all others. */
type Letters = ReadonlySet<string>;

/** What a piece of a pattern can begin with: up to three letters as their classes; a shorter string has ended by then. */
type Heads = ReadonlySet<string>;

/** Any letter that is not plain ASCII counts as this one. */
const other = String.fromCharCode(127);

const any = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const digits = any.filter((letter) => /\d/.test(letter));
const words = any.filter((letter) => /\w/.test(letter));
const empty: Heads = new Set([""]);

/**
 * Reads how the matches of a pattern can begin. Understands what the signs of claims are written in (letters, classes,
 * groups, choices, `?*+{n,m}`, assertions); throws at what it does not, so that no match is ever missed. Undefined where
 * a match may begin elsewhere than at the edge of a word.
 */
export function openingsOf({ source }: RegExp): Openings {
  let at = 0;

  function choice(): Heads {
    const all = new Set<string>(sequence());
    while (source[at] === "|") {
      at += 1;
      for (const head of sequence()) all.add(head);
    }
    return all;
  }

  function sequence(): Heads {
    let heads = empty;
    while (at < source.length && source[at] !== "|" && source[at] !== ")") heads = join(heads, repeated());
    return heads;
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
    const all = new Set<string>();
    let now = empty;
    for (let times = 0; times <= Math.min(openingLength, most); times++) {
      if (times >= Math.min(openingLength, least)) for (const head of now) all.add(head);
      now = join(now, one);
    }
    return all;
  }

  function atom(): Heads {
    const letter = source[at++] ?? "";
    if (letter === "(") return group();
    if (letter === "[") return classesOf(letters());
    if (letter === ".") return classesOf(any);
    if (letter === "^" || letter === "$") return empty;
    if (letter === "\\") {
      const edge = source[at] === "b" || source[at] === "B";
      if (edge) at += 1;
      return edge ? empty : classesOf(escape());
    }
    return classesOf([plain(letter)]);
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
    if (letter === "w") return new Set(words);
    if (letter === "d") return new Set(digits);
    if (letter === "s") return new Set([...any.filter((each) => /\s/.test(each)), other]);
    // The window's scripts are written in ASCII: there every “’” of a pattern is its escape.
    const code = letter === "u" ? /^[0-9a-f]{4}/i.exec(source.slice(at))?.[0] : undefined;
    if (code !== undefined) {
      at += code.length;
      return new Set([plain(String.fromCharCode(Number.parseInt(code, 16)))]);
    }
    if (letter === "W" || letter === "S" || letter === "D") return new Set(any);
    if (/[\p{L}\p{N}]/u.test(letter) && letter !== "n") throw new Error(`cannot read “\\${letter}” of ${source}`);
    return new Set([letter === "n" ? "\n" : plain(letter)]);
  }

  const heads = choice();
  if (!beginsAtWords(source)) return undefined;
  const numbers = new Set<number>();
  for (const opening of heads) {
    if (opening === "") return undefined;
    for (const number of numbersOf(opening)) numbers.add(number);
  }
  return numbers;
}

const plain = (letter: string): string => (letter.charCodeAt(0) < 127 ? letter : other);

const classesOf = (letters: Iterable<string>): Heads =>
  new Set(Array.from(letters, (letter) => String.fromCharCode(letterClass(letter.charCodeAt(0)))));

/** The opening as a number; as many as there are ways to go on where it is short. */
function numbersOf(opening: string): readonly number[] {
  const letters = opening.replace(anything, "");
  let numbers = [0];
  for (let i = 0; i < openingLength; i++) {
    const next = i < letters.length ? [letters.charCodeAt(i)] : anyLetter;
    numbers = numbers.flatMap((number) => next.map((letter) => number * anyLetter.length + letter));
  }
  return numbers;
}

/** The first letters of the one followed by the other. */
function join(left: Heads, right: Heads): Heads {
  if (left === empty) return right;
  const all = new Set<string>();
  for (const head of left) {
    if (head.length >= openingLength || head.endsWith(anything)) all.add(head);
    else for (const next of right) all.add((head + next).slice(0, openingLength));
  }
  return all.size <= mostHeads ? all : loosened(all);
}

/** Stands behind a head after which anything may come. */
const anything = "*";
/** More heads than this cost more to work out than they save. */
const mostHeads = 400;

const loosened = (heads: Heads): Heads =>
  new Set(Array.from(heads, (head) => (head.length < 2 ? head : `${head.charAt(0)}${anything}`)));

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

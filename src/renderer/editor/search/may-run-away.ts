/** So many repeats of what matches nearly anything; each more makes the longest search longer by the length of a paragraph. */
const mostWide = 2;
/** So many repeats without anything between them. */
const mostInARow = 2;

interface Level {
  /** Something in it is repeated without bound. */
  repeats: boolean;
  /** Beginnings of its alternatives, as they are written. */
  readonly starts: string[];
  starting: boolean;
}

/**
 * Whether a regular expression can take longer than the age of the desk over one paragraph, and nothing could stop it: a repeat
 * inside a repeat, a repeated choice whose alternatives can begin alike, or several repeats in a row over the same letters.
 * It may refuse a pattern that would do; each can be written without.
 */
export function mayRunAway(source: string): boolean {
  const open: Level[] = [];
  let level: Level = { repeats: false, starts: [""], starting: true };
  let wide = 0;
  let row = 0;
  for (let at = 0; at < source.length;) {
    const here = source[at] ?? "";
    if (here === "(") {
      open.push(level);
      level = { repeats: false, starts: [""], starting: true };
      at += /^\((?:\?(?::|<?[=!]|<\w+>))?/u.exec(source.slice(at))?.[0].length ?? 1;
      row = 0;
      continue;
    }
    if (here === "|") {
      level.starts.push("");
      level.starting = true;
      row = 0;
      at += 1;
      continue;
    }
    let atom = here;
    if (here === ")") {
      const { repeats, starts } = level;
      at += 1;
      const times = repeatAt(source, at);
      if (times.most > 1 && repeats) return true;
      if (times.most === Infinity && starts.length > 1 && mayBeginAlike(starts)) return true;
      level = open.pop() ?? { repeats: false, starts: [""], starting: true };
      level.repeats ||= repeats || times.most === Infinity;
      level.starting = false;
      at += times.length;
      row = 0;
      continue;
    }
    if (here === "[") atom = /^\[\^?\]?(?:\\.|[^\]\\])*\]?/su.exec(source.slice(at))?.[0] ?? here;
    else if (here === "\\") atom = /^\\(?:[pPu]\{[^}]*\}|k<\w+>|.)/su.exec(source.slice(at))?.[0] ?? here;
    at += atom.length;
    const times = repeatAt(source, at);
    at += times.length;
    if (level.starting) level.starts[level.starts.length - 1] = atom;
    level.starting = false;
    if (times.most === Infinity) {
      level.repeats = true;
      row += 1;
      if (isWide(atom)) wide += 1;
    } else if (times.least > 0) row = 0;
    if (wide > mostWide || row > mostInARow) return true;
  }
  return false;
}

interface Times {
  readonly length: number;
  readonly least: number;
  readonly most: number;
}

function repeatAt(source: string, at: number): Times {
  const [whole = "", sign = "", from = "", comma, to = ""] =
    /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/u.exec(source.slice(at, at + 16)) ?? [];
  if (whole === "") return { length: 0, least: 1, most: 1 };
  if (sign !== "") return { length: whole.length, least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Infinity };
  return {
    length: whole.length,
    least: Number(from),
    most: comma === undefined ? Number(from) : to === "" ? Infinity : Number(to),
  };
}

const isPlain = (atom: string): boolean => atom.length === 1 && atom !== ".";

/** What matches nearly every letter of a paragraph. */
const isWide = (atom: string): boolean => atom === "." || atom.startsWith("[^") || /\\[SWDP]/u.test(atom);

/** Letters that are written out begin alike only where they are the same; of classes that is not known. */
const mayBeginAlike = (starts: readonly string[]): boolean =>
  starts.some((start) => !isPlain(start)) || new Set(starts.map((start) => start.toLowerCase())).size < starts.length;

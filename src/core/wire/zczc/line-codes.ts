import { isBlankLine, type WireLine } from "../text/wire-lines.ts";

/** What a coded line says. */
export type CodedField =
  | "slug"
  | "headline"
  | "takeKey"
  | "dateline"
  | "author"
  | "source"
  | "guid"
  | "date"
  | "dek"
  | "editorNote"
  | "embargo"
  | "category"
  | "state"
  | "genre"
  | "other";

/** A coded line of the header: "#Legionella_BC1", "AN#PR67276". */
export interface CodedLine {
  readonly code: string;
  readonly field: CodedField;
  readonly value: string;
  readonly line: WireLine;
}

/**
 * One-letter codes have no fixed meaning: each desk system that fed the wire had its own. Which one it was shows in the
 * codes that are there.
 */
const dialects: readonly { readonly has: RegExp; readonly codes: Readonly<Record<string, CodedField>> }[] = [
  // "^" is the headline: sport results.
  {
    has: /\^/u,
    codes: {
      $: "category",
      ":": "slug",
      "#": "slug",
      "=": "takeKey",
      "^": "headline",
      "*": "other",
      "&": "other",
      "+": "category",
    },
  },
  // "%" or "$" beside "#": the broadcast desk.
  {
    has: /[%$]/u,
    codes: {
      "%": "category",
      "#": "slug",
      $: "headline",
      ":": "dateline",
      "&": "author",
      "*": "category",
      "@": "state",
      "~": "genre",
      "=": "takeKey",
      "!": "editorNote",
    },
  },
  // "#" and ":" alone: fields, betting and tables from outside.
  { has: /[#:]/u, codes: { "#": "slug", ":": "headline", "@": "state", "*": "category", "&": "source" } },
];

/** Two letters and "#": named after what they hold. */
const byName: Readonly<Record<string, CodedField>> = Object.fromEntries(
  (
    [
      ["headline", "HL HD HE TI TL"],
      ["slug", "SL KW SG SU CA"],
      ["dateline", "DL PL CI"],
      ["guid", "AN ID NO RF NR"],
      ["date", "DT DA PD RD TM"],
      ["source", "SO SN CO OR CL PR"],
      ["author", "BY AU WR"],
      ["dek", "AB IN SM"],
      ["editorNote", "ED NT"],
      ["embargo", "EM HF"],
      ["category", "CT SJ SE"],
      ["genre", "GE TY"],
      ["takeKey", "TK VE"],
      ["state", "ST RE"],
    ] as const
  ).flatMap(([field, codes]) => codes.split(" ").map((code) => [code, field])),
);

const letterCode = /^\s?(?<prefix>[A-Z]{2})?(?<code>[%#$:&*@~^=+!])\s*(?<value>.*)$/u;
const nameCode = /^(?<code>[A-Z]{2})#\s*(?<value>.*)$/u;

/** Takes the coded lines off the head of a story. Blank lines between them are passed over. */
export function takeCodes(lines: readonly WireLine[]): {
  readonly coded: readonly CodedLine[];
  readonly body: readonly WireLine[];
} {
  const found: { code: string; value: string; line: WireLine; isNamed: boolean }[] = [];
  let at = 0;
  // "AN$…" beside "AN#…": there the letters are the desk's and the sign is the code.
  const desks = new Set(
    lines.slice(0, 20).flatMap(({ text }) => {
      const groups = letterCode.exec(text)?.groups;
      return groups?.["prefix"] !== undefined && groups["code"] !== "#" ? [groups["prefix"]] : [];
    }),
  );
  for (const [index, line] of lines.entries()) {
    if (isBlankLine(line)) continue;
    const named = nameCode.exec(line.text)?.groups;
    const name = named === undefined || desks.has(named["code"] ?? "") ? undefined : named;
    const letter = letterCode.exec(line.text)?.groups;
    const groups = name ?? letter;
    if (groups === undefined || isCopy(groups["value"] ?? "", groups["code"] ?? "")) break;
    found.push({
      code: groups["code"] ?? "",
      value: (groups["value"] ?? "").trim(),
      line,
      isNamed: name !== undefined,
    });
    at = index + 1;
  }
  const letters = found
    .filter(({ isNamed }) => !isNamed)
    .map(({ code }) => code)
    .join("");
  const codes = dialects.find(({ has }) => has.test(letters))?.codes ?? {};
  return {
    coded: found.map(({ code, value, line, isNamed }) => ({
      code: isNamed ? `${code}#` : code,
      field: (isNamed ? fieldNamed(code, value) : codes[code]) ?? "other",
      value: value.replace(/\s*[<=]!?\s*$/u, "").replace(/\s+/gu, " "),
      line,
    })),
    body: lines.slice(at),
  };
}

/** What a two-letter code holds; a number of a document has a digit in it and no spaces, words there are a title. */
function fieldNamed(code: string, value: string): CodedField | undefined {
  const field = byName[code];
  return field === "guid" && !/^\S*\d\S*$/u.test(value) ? "slug" : field;
}

/** "* Prime Minister …": a bulleted sentence of the copy, not a code. */
const isCopy = (value: string, code: string): boolean => /^[*+=]$/u.test(code) && value.length > 40;

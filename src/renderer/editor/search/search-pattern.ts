import { mayRunAway } from "./may-run-away.ts";

/** What is looked for, as typed. */
export interface Search {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWord?: boolean;
  /** The words are a regular expression. */
  readonly regex?: boolean;
}

export type SearchPattern =
  | { readonly ok: true; readonly pattern: RegExp }
  | { readonly ok: false; readonly problem: string };

const letter = String.raw`[\p{L}\p{M}\p{N}_]`;

/** The pattern that a search stands for, or in a sentence why there is none. */
export function searchPattern({ words, matchCase, wholeWord = false, regex = false }: Search): SearchPattern {
  if (words === "") return { ok: false, problem: "Type what to look for." };
  if (regex && mayRunAway(words))
    return {
      ok: false,
      problem:
        "A repeat inside a repeat, like (a+)+, or several in a row, like .*.*.*, could search for ever. Write it without.",
    };
  const source = regex ? words : words.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
  const whole = wholeWord ? `(?<!${letter})(?:${source})(?!${letter})` : source;
  try {
    return { ok: true, pattern: new RegExp(whole, matchCase ? "gmu" : "gimu") };
  } catch (error) {
    return { ok: false, problem: `That is no regular expression: ${reasonOf(error)}.` };
  }
}

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(
    /^Invalid regular expression:.*?:\s*(?=[^:]*$)/su,
    "",
  );

/** The replacement for one match: in a regular expression `$1`, `$<name>`, `$&` and `$$` mean what they mean everywhere. */
export function replacementFor(match: RegExpExecArray, insert: string, regex: boolean): string {
  if (!regex) return insert;
  return insert.replaceAll(
    /\$(?:(\$)|(&)|(\d{1,2})|<([^>]*)>)/gu,
    (all: string, dollar?: string, whole?: string, nth?: string, name?: string) => {
      if (dollar !== undefined) return "$";
      if (whole !== undefined) return match[0];
      if (nth !== undefined) return match[Number(nth)] ?? "";
      return match.groups?.[name ?? ""] ?? (match.groups === undefined ? all : "");
    },
  );
}

import * as v from "valibot";
import { levels } from "../checks/finding.ts";
import { compact } from "../story/make-story.ts";
import { builtInStylebooks } from "./built-in-stylebooks.ts";
import type { Stylebook } from "./stylebook.ts";

/** A stylebook, or what keeps the data from being one: each problem a sentence that names the place. */
export type LoadedStylebook =
  | { readonly ok: true; readonly stylebook: Stylebook }
  | { readonly ok: false; readonly problems: readonly string[] };

const length = v.pipe(
  v.number("a length is a number of characters"),
  v.integer("a length is a whole number"),
  v.minValue(1),
);
const level = v.picklist([...levels, "off"], `a level is one of ${[...levels, "off"].join(", ")}`);

const fileSchema = v.strictObject({
  /** The built-in book that this one starts from. */
  extends: v.optional(v.picklist(builtInStylebooks.map(({ id }) => id)), "wiredesk-us"),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/u, "an id is written in small letters, figures and hyphens")),
  name: v.pipe(v.string(), v.nonEmpty()),
  language: v.optional(v.picklist(["en-GB", "en-US"])),
  limits: v.optional(
    v.strictObject({
      headline: v.optional(length),
      dek: v.optional(length),
      caption: v.optional(length),
      alt: v.optional(length),
      slug: v.optional(length),
      byline: v.optional(length),
      dateline: v.optional(length),
      credit: v.optional(length),
      crosshead: v.optional(length),
      editorNote: v.optional(length),
      usageTerms: v.optional(length),
      signOff: v.optional(length),
      keywords: v.optional(length),
    }),
  ),
  typesetting: v.optional(
    v.strictObject({
      quotes: v.optional(v.picklist(["curly", "straight"])),
      dash: v.optional(v.picklist(["—", "–", "as-typed"])),
      datelineDash: v.optional(v.picklist(["—", "–", "-"])),
      smallWords: v.optional(v.array(v.string())),
    }),
  ),
  levels: v.optional(v.record(v.string(), level)),
  /** `null` takes a word of the book below back in. */
  spellings: v.optional(v.record(v.string(), v.nullable(v.string()))),
  terms: v.optional(
    v.array(v.strictObject({ avoid: v.pipe(v.string(), v.nonEmpty()), prefer: v.array(v.string()), why: v.string() })),
  ),
  percent: v.optional(v.picklist(["%", "percent", "per cent", "as-written"])),
  accepted: v.optional(v.array(v.string())),
  knownAcronyms: v.optional(v.array(v.string())),
});

/**
 * A stylebook out of data that somebody wrote: it says what differs from the built-in book it extends. Lists are added
 * to those below, settings replace them.
 */
export function loadStylebook(data: unknown): LoadedStylebook {
  const parsed = v.safeParse(fileSchema, data);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "the file"}: ${issue.message}`),
    };
  const file = parsed.output;
  const base = builtInStylebooks.find(({ id }) => id === file.extends);
  if (base === undefined) throw new Error(`The schema let through a book that is not built in: ${file.extends}`);
  return {
    ok: true,
    stylebook: {
      id: file.id,
      name: file.name,
      language: file.language ?? base.language,
      limits: { ...base.limits, ...compact(file.limits ?? {}) },
      typesetting: { ...base.typesetting, ...compact(file.typesetting ?? {}) },
      levels: { ...base.levels, ...file.levels },
      spellings: mergeSpellings(base.spellings, file.spellings ?? {}),
      terms: [
        ...(file.terms ?? []),
        ...base.terms.filter(({ avoid }) => !file.terms?.some((term) => term.avoid === avoid)),
      ],
      percent: file.percent ?? base.percent,
      accepted: [...base.accepted, ...(file.accepted ?? [])],
      knownAcronyms: [...base.knownAcronyms, ...(file.knownAcronyms ?? [])],
    },
  };
}

/** The same, out of the text of a file. */
export function parseStylebook(text: string): LoadedStylebook {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (thrown) {
    return {
      ok: false,
      problems: [`the file is not JSON: ${thrown instanceof Error ? thrown.message : String(thrown)}`],
    };
  }
  return loadStylebook(data);
}

function mergeSpellings(
  base: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Readonly<Record<string, string>> {
  const merged = Object.entries({ ...base, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
}

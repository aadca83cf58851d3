import * as v from "valibot";
import { classedElements, type HtmlProfile, profileElements } from "./profile.ts";

const template = v.pipe(
  v.string(),
  v.maxLength(200),
  v.check((text) => !/[<>]/u.test(text), "is text, not markup"),
);
const className = v.pipe(v.string(), v.regex(/^[\w-]+(?: [\w-]+)*$/u, "is a list of class names"));

const schema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/u, "is a short name in lower case")),
  label: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)),
  caption: v.strictObject({ both: template, captionOnly: template, creditOnly: template }),
  figure: v.picklist(["figure", "data-caption", "image-then-paragraph"]),
  crosshead: v.picklist([2, 3, 4, 5, 6]),
  embed: v.picklist(["link", "bare-address"]),
  table: v.picklist(["table", "figure", "paragraphs"]),
  dateline: v.boolean(),
  head: v.boolean(),
  imageSize: v.boolean(),
  classes: v.strictObject(v.entriesFromList(classedElements, v.optional(className))),
  linkRel: v.pipe(v.string(), v.regex(/^(?:[a-z-]+(?: [a-z-]+)*)?$/u, "is a list of link relations")),
  // Files that were shared before these were thought of mean what they always did.
  linkBlank: v.optional(v.boolean(), false),
  quote: v.optional(v.picklist(["blockquote", "figure", "paragraph"]), "blockquote"),
  allowed: v.optional(
    v.nullable(
      v.pipe(
        v.array(v.picklist(profileElements)),
        v.check((list) => list.includes("p"), "must allow paragraphs"),
      ),
    ),
    null,
  ),
  pictures: v.optional(
    v.strictObject({
      name: v.pipe(
        v.string(),
        v.maxLength(100),
        v.regex(/^(?:[a-z0-9_-]|\{name\}|\{n\})+$/u, "is made of small letters, digits, hyphens, {name} and {n}"),
        v.check((name) => name.includes("{n}"), "must hold {n}, or two pictures would have one name"),
      ),
      longestSide: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(10_000))),
    }),
    { name: "{name}-{n}", longestSide: null },
  ),
});

export type LoadedProfile =
  | { readonly ok: true; readonly profile: HtmlProfile }
  | { readonly ok: false; readonly problems: readonly string[] };

/** A house profile from a file that somebody shared. What is wrong with it is said by path. */
export function loadProfile(value: unknown): LoadedProfile {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { ok: true, profile: parsed.output as HtmlProfile };
  const problems = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? "the file"}: ${issue.message}`);
  return { ok: false, problems };
}

import * as v from "valibot";
import { levels } from "../../core/checks/finding.ts";
import { dictionaryChoices } from "../../core/stylebook/house-style.ts";
import { type CommandId, commands } from "../../ipc/commands.ts";
import { type Preferences, textSizes, themes, usualPreferences } from "../../ipc/preferences.ts";

const commandIds: ReadonlySet<string> = new Set(commands.map(({ id }) => id));
const length = v.pipe(
  v.number("a limit is a number of characters"),
  v.integer("a limit is a whole number"),
  v.minValue(1, "a limit is at least 1"),
  v.maxValue(100_000, "a limit is at most 100,000"),
);
const limitNames = [
  "headline",
  "dek",
  "caption",
  "alt",
  "slug",
  "byline",
  "dateline",
  "credit",
  "crosshead",
  "editorNote",
  "usageTerms",
  "signOff",
  "keywords",
] as const;
const key = v.pipe(
  v.string("a key is text, such as “CmdOrCtrl+Shift+P”, or null"),
  v.maxLength(60),
  v.regex(
    /^(?:(?:CmdOrCtrl|Shift|Alt)\+)*(?:F\d{1,2}|[^+\s]|Plus|Tab|Space|Enter|Delete|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/u,
    "a key is written like “CmdOrCtrl+Shift+P” or “F8”",
  ),
  v.check(
    (text) => !(text.includes("CmdOrCtrl") && text.includes("Alt")),
    "Ctrl and Alt together type a character on many keyboards",
  ),
);

/** A file of settings, as somebody may have written it: what it leaves out is as usual. */
export const preferencesShape: v.GenericSchema<unknown, Preferences> = v.strictObject(
  {
    theme: v.optional(v.picklist(themes, `theme is one of ${themes.join(", ")}`), usualPreferences.theme),
    textSize: v.optional(
      v.pipe(
        v.number("textSize is a number"),
        v.minValue(textSizes.least, `textSize is at least ${textSizes.least}`),
        v.maxValue(textSizes.most, `textSize is at most ${textSizes.most}`),
      ),
      usualPreferences.textSize,
    ),
    motion: v.optional(v.picklist(["system", "less"], "motion is “system” or “less”"), usualPreferences.motion),
    style: v.optional(
      v.strictObject({
        book: v.optional(
          v.picklist(["by-story", "wiredesk-uk", "wiredesk-us"], "book is one of by-story, wiredesk-uk, wiredesk-us"),
          "by-story",
        ),
        limits: v.optional(
          v.record(v.picklist(limitNames, `a limit is of one of ${limitNames.join(", ")}`), length),
          {},
        ),
        levels: v.optional(
          v.record(
            v.pipe(v.string(), v.maxLength(100)),
            v.picklist([...levels, "off"], `a level is one of ${[...levels, "off"].join(", ")}`),
          ),
          {},
        ),
        dictionary: v.optional(
          v.picklist(dictionaryChoices, `dictionary is one of ${dictionaryChoices.join(", ")}`),
          usualPreferences.style.dictionary,
        ),
      }),
      {},
    ),
    exportTarget: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(100))), null),
    toured: v.optional(v.boolean("toured is true or false"), false),
    keys: v.optional(
      v.pipe(
        v.record(v.pipe(v.string(), v.maxLength(100)), v.nullable(key)),
        // A command of another version of Wiredesk is no reason to refuse the rest.
        v.transform((keys) =>
          Object.fromEntries(
            Object.entries(keys).filter((entry): entry is [CommandId, string | null] => commandIds.has(entry[0])),
          ),
        ),
      ),
      {},
    ),
  },
  "there is no such setting",
);

/** Settings out of the text of a file, or what is wrong with it: each problem a sentence that names the place. */
export function parsePreferences(
  text: string,
):
  | { readonly ok: true; readonly preferences: Preferences }
  | { readonly ok: false; readonly problems: readonly string[] } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (thrown) {
    return { ok: false, problems: [`it is not JSON (${thrown instanceof Error ? thrown.message : String(thrown)})`] };
  }
  const parsed = v.safeParse(preferencesShape, data);
  if (parsed.success) return { ok: true, preferences: parsed.output };
  return {
    ok: false,
    problems: parsed.issues.slice(0, 5).map((issue) => `${v.getDotPath(issue) ?? "the file"}: ${issue.message}`),
  };
}

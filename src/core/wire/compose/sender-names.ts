import type { Loose } from "../../story/make-story.ts";
import type { StoryMeta } from "../../story/story.ts";

/** What the sender of a story calls itself, in lower case: "abx.example" is abx too, "Agence Exemple" AE. */
export function senderNames({ source, credit }: Loose<StoryMeta>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const said of [source, credit]) {
    const name = said?.replace(/^[\s/(©]+|[\s/)]+$/gu, "") ?? "";
    if (name.length < 2 || name.length > 60) continue;
    names.add(name.toLowerCase());
    if (/^[\w-]+(?:\.[\w-]+)+$/u.test(name)) names.add(name.replace(/\..*$/u, "").toLowerCase());
    const initials = (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join("").toLowerCase();
    if (initials.length > 2) names.add(initials);
  }
  return names;
}

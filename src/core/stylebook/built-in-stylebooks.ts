import { blocksOf } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import { wiredeskUk } from "./books/wiredesk-uk.ts";
import { wiredeskUs } from "./books/wiredesk-us.ts";
import { spellingsOf } from "./spellings-of.ts";
import type { Stylebook } from "./stylebook.ts";

/** The stylebooks that come with Wiredesk. */
export const builtInStylebooks: readonly Stylebook[] = [wiredeskUk, wiredeskUs];

/** Regions that write British spelling, as the second part of a language tag. */
const britishRegions = new Set(["GB", "UK", "IE", "AU", "NZ", "ZA", "IN", "KE", "NG", "SG", "HK"]);

/**
 * The book for a story when the desk has chosen none: by the spelling it plainly uses, else by the region of its
 * language, else the American one. Spelling goes first because pages declare en-US whatever they are written in.
 */
export function builtInStylebook(story: Story): Stylebook {
  let british = 0;
  for (const { text } of blocksOf(story)) {
    for (const word of text.match(/\p{Ll}{4,}/gu) ?? []) {
      if (spellingsOf(wiredeskUs).has(word)) british += 1;
      else if (spellingsOf(wiredeskUk).has(word)) british -= 1;
    }
  }
  if (Math.abs(british) >= 2) return british > 0 ? wiredeskUk : wiredeskUs;
  const region = story.meta.language?.split("-")[1]?.toUpperCase();
  if (region !== undefined) return britishRegions.has(region) ? wiredeskUk : wiredeskUs;
  return british > 0 ? wiredeskUk : wiredeskUs;
}

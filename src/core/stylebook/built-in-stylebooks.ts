import { blocksOf } from "../story/blocks.ts";
import type { Story } from "../story/story.ts";
import { wiredeskUk } from "./books/wiredesk-uk.ts";
import { wiredeskUs } from "./books/wiredesk-us.ts";
import { guessVariety } from "./guess-variety.ts";
import type { Stylebook } from "./stylebook.ts";

/** The stylebooks that come with Wiredesk. */
export const builtInStylebooks: readonly Stylebook[] = [wiredeskUk, wiredeskUs];

/** For copy of which nobody can tell whether it is British or American: neither spelling is called wrong. */
const eitherSpelling: Stylebook = { ...wiredeskUs, spellings: {} };

/** Whether a book holds neither spelling against copy. */
export const holdsNeither = ({ spellings }: Stylebook): boolean => spellings === eitherSpelling.spellings;

/** Regions that write British spelling, as the second part of a language tag. */
const britishRegions = new Set(["GB", "UK", "IE", "AU", "NZ", "ZA", "IN", "KE", "NG", "SG", "HK"]);

/**
 * The book for a story when the desk has chosen none: by how it is plainly written, else by the region of its language,
 * else by what little there is; where there is nothing, neither spelling is held against it. How it is written goes first
 * because pages declare en-US whatever they are written in.
 */
export function builtInStylebook(story: Story): Stylebook {
  const british = guessVariety(
    blocksOf(story).map(({ text }) => text),
    wiredeskUk,
    wiredeskUs,
  );
  if (Math.abs(british) >= 2) return british > 0 ? wiredeskUk : wiredeskUs;
  const region = story.meta.language?.split("-")[1]?.toUpperCase();
  if (region !== undefined) return britishRegions.has(region) ? wiredeskUk : wiredeskUs;
  return british === 0 ? eitherSpelling : british > 0 ? wiredeskUk : wiredeskUs;
}

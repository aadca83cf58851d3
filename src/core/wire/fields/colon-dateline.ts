import type { FoundDateline } from "./parse-dateline.ts";
import { isLabel } from "./parse-dateline.ts";

/**
 * A place that no list has, in capitals before a colon: "FENWICK: The council voted on Tuesday …". Labels look the same
 * ("COUNCIL: …"), so the copy must show that it is a place: its name behind "in" or "near", or a town that the first sentence
 * speaks of as known. `copy`: headline and paragraphs.
 */
export function colonDateline(text: string, copy: readonly string[]): FoundDateline | undefined {
  const found = opening.exec(text);
  const place = found?.groups?.["place"];
  if (found === null || place === undefined || isLabel(place)) return undefined;
  const to = found[0].length;
  const rest = text.slice(to);
  if (rest.length < leastRest || !/[.!?]["”’)]?$/u.test(rest)) return undefined;
  const name = place.replace(/\p{L}+/gu, (word) => word.slice(0, 1) + word.slice(1).toLowerCase());
  const named = new RegExp(`\\b(?:in|at|near|from|outside|around|across|to) ${name}\\b|\\b${name}[’']s\\b`, "u");
  if (!knownTown.test(rest) && !copy.some((line) => named.test(line))) return undefined;
  return { dateline: { text: place, place }, raw: `${place}:`, to, sure: 0.7 };
}

const leastRest = 40;
const opening = /^(?<place>\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,2}):\s+(?=["“‘]?\p{Lu})/u;
const knownTown = /\b(?:the|this) (?:town|city|village|borough|parish|suburb|port|island|county)\b/u;

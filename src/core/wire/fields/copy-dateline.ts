import type { FoundDateline } from "./parse-dateline.ts";
import { parseDateline } from "./parse-dateline.ts";

/**
 * A dateline at the head of plain copy, also with an agency that no list has and that signs in small letters, as German
 * ones do: "Vikhavn (hnd) - …". Copy from a wire knows its sender, and is not read by this.
 */
export function copyDateline(text: string): FoundDateline | undefined {
  return parseDateline(text) ?? withSmallAgency(text);
}

function withSmallAgency(text: string): FoundDateline | undefined {
  const found = small.exec(text);
  const { place, agency } = found?.groups ?? {};
  if (found === null || place === undefined || agency === undefined || noAgency.test(agency)) return undefined;
  const raw = found[0].trim();
  return { dateline: { text: `${place} (${agency})`, place, agency }, raw, to: found[0].length, sure: 0.8 };
}

/** One to three words of a name, letters that no word of English opens with, and a sentence. */
const small =
  /^(?<place>\p{Lu}[\p{L}'’.-]+(?:[ /](?:\p{Lu}[\p{L}'’.-]+|am|an|der|im|in|bei|ob|auf|de|la)){0,4}) \((?<agency>[^aeiou\P{Ll}][^aeiouy\P{Ll}]\p{Ll}{1,2})\)\s+[-–—]\s+(?=["“„«»]?\p{Lu})/u;
const noAgency = /^(?:the|who|she|they|then|this|that|cont|mph|whom|what|when|why)$/u;

import type { Dateline } from "../../story/story.ts";
import { type FoundDateline, parseDateline } from "../fields/parse-dateline.ts";
import type { Chunk } from "./paragraphs.ts";
import type { WireField } from "./wire-story.ts";

const wireHead =
  /^(?<text>(?<place>\p{Lu}[^()\n]{1,60}?)\s*\((?<agency>[\p{L}/ .-]{2,24})\))\s*(?<dash>[-–—_:.]{0,3})\s+(?=\S)/u;

/**
 * On a wire a short name in brackets after a place is the agency, be it known or not: "Grünhafen (nwp) - …". Some leave
 * out the dash; then it must be the agency that sent the story.
 */
function wireDateline(text: string, source: string | undefined): Omit<FoundDateline, "raw"> | undefined {
  const match = wireHead.exec(text);
  const { text: printed = "", place = "", agency = "", dash = "" } = match?.groups ?? {};
  if (match === null || place.split(" ").length > 6) return undefined;
  const own =
    source !== undefined && agency.toLowerCase().split("/").includes(source.toLowerCase().replace(/-.*$/u, ""));
  // Lower-case letters in brackets after a place, and a sentence: only agencies sign so.
  const bare =
    dash === "" &&
    /^\p{Ll}{2,5}$/u.test(agency) &&
    place.split(" ").length <= 3 &&
    /^\p{Lu}/u.test(text.slice(match[0].length));
  if (!own && !bare && (dash === "" || agency.includes(" ") || agency.length > 10)) return undefined;
  const words = parseDateline(`${place} (AP) - `)?.dateline;
  const value = {
    text: printed,
    place: words?.place ?? place.trim(),
    ...(words?.date === undefined ? {} : { date: words.date }),
    agency,
  };
  return { dateline: value, to: match[0].length, sure: own ? 0.95 : 0.8 };
}

/** The dateline at the head of the first paragraph, with what stood there to lift it out. */
export function datelineOf(
  chunks: readonly Chunk[],
  source?: string,
): (WireField & { readonly value: Dateline }) | undefined {
  const lede = chunks.find((chunk) => chunk.kind === "prose");
  if (lede?.kind !== "prose") return undefined;
  const parsed = parseDateline(lede.text);
  const found = parsed !== undefined && parsed.sure >= 0.6 ? parsed : wireDateline(lede.text, source);
  if (found === undefined || found.to >= lede.text.length) return undefined;
  return {
    text: found.dateline.text,
    value: { ...found.dateline, opening: lede.text.slice(0, found.to) },
    lines: lede.lines.slice(0, 2),
    rule: "place and agency before the dash that opens the first paragraph",
    sure: found.sure,
  };
}

import { sliceText, trimText } from "../../story/text.ts";
import { isNewsAgency } from "../fields/agencies.ts";
import { type Entry, paragraphIn, putAside } from "./entries.ts";

/** The story without what a desk signs it off with. */
export interface Closing {
  readonly entries: readonly Entry[];
  readonly signOff?: string;
}

/** Lifts the sign-off out of the end: "ends", "/ritzau/", "AAP RTV ar", "(SDA/sj)", initials parted by strokes. */
export function liftClosing(entries: readonly Entry[]): Closing {
  const out = [...entries];
  let signOff: string | undefined;
  for (let round = 0; round < 3; round += 1) {
    const index = out.findLastIndex(
      (entry) => entry.aside === undefined && entry.block.kind !== "figure" && entry.block.kind !== "embed",
    );
    const entry = out[index];
    const text = paragraphIn(entry);
    if (entry === undefined || text === undefined) break;
    if (isSignOff(text.text)) {
      // A file that holds nothing else is left as it is.
      if (out.filter((other) => paragraphIn(other) !== undefined).length < 2) break;
      signOff = signOff === undefined ? text.text : `${text.text} ${signOff}`;
      out[index] = putAside(entry, "sign-off", "signs the story off", 0.85);
      continue;
    }
    const tail = trailing.exec(text.text);
    if (tail?.groups !== undefined && isSignOff(tail.groups["sign"] ?? "")) {
      signOff = tail.groups["sign"] + (signOff === undefined ? "" : ` ${signOff}`);
      out[index] = { ...entry, block: { kind: "paragraph", text: trimText(sliceText(text, 0, tail.index)) } };
    }
    break;
  }
  return signOff === undefined ? { entries: out } : { entries: out, signOff };
}

/** Something short behind the last full stop: strokes or brackets around an agency or initials. */
const trailing =
  /(?<=[.!?…]["”’»)]?)\s+(?<sign>\/[\p{L}]{2,12}\/|\([\p{L}]{2,8}(?:\\?\/[\p{L}]{1,8}){1,3}\)|\/?-30-|###)\s*$/u;

/** Whether a line of its own is a sign-off. */
export function isSignOff(line: string): boolean {
  const text = line.trim();
  if (text === "" || text.length > 40) return false;
  if (ends.test(text) || /^\/\p{L}{2,12}\/$/u.test(text)) return true;
  const bare = text.replace(/^[([]|[)\]]$/gu, "");
  // Initials: parted by strokes, or the agency and initials after it.
  const parts = bare.split(/\s*\\?[/\\]\s*|(?<=\p{Ll})-(?=\p{Ll})/u);
  if (
    parts.length >= 2 &&
    parts.every((part) => /^(?:\p{L}{1,4}|\p{L}{1,3}(?:[ .]\p{L}{1,3}){1,2}|\p{L}{2,6}-\p{L}{1,6})$/u.test(part)) &&
    !/^\p{Lu}{3,}(?:\/\p{Lu}{3,})+$/u.test(bare)
  )
    return true;
  const [agency = "", ...rest] = bare.split(/[ -]/u);
  return (
    isNewsAgency(agency) &&
    rest.length > 0 &&
    rest.length <= 3 &&
    rest.every((part) => /^(?:\p{Ll}{1,4}|\p{Lu}{2,4}|\p{Lu}\p{Ll}?)$/u.test(part))
  );
}

const ends =
  /^(?:[([-]{0,3}\s*(?:ends?|ENDS?|End|Ends|ENDE|Ende|FIN|Fin|FINE|SLUTT|SLUT|Loppu|EOM|END IT|fim|Fim)\s*[)\]-]{0,3}\.?|-30-|-0-|—30—|#{2,5}|\*{3,5}|-{2,}\s*(?:30|0|end|ends)\s*-{2,}|x{4,}|\d{4}\s?GMT|\(?MORE\)?)$/u;

import { instant } from "../../core/export/gate.ts";
import { spellMoment, spellTime } from "./words.ts";

/** An embargo in words for a list. */
export interface SpelledEmbargo {
  readonly text: string;
  /** It is over: a fact, no longer a warning. */
  readonly over: boolean;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Of what is so far off the days say nothing any more. */
export const farOff = 180 * day;

/** "Embargo 18:00, in 2 h 14 min", "Embargo 4 May 00:01, in 6 h". Without a zone it runs as long as it can be meant to, as at the gate. */
export function spellEmbargo(embargo: string, now: number): SpelledEmbargo {
  const until = instant(embargo);
  if (until === undefined) return { text: `Embargo: ${embargo}`, over: false };
  const iso = new Date(until).toISOString();
  if (until <= now) return { text: `Embargo over since ${spellMoment(iso, now)}`, over: true };
  // Of what is far off the year says more than the minute and the days.
  if (until - now > farOff)
    return { text: `Embargo ${spellTime(iso, now)} ${new Date(until).getFullYear()}`, over: false };
  return { text: `Embargo ${spellMoment(iso, now)}, ${spellLeft(until - now)}`, over: false };
}

/** "in 2 h 14 min", "in 3 days". */
export function spellLeft(left: number): string {
  if (left < minute) return "in less than a minute";
  if (left < hour) return `in ${Math.floor(left / minute)} min`;
  if (left < 2 * day) {
    const minutes = Math.floor((left % hour) / minute);
    return `in ${Math.floor(left / hour)} h${minutes === 0 ? "" : ` ${minutes} min`}`;
  }
  return `in ${Math.floor(left / day)} days`;
}

import { instant } from "../../core/export/gate.ts";
import { spellInstant } from "../../core/export/spell-instant.ts";
import { onDeskClock } from "../../ipc/local-iso.ts";

/** A time with a zone in the zone of the desk: "18:00 UTC+2 on 3 May 2046"; what has no zone, or is no time, as it stands. */
export function spellHere(iso: string): string {
  const moment = instant(iso);
  const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(iso.trim());
  return moment === undefined ? iso : spellInstant(zoned ? onDeskClock(moment) : iso);
}

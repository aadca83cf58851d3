import type { Finding } from "../checks/finding.ts";
import { type DeskHold, holdReason } from "./desk-act.ts";
import { withoutNotes } from "../story/notes-in-text.ts";
import { isBlank } from "../story/text.ts";
import { spellInstant } from "./spell-instant.ts";
import type { Story, StoryMeta, StoryStatus } from "../story/story.ts";

/** What keeps a story from leaving, computed from the text each time and never stored. */
export interface Gate {
  readonly open: boolean;
  /** Must-fix findings that were neither fixed nor passed over. */
  readonly findings: readonly Finding[];
  /** Reasons of the story itself: embargo, kill, advisory, nothing to export. In sentences. */
  readonly reasons: readonly string[];
}

/** What a moment is on the clock of the desk, as ISO 8601 with the desk’s offset at that moment. */
export type DeskTime = (moment: number) => string;

/** The gate of a story at a time (ISO 8601), given the findings that are not passed over. */
export function gateOf(
  story: Story,
  findings: readonly Finding[],
  now: string,
  here?: DeskTime,
  held?: DeskHold,
): Gate {
  const closing = findings.filter(({ level }) => level === "must-fix");
  const reasons = [...heldBackReasons(story.meta, now, here, held), ...emptyReasons(story)];
  return { open: closing.length === 0 && reasons.length === 0, findings: closing, reasons };
}

/** Why the agency's or the desk's orders keep a story from leaving in any way, in sentences. */
export const heldBackReasons = (meta: StoryMeta, now: string, here?: DeskTime, held?: DeskHold): readonly string[] => [
  ...(held === undefined ? [] : [holdReason(held)]),
  // Killed here and by the agency are one reason, not two.
  ...(held?.why === "killed" && meta.status === "killed" ? [] : statusReasons({ meta })),
  ...embargoReasons({ meta }, now, here),
];

const reasonOfStatus: Readonly<Record<StoryStatus, string | undefined>> = {
  killed: "The agency has killed this story: it must not be published.",
  withheld: "The agency withholds this story for now.",
  advisory: "This is an advisory to editors, not copy.",
  embargoed: "This story is under embargo, with no time given: ask the agency.",
  usable: undefined,
  correction: undefined,
};

function statusReasons({ meta: { status, embargo } }: Pick<Story, "meta">): readonly string[] {
  // With a time the embargo itself decides; without one it stands until somebody lifts it.
  if (status === undefined || (status === "embargoed" && embargo !== undefined)) return [];
  const reason = reasonOfStatus[status];
  return reason === undefined ? [] : [reason];
}

function embargoReasons(
  { meta: { embargo } }: Pick<Story, "meta">,
  now: string,
  here: DeskTime | undefined,
): readonly string[] {
  if (embargo === undefined) return [];
  const until = instant(embargo);
  if (until === undefined)
    return [`This story is under embargo (“${embargo}”), and no time can be read from that: ask the agency.`];
  const at = instant(now);
  if (at !== undefined && at >= until) return [];
  return [`This story is under embargo until ${spellInstant(embargo)}${onOtherClock(embargo, here?.(until))}.`];
}

/** The same moment on the clock of the desk, where that is another one than the embargo’s: " (20:00 UTC+2 here)". */
function onOtherClock(embargo: string, here: string | undefined): string {
  const [, zone] = /T.*(Z|[+-]\d{2}:?\d{2})$/u.exec(embargo.trim()) ?? [];
  if (zone === undefined || here === undefined) return "";
  const [theirs, ours] = [spellInstant(embargo), spellInstant(here)];
  if (theirs === ours) return "";
  const [time, date] = ours.split(" on ");
  return ` (${theirs.endsWith(` on ${date}`) ? time : ours} here)`;
}

/** Milliseconds of an ISO time with a zone; without a zone the latest moment it can mean (UTC−12), so that nothing leaves early. */
export function instant(iso: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso.trim());
  if (match === null) return undefined;
  const [, date = "", time = "23:59:59", zone = "-12:00"] = match;
  const parsed = Date.parse(
    `${date}T${time}${/^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`,
  );
  return Number.isNaN(parsed) ? undefined : parsed;
}

function emptyReasons(story: Story): readonly string[] {
  // Notes of the desk to itself do not leave: with nothing beside them there is nothing to export.
  const { headline, body } = withoutNotes(story);
  const words = body.some((block) => block.kind !== "paragraph" || !isBlank(block.text));
  return isBlank(headline) && !words ? ["There is nothing to export: no headline and no text."] : [];
}

import path from "node:path";
import * as v from "valibot";
import type { DeskHead, StorySummary } from "../../ipc/contract.ts";
import { log } from "../log.ts";
import { readChecked, writeChecked } from "./checked-json.ts";
import { codeOf, type Disk, readIfThere } from "./disk.ts";

/** More rows than the highest screen shows, with the margin that the list draws below it. */
const most = 40;

/** As it lies in `list-head.json`, with the checks that the findings were counted by. */
interface KeptHead extends DeskHead {
  readonly rules: string;
}

const headFile = "list-head.json";
const natural = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const isRow = (value: unknown): boolean => typeof value === "object" && value !== null && "id" in value;
const headShape = v.object({
  rules: v.string(),
  // The checksum says that they are what was kept.
  stories: v.array(v.custom<StorySummary>(isRow)),
  listed: natural,
  spiked: natural,
});

/** The head of a list. */
export function headOf(all: readonly StorySummary[], rules: string): KeptHead {
  const listed = all.filter(({ state }) => state !== "spiked");
  const first = listed.toSorted((a, b) => compare(b.received, a.received) || compare(a.id, b.id)).slice(0, most);
  return { rules, stories: first, listed: listed.length, spiked: all.length - listed.length };
}

/** By code units, as the window sorts its list. */
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Keeps the head when the desk is closed, so that the next window need not wait for thousands of rows. It is true for as long
 * as nobody opens the desk, and away from then on: after an end without closing there is none.
 */
export async function keepHead(disk: Disk, deskFolder: string, head: KeptHead): Promise<void> {
  try {
    await writeChecked(disk, path.join(deskFolder, headFile), head);
  } catch (error) {
    log("the head of the list could not be kept; the next start reads the list first", error);
  }
}

/** Takes the head away: from now on the list changes. */
export async function dropHead(disk: Disk, deskFolder: string): Promise<void> {
  try {
    await disk.unlink(path.join(deskFolder, headFile));
  } catch (error) {
    if (codeOf(error) !== "ENOENT") log("the head of the list could not be taken away", error);
  }
}

/** The head that the last end kept; undefined: none, a damaged one, or one that other checks counted for. */
export async function readHead(disk: Disk, deskFolder: string, rules: string): Promise<DeskHead | undefined> {
  const bytes = await readIfThere(disk, path.join(deskFolder, headFile));
  const kept = bytes === undefined ? undefined : v.safeParse(headShape, readChecked(bytes));
  if (kept?.success !== true || kept.output.rules !== rules) return undefined;
  const { stories, listed, spiked } = kept.output;
  return { stories, listed, spiked };
}

import { readDates } from "../../language/read-dates.ts";
import type { Dateline } from "../../story/story.ts";

/** The day that a dateline tells in full, as an ISO date. */
export function dayOfDateline(dateline: Dateline | undefined): string | undefined {
  const [told] = readDates(dateline?.date ?? dateline?.text ?? "");
  if (told?.year === undefined || told.month === undefined || told.day === undefined) return undefined;
  return [told.year, told.month, told.day].map((part) => String(part).padStart(2, "0")).join("-");
}

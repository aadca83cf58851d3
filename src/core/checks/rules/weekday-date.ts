import type { DateMention } from "../../language/facts.ts";
import { defineBlockCheck } from "../check.ts";
import { daysIn, monthNames, nearestYear, readIsoDay, weekdayNames, weekdayOf } from "../helpers/calendar.ts";

export const weekdayDate = defineBlockCheck({
  id: "weekday-date",
  title: "Weekday and date that do not go together",
  why: "One of the two is wrong, and readers plan by either. The day of the week is among the most corrected slips on any wire.",
  level: "must-fix",
  examples: {
    bad: [
      {
        text: "The two met on [[Tuesday, April 12, 2017]], in Vik.",
        fixed: "The two met on Wednesday, April 12, 2017, in Vik.",
      },
      { text: "Le café: it opened on [[Friday 8 March 2020]].", fixed: "Le café: it opened on Sunday 8 March 2020." },
      { text: "The office opens again on [[April 31]]." },
      {
        story: "date: 2024-03-05T10:00:00Z\np: The ferry sails again on [[Friday, March 9]].",
        fixed: "date: 2024-03-05T10:00:00Z\np: The ferry sails again on Saturday, March 9.",
      },
      { story: "dateline: Port Elsa, Nov 21, 2026 (Coast Wire)\np: The works end on [[Sunday, November 30]]." },
    ],
    good: [
      "The two met on Wednesday, April 12, 2017, in Vik.",
      "It opened on Sunday 8 March 2020.",
      {
        story:
          "date: 2024-03-05T10:00:00Z\np: It closed on Tuesday, March 3, 2020, and sailed again on Sunday, March 8. The winter was over by Wednesday, Jan. 6.",
      },
      { story: "dateline: Port Elsa, Nov 21, 2026 (Coast Wire)\np: The works end on Monday, November 30." },
      "They met on Tuesday. April 12, 2017, was the day of the storm.",
      { story: "date: 2024-03-05T10:00:00Z\np: The ferry sails again on Saturday, March 9." },
      "The office opens again on April 30, and on Feb. 29.",
    ],
  },
  run({ text }, facts, report, { date }) {
    /** The years that the paragraph speaks of, and those that follow them. */
    const stated = facts.dates.flatMap(({ year }) => (year === undefined ? [] : [year, year + 1]));
    for (const mention of facts.dates) {
      const { from, to, day, month, weekday } = mention;
      if (day === undefined || month === undefined) continue;
      const words = text.slice(from, to);
      if (day > daysIn(month, mention.year)) {
        const name = monthNames[month - 1] ?? "";
        report({
          from,
          to,
          message: `“${words}”: ${name}${month === 2 && mention.year !== undefined ? ` ${mention.year}` : ""} has ${daysIn(month, mention.year)} days`,
        });
        continue;
      }
      if (weekday === undefined) continue;
      const near = readIsoDay(date);
      const year = mention.year ?? (near === undefined ? undefined : nearestYear(month, day, near));
      if (year === undefined) continue;
      // "It closed on Tuesday, March 3, 2020, and opened again on Friday, March 6."
      if (mention.year === undefined && stated.some((one) => weekdayOf({ year: one, month, day }) === weekday))
        continue;
      // Before about 1800 copy may reckon by the Julian calendar.
      if (year < 1800) continue;
      const right = weekdayOf({ year, month, day });
      if (right === weekday) continue;
      report({
        from,
        to,
        message: `“${words}”: that day ${isPast(year, month, day, near) ? "was" : "is"} a ${weekdayNames[right]}${mention.year === undefined ? ` in ${year}` : ""}`,
        replace: corrections(words, mention, weekday, year, right),
        // Without a year in the copy it is the story's own date that is trusted.
        ...(mention.year === undefined ? { level: "check" as const, sure: 0.7 } : {}),
      });
    }
  },
});

const isPast = (year: number, month: number, day: number, near: ReturnType<typeof readIsoDay>): boolean =>
  near === undefined || year * 400 + month * 32 + day < near.year * 400 + near.month * 32 + near.day;

/** The right weekday for the date; and the nearest date in that month for the weekday. */
function corrections(
  words: string,
  { day = 1, month = 1 }: DateMention,
  weekday: number,
  year: number,
  right: number,
): readonly string[] {
  const name = new RegExp(
    `\\b(?:${weekdayNames.map((full) => `${full.slice(0, 3)}(?:${full.slice(3)}|\\p{L}{0,2}\\.?)`).join("|")})`,
    "iu",
  );
  const withWeekday = words.replace(name, weekdayNames[right] ?? "");
  const shift = ((weekday - right + 10) % 7) - 3;
  const moved = day + shift;
  if (moved < 1 || moved > daysIn(month, year)) return [withWeekday];
  return [withWeekday, words.replace(new RegExp(`\\b${day}\\b`, "u"), String(moved))];
}

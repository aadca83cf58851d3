export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A day of the Gregorian calendar; months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** How many days a month has; of February without a year 29. */
export const daysIn = (month: number, year?: number): number =>
  month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since a fixed one; two differ by the days between. */
export function dayNumber({ year, month, day }: Day): number {
  // Months are counted from March, so that the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const since = (153 * ((month + 9) % 12) + 2) / 5;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor(since) +
    day
  );
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => (dayNumber(day) + 2) % 7;

/** The day of an ISO date, if it begins with one. */
export function readIsoDay(date: string | undefined): Day | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? "");
  return found === null ? undefined : { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** The year that a day without one most likely has: that which brings it nearest to the story's own day. */
export function nearestYear(month: number, day: number, near: Day): number {
  const years = [near.year - 1, near.year, near.year + 1];
  const away = (year: number): number => Math.abs(dayNumber({ year, month, day }) - dayNumber(near));
  return years.reduce((best, year) => (away(year) < away(best) ? year : best));
}

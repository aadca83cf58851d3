import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDate } from "./read-date.ts";

const iso = (text: string, sent?: string): string | undefined => readDate(text, { sent })?.iso;

describe("readDate", () => {
  it.each([
    ["131137 GMT Nov 13", "2013-11-13T11:37:00+00:00"],
    ["071341 GMT Okt 15", "2015-10-07T13:41:00+00:00"],
    ["051508 Sep 14", "2014-09-05T15:08:00"],
    ["AP-WF-11-13-13 1509GMT<", "2013-11-13T15:09:00+00:00"],
    ["Issued at 4:04 pm EDT Sunday, 11 January 2015.", "2015-01-11T16:04:00-04:00"],
    ["Issued at 10:40 am EST on Monday 3 March 2014", "2014-03-03T10:40:00"],
    ["AUSTIN, Texas, Feb. 1, 2017", "2017-02-01"],
    ["2017-02-11 10:00", "2017-02-11T10:00:00"],
    ["20030830", "2003-08-30"],
    ["2004:02:26", "2004-02-26"],
    ["2017-07-13T17:01:00+02:00", "2017-07-13T17:01:00+02:00"],
    ["12. Dezember 2018, 14.30 Uhr", "2018-12-12T14:30:00"],
    ["le 1er février 2016", "2016-02-01"],
    ["0001 GMT Friday, March 3, 2017", "2017-03-03T00:01:00+00:00"],
  ])("reads %s", (text, expected) => {
    expect(iso(text)).toBe(expected);
  });

  it("takes the year from the day of sending, and says nothing without it", () => {
    expect(iso("MELBOURNE, March 3")).toBeUndefined();
    expect(iso("MELBOURNE, March 3", "2017-02-28")).toBe("2017-03-03");
  });

  it.each(["31 13 2017", "call 020 7946 0018", "Room 1200", "May I ask", "31 Feburary 2017", "32 March 2017"])(
    "finds no date in %s",
    (text) => {
      expect(iso(text, "2017-01-01")).toBeUndefined();
    },
  );

  it("gives only real days, and where they stand, for any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from("0123456789 :-/.,GMTZNovMayap")), maxLength: 40 }),
        (text) => {
          const found = readDate(text, { sent: "2020-01-01" });
          if (found === undefined) return;
          expect(found.to).toBeGreaterThan(found.from);
          expect(found.iso).toMatch(
            /^(?:19|20|21)\d\d-[01]\d-[0-3]\d(?:T[0-2]\d:[0-5]\d:[0-5]\d(?:[+-]\d\d:\d\d)?)?$/u,
          );
        },
      ),
      { seed: 5, numRuns: 2000 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { localIso } from "../../ipc/local-iso.ts";
import { deskClock, readMoment } from "./read-moment.ts";

const desk = { today: "2046-05-03", offsetAt: (local: string) => (local < "2046-06" ? "+01:00" : "+02:00") };

describe("a moment as it is typed", () => {
  test.each([
    ["18:00 on 3 May 2046", "2046-05-03T18:00:00+01:00"],
    ["18:00 on 3 July 2046", "2046-07-03T18:00:00+02:00"],
    ["18:00 UTC on 3 May 2046", "2046-05-03T18:00:00+00:00"],
    ["18:00 UTC+2 on 3 May 2046", "2046-05-03T18:00:00+02:00"],
    ["06:30 UTC−3:30 on 1 January 2046", "2046-01-01T06:30:00-03:30"],
    ["6 pm GMT, May 4, 2046", "2046-05-04T18:00:00+00:00"],
    ["12.30 am 4 May 2046", "2046-05-04T00:30:00+01:00"],
    ["Embargoed until 9.30 on Friday 4 May 2046", "2046-05-04T09:30:00+01:00"],
    ["18:00", "2046-05-03T18:00:00+01:00"],
    ["tomorrow 9:30", "2046-05-04T09:30:00+01:00"],
    ["2046-05-03T16:00:00Z", "2046-05-03T16:00:00+00:00"],
    ["2046-05-03T16:00:00+02:00", "2046-05-03T16:00:00+02:00"],
    ["2046-05-03 16:00", "2046-05-03T16:00:00+01:00"],
    ["3 May 2046", "2046-05-03"],
    ["the end of 3 May 2046", "2046-05-03"],
  ])("%s", (typed, iso) => {
    expect(readMoment(typed, desk)).toBe(iso);
  });

  test.each([
    "",
    "until further notice",
    "25:00",
    "13 pm today",
    "18:00 on 31 April 2046",
    "ask Ada on 3 May 2046",
    "UTC",
  ])("%s is none", (typed) => {
    expect(readMoment(typed, desk)).toBeUndefined();
  });

  test("what this machine's clock says is read as the moment that it was", () => {
    for (const at of [new Date("2046-01-03T23:59:00Z"), new Date("2026-07-01T00:00:00Z")]) {
      expect(Date.parse(localIso(at))).toBe(at.getTime());
      expect(Date.parse(readMoment(localIso(at), deskClock()) ?? "")).toBe(at.getTime());
      expect(Date.parse(readMoment(localIso(at).slice(0, 16), deskClock()) ?? "")).toBe(at.getTime());
    }
  });
});

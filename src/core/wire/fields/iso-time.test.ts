import { describe, expect, it } from "vitest";
import { isOnlyTime, isoTime } from "./iso-time.ts";

describe("isoTime", () => {
  it.each([
    ["20151014T043001+0100", "2015-10-14T04:30:01+01:00"],
    ["20141126T152703", "2014-11-26T15:27:03"],
    ["2018-01-31T18:45:36.73", "2018-01-31T18:45:36.73"],
    ["2013-03-04T11:40:31.000Z", "2013-03-04T11:40:31.000Z"],
    ["Wed, 31 Jan 2018 07:26:05 GMT", "2018-01-31T07:26:05+00:00"],
    ["Wed, 31 Jan 2018 07:26:05 EST", "2018-01-31T07:26:05-05:00"],
    ["2018-01-31 07:26:05 EST", "2018-01-31T07:26:05"],
    ["Seg, 24 Set 2018 19:42:40 -0300", "2018-09-24T19:42:40-03:00"],
    ["26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01.79"],
    ["20190402", "2019-04-02"],
    ["2018-01-03 20:13:08 GMT+00:00", "2018-01-03T20:13:08+00:00"],
  ])("reads %s", (stamp, iso) => {
    expect(isoTime(stamp)).toBe(iso);
  });

  it.each(["", "0001-01-01T00:00:00", "20200000", "YYYYMMDD000000-HHMM", "2020-02-30", "soon"])(
    "finds no moment in “%s”",
    (stamp) => {
      expect(isoTime(stamp)).toBeUndefined();
    },
  );
});

describe("isOnlyTime", () => {
  it.each(["2018-01-03 20:13:08 GMT+00:00", "MARCH 04, 2013", "15.7.2019 12:09:11 CEST", "(Jan 3)"])(
    "%s is a time",
    (text) => {
      expect(isOnlyTime(text)).toBe(true);
    },
  );

  it.each(["Oslo", "MADRID, 21 Nov. 2024", "May", "Vik, March 3"])("%s is no mere time", (text) => {
    expect(isOnlyTime(text)).toBe(false);
  });
});

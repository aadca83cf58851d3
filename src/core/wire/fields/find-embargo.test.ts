import { describe, expect, it } from "vitest";
import { findEmbargo } from "./find-embargo.ts";

const until = (text: string, sent?: string): string | undefined => findEmbargo(text, { sent })?.until;

describe("findEmbargo", () => {
  it.each([
    ["EMBARGOED UNTIL 0001 GMT Friday, March 3, 2017", "2017-03-03T00:01:00+00:00"],
    ["(Embargoed for release until 6:00 a.m. EDT, 4 May 2021)", "2021-05-04T06:00:00-04:00"],
    ["Sperrfrist: 18. März 2019, 10.00 Uhr", "2019-03-18T10:00:00"],
    ["NOT FOR PUBLICATION BEFORE 1700 GMT April 2, 2020", "2020-04-02T17:00:00+00:00"],
    ["Embargo jusqu'au 3 mars 2017", "2017-03-03"],
    ["STRICTLY EMBARGOED", "until further notice"],
    ["Embargoed to 0001 Friday", "0001 Friday"],
    ["STRICTLY EMBARGOED until 16:00 London time (11:00 US ET) Wednesday 22 May 2024", "2024-05-22T16:00:00+01:00"],
    ["EMBARGOED UNTIL 2300 GMT (1900 EDT) ON THURSDAY 4 APRIL 2024", "2024-04-04T23:00:00+00:00"],
    ["Embargoed: 19:00 (UK time), 3 January 2024", "2024-01-03T19:00:00+00:00"],
    ["EMBARGOED FOR RELEASE UNTIL NOON ET ON 3 MAY 2024", "2024-05-03T12:00:00-04:00"],
    ["EMBARGOED UNTIL MIDNIGHT, MAY 3, 2024", "2024-05-03"],
    ["EMBARGOED UNTIL 1.30pm TODAY (Tuesday)", "1.30pm TODAY (Tuesday)"],
  ])("%s → %s", (text, expected) => {
    expect(until(text)).toBe(expected);
  });

  it("takes the year from the day of sending", () => {
    expect(until("Embargoed until 0001 GMT March 3", "2017-02-28")).toBe("2017-03-03T00:01:00+00:00");
  });

  it.each([
    "The arms embargo against the island was lifted on 3 March 2017.",
    "Ministers said that the embargo would end.",
    "He asked for a release before 3 March 2017.",
  ])("%s is no instruction", (text) => {
    expect(until(text)).toBeUndefined();
  });
});

it("comes to an end over long runs of blanks and stars", () => {
  expect(findEmbargo(`${"\n ".repeat(50_000)}${"* ".repeat(50_000)}${"( *".repeat(50_000)}`)).toBeUndefined();
});

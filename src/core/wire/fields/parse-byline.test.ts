import { describe, expect, it } from "vitest";
import { parseByline } from "./parse-byline.ts";

describe("parseByline", () => {
  it.each([
    ["By Ann Lee", "Ann Lee", "Ann Lee"],
    ["by ANN LEE, BO CHAN and CY ROE", "ANN LEE, BO CHAN and CY ROE", "ANN LEE, BO CHAN and CY ROE"],
    ["By Ann Lee, CNN", "Ann Lee", "Ann Lee, CNN"],
    ["By Ann Lee, The Harbour Times", "Ann Lee", "Ann Lee, The Harbour Times"],
    ["By Ann Lee Staff Writer", "Ann Lee", "Ann Lee Staff Writer"],
    ["ANN LEE Associated Press", "ANN LEE", "ANN LEE Associated Press"],
    [
      "By Ann Lee, Press Association Political Correspondent",
      "Ann Lee",
      "Ann Lee, Press Association Political Correspondent",
    ],
    ["Ann Lee | alee@harbourtimes.example By Ann Lee | alee@harbourtimes.example", "Ann Lee", "Ann Lee"],
    ["By Local Democracy Reporter Ann Lee", "Ann Lee", "Ann Lee, Local Democracy Reporter"],
    ["Ann Lee, North Coast Media Group", "Ann Lee", "Ann Lee, North Coast Media Group"],
    ["Ann Lee, Clara Roe Coast Media Group", "Ann Lee, Clara Roe", "Ann Lee, Clara Roe Coast Media Group"],
    ["New Delhi, Coast News Bureau", "Coast News Bureau", "Coast News Bureau, New Delhi"],
    ["By Ann Lee, New Delhi", "Ann Lee", "Ann Lee, New Delhi"],
    ["By Political Editor Ann Lee", "Ann Lee", "Ann Lee, Political Editor"],
    ["From our correspondent in Vik", "our correspondent", "our correspondent in Vik"],
    ["Written by: Ann de la Cruz", "Ann de la Cruz", "Ann de la Cruz"],
    ["Analysis by Ann Lee", "Ann Lee", "Ann Lee"],
    ["Byby ANN LEE", "ANN LEE", "ANN LEE"],
    ["By Reuters", "Reuters", "Reuters"],
    ["By Staff and news service reports", "Staff and news service reports", "Staff and news service reports"],
    ["Ann Lee@annlee", "Ann Lee", "Ann Lee"],
    ["Ann Lee Become a fan ann.lee@harbourtimes.example", "Ann Lee", "Ann Lee"],
    ["David Orr in Oslo", "David Orr", "David Orr in Oslo"],
    ["By Ann Lee / The Harbour Times", "Ann Lee", "Ann Lee, The Harbour Times"],
    ["By ANN LEE | Harbour Times", "ANN LEE", "ANN LEE, Harbour Times"],
    ["By Ann Lee, Local Democracy Reporter", "Ann Lee", "Ann Lee, Local Democracy Reporter"],
    ["By Ann Lee, Social Affairs Editor", "Ann Lee", "Ann Lee, Social Affairs Editor"],
    ["By Ann Lee, Bo Chan Staff Writer", "Ann Lee, Bo Chan", "Ann Lee, Bo Chan Staff Writer"],
    ["Von Jana Beck", "Jana Beck", "Jana Beck"],
  ])("reads %s", (line, names, text) => {
    const found = parseByline(line);
    expect(found?.names).toBe(names);
    expect(found?.text).toBe(text);
  });

  it("leaves out the agency that a page prints before it", () => {
    expect(parseByline("AP By ANN LEE and BO CHAN")?.names).toBe("ANN LEE and BO CHAN");
    expect(parseByline("NATO By ANN LEE")?.names).not.toBe("ANN LEE");
  });

  it("parts several authors", () => {
    expect(parseByline("By Ann Lee, Bo Chan and Cy Roe")?.authors).toEqual(["Ann Lee", "Bo Chan", "Cy Roe"]);
  });

  it("lifts the date off the line", () => {
    expect(parseByline("By Ann Lee - 11/19/19 06:56 AM EST")).toMatchObject({
      names: "Ann Lee",
      published: "11/19/19 06:56 AM EST",
    });
    expect(parseByline("5:45 AM PST 11/19/2019 by Ann Lee")?.names).toBe("Ann Lee");
  });

  it("is unsure of what no name follows", () => {
    expect(parseByline("By the end of the year prices had doubled.")?.sure ?? 0).toBeLessThan(0.5);
    expect(parseByline("Ann Lee")?.sure).toBeLessThan(0.6);
    expect(parseByline("Takes Oslo, but Lee still has the votes")?.sure).toBeLessThan(0.1);
    expect(parseByline("By Ann Lee")?.sure).toBeGreaterThan(0.9);
  });

  it("returns nothing without a name", () => {
    expect(parseByline("By")).toBeUndefined();
    expect(parseByline("")).toBeUndefined();
    expect(parseByline("22 hours ago")).toBeUndefined();
  });
});

import { describe, expect, it } from "vitest";
import { parseDateline } from "./parse-dateline.ts";

describe("parseDateline", () => {
  it.each([
    ["HARBOUR CITY (AP) — Divers found the bell.", { place: "HARBOUR CITY", agency: "AP" }],
    ["OSLO, Aug. 20 (Reuters) -- The ferry left.", { place: "OSLO", date: "Aug. 20", agency: "Reuters" }],
    ["Grimstad, Norway – The ferry left.", { place: "Grimstad, Norway" }],
    ["NEW DELHI: The ferry left.", { place: "NEW DELHI" }],
    ["Vienna — The ferry left.", { place: "Vienna" }],
    ["VATICAN CITY—The ferry left.", { place: "VATICAN CITY" }],
    ["PORT-AU-PRINCE, Haiti (AP) — The ferry left.", { place: "PORT-AU-PRINCE, Haiti", agency: "AP" }],
    ["CANBERRA, Dec 20 AAP - The ferry left.", { place: "CANBERRA", date: "Dec 20", agency: "AAP" }],
    ["Altenwerder (hn) – Die Fähre legte ab.", { place: "Altenwerder", agency: "hn" }],
    ["Berlin (dpa) - Die Fähre legte ab.", { place: "Berlin", agency: "dpa" }],
    ["AUSTIN, Texas--(BUSINESS WIRE)--The ferry left.", { place: "AUSTIN, Texas", agency: "BUSINESS WIRE" }],
    [
      "AUSTIN, Texas, Feb. 1, 2017 /PRNewswire/ -- A ferry.",
      { place: "AUSTIN, Texas", date: "Feb. 1, 2017", agency: "PRNewswire" },
    ],
    ["(CNN) -- The ferry left.", { agency: "CNN" }],
    [
      "SURABAYA, Indonesia/JAKARTA (Reuters) - A ferry left.",
      { place: "SURABAYA, Indonesia/JAKARTA", agency: "Reuters" },
    ],
  ])("reads %s", (text, parts) => {
    expect(parseDateline(text)?.dateline).toMatchObject(parts);
  });

  it("says where the story begins", () => {
    const text = "  OSLO (AP) — The ferry left.";
    const found = parseDateline(text);
    expect(text.slice(found?.to)).toBe("The ferry left.");
    expect(found?.raw).toBe("OSLO (AP) —");
  });

  it("reads a dateline that has its line to itself", () => {
    expect(parseDateline("WASHINGTON —")?.dateline.text).toBe("WASHINGTON");
    expect(parseDateline("New York CNN —")?.dateline).toMatchObject({ place: "New York", agency: "CNN" });
  });

  it.each([
    "Two hostages — a man and a woman — were freed.",
    "Western states — which had asked for the vote — abstained.",
    "They are: Ann Lee, Bo Chan.",
    "UPDATE: The ferry has left.",
    "BREAKING — The ferry has left.",
    "October 20: ACCIDENT – Two hurt.",
    "By Ann Lee: the ferry has left",
    "The mayor (22) - a keen sailor - left.",
    "PARIS — which had waited long — cheered.",
    "“Never — ever!” he said.",
    "The ferry left.",
    "",
  ])("finds none in %s", (text) => {
    expect(parseDateline(text)).toBeUndefined();
  });
});

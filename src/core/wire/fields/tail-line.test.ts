import { describe, expect, it } from "vitest";
import { tailLine, writersIn } from "./tail-line.ts";

const writers = writersIn("By Ida Berg and Jon Dahl");

describe("tailLine", () => {
  it.each([
    "A version of this article appears in print on May 5, 2026, Section A, Page 1 of the city edition.",
    "Ida Berg is a staff correspondent. Follow her on Twitter @idaberg.",
    "Berg covers transport for the Herald.",
    "Dahl has reported from Vik since 2011.",
    "Nils Moe, a reporter in Vik, can be reached at nmoe@herald.example.",
    "The writer is a professor of engineering at Halden University.",
    "First published on May 4, 2026 / 6:00 AM",
    "Copyright 2026 Harbour News. All rights reserved.",
    "Have a tip? Email tips@herald.example.",
    "Follow us on Facebook and Instagram.",
    "Read more from Ida Berg.",
    "Watch the video below to see the ferry.",
    "Tags: ferries, Vik, harbour",
    "The views expressed in this article are the author’s own.",
  ])("knows “%s”", (text) => expect(tailLine(text, writers)).toBeTypeOf("string"));

  it.each([
    "Nils Moe is a reporter at the Herald who was on the ferry.",
    "Berg was released on bail on Tuesday.",
    "Send your comments to planning@vik.example by Friday, May 20.",
    "For more information, visit vik.example/ferry or call 555 0142.",
    "Follow the money, the auditor told them.",
    "“Follow us on Facebook,” he told the crowd.",
    "The report was published on Monday by the transport ministry and is on its website.",
    "Contact the police on 101 if you saw the ferry.",
    "Police are looking for a man who joined the crew in Vik.",
    "The council reserved all rights to the pier.",
  ])("leaves “%s” to the copy", (text) => expect(tailLine(text, writers)).toBeUndefined());
});

describe("writersIn", () => {
  it("finds the names of a byline", () => {
    expect(writersIn("By Ida Berg, Jon Dahl and Nils Moe")).toEqual(["Ida Berg", "Jon Dahl", "Nils Moe"]);
    expect(writersIn("Staff reporters")).toEqual([]);
  });
});

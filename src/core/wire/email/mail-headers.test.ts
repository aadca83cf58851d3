import { describe, expect, it } from "vitest";
import { looksLikeMail, plainSubject, senderName } from "./mail-headers.ts";

describe("looksLikeMail", () => {
  it.each([
    "From: Ann Lee <ann@gale.example>\r\nSubject: Storm\r\n\r\nText",
    "                    \r\nReceived: by 10.0.0.1;\r\n        Sat, 16 Mar 2019\r\nFrom: a\r\n\r\nText",
    "From ann@gale.example Sat Mar 16 15:09:00 2019\nMessage-ID: <1@gale.example>\nDate: Sat, 16 Mar 2019\n\nText",
  ])("takes %j for a mail", (text) => {
    expect(looksLikeMail(text)).toBe(true);
  });

  it.each([
    "Source: Island Ferries\nMEDIA RELEASE NW1\n\nText",
    "Headline: Storm\nSlug: storm\nBy: Ann Lee\n\nText",
    "From: here to eternity it rained, and the harbour was closed\nfor two days.\n\nText",
    "Storm closes harbour\n\nFrom: Ann Lee\nSubject: x",
  ])("and not %j", (text) => {
    expect(looksLikeMail(text)).toBe(false);
  });
});

describe("the envelope", () => {
  it("drops what mail programs put before a subject", () => {
    expect(plainSubject("Fwd: RE: [EXTERNAL] Storm closes harbour")).toBe("Storm closes harbour");
    expect(plainSubject("AW: WG: Sturm")).toBe("Sturm");
    expect(plainSubject("Regatta: four boats sink")).toBe("Regatta: four boats sink");
    expect(plainSubject("  ")).toBeUndefined();
  });

  it("takes a person for the byline and a machine not", () => {
    expect(senderName({ name: "Ann Lee", address: "ann@gale.example" })).toBe("Ann Lee");
    expect(senderName({ name: "", address: "ann@gale.example" })).toBeUndefined();
    expect(senderName({ name: "Wire Desk", address: "no-reply@gale.example" })).toBeUndefined();
    expect(senderName({ name: "ann@gale.example", address: "ann@gale.example" })).toBeUndefined();
    expect(senderName({ name: "stringer2", address: "" })).toBeUndefined();
  });
});

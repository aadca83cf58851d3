import { describe, expect, it } from "vitest";
import { mailText } from "./mail-text.ts";

const body = (text: string): string =>
  mailText(text)
    .body.map((line) => line.text)
    .join("\n");

describe("mailText", () => {
  it("parts the copy from signature, quotes and legal notices, and keeps what it took", () => {
    const text =
      "Storm closes harbour.\n\n> Is it true?\n\nFerries stay in port.\n\nThis e-mail is confidential and intended for the recipient.\n-- \nAnn Lee";
    const read = mailText(text);
    expect(body(text)).toBe("Storm closes harbour.\n\n\nFerries stay in port.");
    expect(read.asides.map((aside) => aside.text)).toEqual([
      "-- \nAnn Lee",
      "This e-mail is confidential and intended for the recipient.",
      "> Is it true?",
    ]);
  });

  it("reads the mail that was forwarded", () => {
    const read = mailText(
      "Please use\n\n-----Original Message-----\nFrom: Ann Lee [ann@gale.example]\nSubject: Storm\n\nThe harbour is closed.",
    );
    expect(read.forwarded).toEqual({ subject: "Storm", from: "Ann Lee" });
    expect(read.body.map((line) => line.text)).toEqual(["The harbour is closed."]);
  });

  it("leaves a dash line alone that forwards nothing", () => {
    expect(body("One.\n---------\nTwo.")).toBe("One.\n---------\nTwo.");
  });
});

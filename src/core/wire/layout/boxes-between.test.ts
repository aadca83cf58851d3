import { describe, expect, it } from "vitest";
import { labelLines } from "./label-lines.ts";

const head = `Council closes the Kell bridge for two years

By Ana Ruiz

The council voted on Monday to close the Kell bridge for two years while its piers are rebuilt.

Engineers found cracks in four of the seven piers in March, according to a report.`;

const tail = `The bridge carries 12,000 vehicles a day over the narrowest part of the river.

Shopkeepers on Quay Street said they feared for their trade.`;

/** The lines of a box between two paragraphs, with their roles, and the roles of the copy round it. */
function around(box: string): { readonly box: readonly string[]; readonly copy: readonly string[] } {
  const lines = labelLines(`${head}\n\n${box}\n\n${tail}\n`);
  const ofBox = new Set(box.split("\n"));
  return {
    box: lines.filter(({ text }) => ofBox.has(text)).map(({ role }) => role),
    copy: lines.filter(({ text }) => !ofBox.has(text)).map(({ role }) => role),
  };
}

const copy = ["headline", "byline", "body", "body", "body", "body"];

describe("boxesBetween", () => {
  it.each([
    "Thank you for subscribing!\nYou have successfully been added to our list.",
    "Download our app\nGet breaking news on your phone.",
    "This content is provided by Chatter, which may use cookies.\nAccept and continue",
    "This video can not be played\nTo play this video you need to enable JavaScript in your browser.",
    "NEWSLETTER\nThe Ledger: what happened in the markets and why it matters.\nSIGN UP",
    "You have 2 free articles left this month.\nSubscribe now\nAlready a subscriber? Log in",
    "We use cookies\nAccept all\nManage settings",
    "AD",
    "What do you think? Have your say in the comments below.",
  ])("sets “%s” aside and leaves the copy round it", (box) => {
    const told = around(box);
    expect(new Set(told.box)).toEqual(new Set(["furniture"]));
    expect(told.copy).toEqual(copy);
  });

  it("takes no short sentence between two boxes for one of their lines", () => {
    const told = labelLines(
      `${head}\n\nAD\n\nThe report angered the council.\n\nSign up to our newsletter\n\n${tail}\n`,
    );
    expect(told.find(({ text }) => text === "The report angered the council.")?.role).toBe("body");
  });

  it("leaves what somebody says of a newsletter to the copy", () => {
    const said = "“Sign up for our newsletter,” read a note on the door of the closed office.";
    expect(around(said).box).toEqual(["body"]);
  });
});

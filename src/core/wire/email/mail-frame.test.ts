import { describe, expect, it } from "vitest";
import { mailFrame } from "./mail-frame.ts";

const lede = "PORTHAVEN (TW) - The pier broke on Sunday, the port said, in the storm that blew all day.";
const more = "It was old, said Jo Vale, the harbour master.";
const header = "From: Max Orr <max@tide.example>\nSent: Sunday\nTo: Ann Lee\nSubject: Pier breaks";
const copyOf = (...texts: readonly string[]): readonly string[] => {
  const { from, to } = mailFrame(texts);
  return texts.slice(from, to);
};

describe("mailFrame", () => {
  it("finds the mail that was forwarded, with or without a mark, its header in one paragraph or several", () => {
    expect(mailFrame(["For tomorrow", header, lede, more])).toEqual({
      from: 2,
      to: 4,
      forwarded: { header: 1, subject: "Pier breaks", from: "Max Orr" },
    });
    expect(copyOf("For tomorrow", `---------- Forwarded message ---------\n${header}`, lede)).toEqual([lede]);
    expect(copyOf(...header.split("\n"), lede)).toEqual([lede]);
    const german = "Von: Max Orr\nGesendet: Sonntag\nAn: Ann Lee\nBetreff: Mole bricht";
    expect(mailFrame([german, lede]).forwarded).toEqual({ header: 0, subject: "Mole bricht", from: "Max Orr" });
  });

  it("ends the copy before an earlier mail, a farewell, a signature, a phone's line, a legal notice", () => {
    expect(
      copyOf(lede, more, "On Sun, 1 Mar 2026 at 09:00, Max Orr <max@tide.example> wrote:", "Can you file?"),
    ).toEqual([lede, more]);
    // A story above the header of another mail is no forwarder's note.
    const long = `${more} ${more} ${more} ${more} ${more} ${more} ${more} ${more}`;
    expect(copyOf(lede, long, header, "Can you file?")).toEqual([lede, long]);
    expect(copyOf(lede, more, "Best regards,", "Ann Lee\nTidewire")).toEqual([lede, more]);
    expect(copyOf(lede, more, "--", "Ann Lee\n+1 555 0100")).toEqual([lede, more]);
    expect(copyOf(lede, more, "ENDS", "Ann Lee", "07700 900123")).toEqual([lede, more]);
    expect(copyOf(lede, "Sent from my iPhone")).toEqual([lede]);
    expect(copyOf(lede, "This message is confidential and intended for the addressee.")).toEqual([lede]);
  });

  it("leaves copy alone that only looks like these", () => {
    const thanks = [
      "Thanks",
      "she said to the crew, and that was all that she would say of the night on the pier.",
      more,
    ];
    expect(copyOf(lede, "Best wishes came from all over the county, the mayor said.", more)).toHaveLength(3);
    expect(copyOf(lede, ...thanks, ...thanks, ...thanks)).toHaveLength(10);
    expect(copyOf(lede, "From: the sea", more)).toHaveLength(3);
    expect(copyOf("Sent from my iPhone")).toHaveLength(1);
  });
});

it("a short story above a shorter mail is an answer to it, also where each line of its header stands alone", () => {
  const story = ["The pier at Alder is shut.", "It will open again on Friday, the harbor master said."];
  const earlier = ["From: Ann Lee", "Sent: 3 March 2026", "To: Bo Chan", "Subject: pier?", "Where is it?"];
  expect(mailFrame([...story, ...earlier])).toEqual({ from: 0, to: 2, below: "An earlier mail." });
});

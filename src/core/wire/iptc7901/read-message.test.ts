import { describe, expect, it } from "vitest";
import type { Story } from "../../story/story.ts";
import { splitMessages } from "./messages.ts";
import { readMessage } from "./read-message.ts";

function storyOf(text: string): Story {
  const [message] = splitMessages(text);
  if (message === undefined) throw new Error("no message");
  return readMessage(message, { name: "wire.txt", reader: "iptc7901" });
}
const framed = (text: string): string =>
  `\u0001nwe0001 3 i 90 nwp 0001\n\nHarbour/storm/\n\u0002${text}\u0003161137 GMT Mar 19\n\u0004`;
const paragraphs = ({ body }: Story): readonly string[] =>
  body.flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : []));

describe("7901 messages", () => {
  it("part headline and text by the dateline where no blank line does", () => {
    const story = storyOf(
      framed("Storm closes harbour\nBy Ann Lee\nPORT ELSA (AP) - The harbour is closed.\nFerries stay in port.\n"),
    );
    expect(story.headline?.text).toBe("Storm closes harbour");
    expect(story.byline).toBe("Ann Lee");
    expect(paragraphs(story)).toEqual(["The harbour is closed.", "Ferries stay in port."]);
  });

  it("know the sender's dateline without a dash", () => {
    const story = storyOf(framed("Le port est fermé =\n\nVik (nwp) Le port de Vik est fermé depuis deux jours.\n"));
    expect(story.dateline).toMatchObject({ place: "Vik", agency: "nwp" });
    expect(paragraphs(story)).toEqual(["Le port de Vik est fermé depuis deux jours."]);
  });

  it("take a flash for text and not for a headline", () => {
    const story = storyOf(framed("PORT ELSA (AP) - Harbour closed, says harbour master\n"));
    expect(story.headline).toBeUndefined();
    expect(paragraphs(story)).toEqual(["Harbour closed, says harbour master"]);
  });

  it("read the labels above a television script", () => {
    const story = storyOf(
      framed(
        "Storm in Vik =\n\nSTORY: Storm - Harbour closed\nLENGTH: 02:10\nRESTRICTIONS: No access Norlandia\nSTORY NUMBER: 589123\nDATELINE: Vik - 16 March 2019\n\nSTORYLINE:\nThe harbour is closed.\n",
      ),
    );
    expect(story.meta).toMatchObject({ guid: "589123", usageTerms: "No access Norlandia" });
    expect(story.dateline?.text).toBe("Vik - 16 March 2019");
    expect(paragraphs(story)).toEqual(["STORYLINE:", "The harbour is closed."]);
  });

  it("say that a message without an end may be cut off", () => {
    const story = storyOf("\u0001nwe0001 3 i 90 nwp 0001\n\nHarbour/\n\u0002Storm =\n\nThe harbour is cl");
    expect(story.notes.map(({ message }) => message)).toEqual(["The message has no end mark; it may be cut off here."]);
  });

  it("keep control bytes out of every field", () => {
    const story = storyOf(framed("St\u0007orm =\n\n\u0008\u0008PORT ELSA (AP) - The\u000f harbour\u007f is closed.\n"));
    expect(JSON.stringify(story.headline) + JSON.stringify(story.body)).not.toMatch(/\\u00|\u007f/u);
    expect(paragraphs(story)).toEqual(["The harbour is closed."]);
  });
});

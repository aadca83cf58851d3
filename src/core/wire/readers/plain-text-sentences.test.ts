import { describe, expect, it } from "vitest";
import type { Story } from "../../story/story.ts";
import { bodyInShort, readPasted } from "../testing/read-pasted.ts";

const paragraphs = (story: Story) =>
  story.body.flatMap((block) => (block.kind === "paragraph" || block.kind === "crosshead" ? [block.text.text] : []));

describe("sentences of the story", () => {
  const prose = [
    "The harbour board voted on Tuesday to close the old ferry quay at Vik after forty years.",
    '"We have waited for this since the spring," said Eva Lind, who chairs the board.',
    "Engineers had warned that the quay would not stand another winter of storms.",
  ];
  const body = async (text: string) => paragraphs(await readPasted(text));

  it("stay where a dateline has a date, or a short one follows the byline", async () => {
    const market =
      "VIK, Nov 19 (Harbour News) - Shares in Vik closed lower on Thursday, dragged down by shipping stocks.";
    const rest = "The VX20 index ended down 1.2% at 4,102.33 points.\n\nFreight firm Nordlys fell 5.1%.";
    expect((await body(`Stocks end lower as oil slides\n\n${market}\n\n${rest}`))[0]).toBe(
      "Shares in Vik closed lower on Thursday, dragged down by shipping stocks.",
    );
    const feature = `The last lamplighter of Vik\n\nBy Ana Petrov\n\nOskar Eide climbs because his mother climbed.\n\n${prose.join("\n\n")}`;
    const story = await readPasted(feature);
    expect([story.byline, paragraphs(story)[0]]).toEqual([
      "Ana Petrov",
      "Oskar Eide climbs because his mother climbed.",
    ]);
  });

  it("stay behind a form that the page put between them", async () => {
    const form =
      "Sign up to our daily newsletter\nEnter your email\nBy clicking Submit you agree to our Privacy Policy";
    const behind = [
      "Engineers advised the board that storms would carry the quay away before spring.",
      "The board will now consider a new quay on the far side of the harbour.",
    ];
    const end = "Related articles\n\nFerry fares to rise again\n\nComments (12)";
    expect(
      await body(
        `Board closes ferry quay at Vik\n\n${prose.join("\n\n")}\n\n${form}\n\n${behind.join("\n\n")}\n\n${end}`,
      ),
    ).toEqual([...prose, ...behind]);
  });

  it("keep the table that stands under them", async () => {
    const rows = ["VX20       4,102.33   -1.2%", "Nordlys       88.10   -5.1%", "Sundline      12.44   -2.0%"];
    const text = `Stocks end lower as oil slides\n\n${prose.join("\n\n")}\n\n${rows.join("\n")}\n\n(Reporting by Nils Aker)`;
    expect(bodyInShort(await readPasted(text)).slice(prose.length)).toEqual(
      rows.map((row) => row.replace(/ +/gu, " | ")),
    );
  });

  it("stay with the few words that head them", async () => {
    const answers =
      "Trains\n\nNo trains will run north of Vik before Sunday, the operator said.\n\nSchools\n\nAll schools in Vik are shut on Monday.";
    const read = await body(`Storm Ida: what is shut\n\n${prose.join("\n\n")}\n\n${answers}`);
    expect(read).toContain("All schools in Vik are shut on Monday.");
    expect(read).toContain("Schools");
  });
});

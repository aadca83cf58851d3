import { describe, expect, it } from "vitest";
import { readSource } from "../read-source.ts";

const paragraphs = [
  "The council voted on Monday to close the Kell bridge for two years while its piers are rebuilt.",
  "Engineers found cracks in four of the seven piers in March, according to a report published last week.",
  "“We will not last two years,” said Tom Ashe, who runs a bakery beside the bridge.",
];
const tail = [
  "Ana Ruiz is a staff correspondent. Follow her on Twitter @anaruiz.",
  "A version of this article appears in print on May 5, 2026, on Page 1.",
  "Have a tip? Email tips@herald.example.",
];

const bodyOf = async (name: string, text: string): Promise<readonly string[]> => {
  const { stories } = await readSource({ bytes: new TextEncoder().encode(text), name });
  return stories.flatMap(({ body }) => body.flatMap((block) => (block.kind === "paragraph" ? [block.text.text] : [])));
};

describe("what stands under a story", () => {
  it("is set aside from plain copy", async () => {
    const text = ["Council closes the Kell bridge", "By Ana Ruiz", ...paragraphs, ...tail].join("\n\n");
    expect(await bodyOf("copy.txt", text)).toEqual(paragraphs);
  });

  it("is set aside from a page of nothing but paragraphs, and so is the sign of the end", async () => {
    const lines = [...paragraphs, "Reporting by Ana Ruiz; Editing by Tom Ashe", "ENDS", ...tail];
    const page = `<article><h1>Council closes the Kell bridge</h1><p>By Ana Ruiz</p>${lines.map((line) => `<p>${line}</p>`).join("\n")}</article>`;
    expect(await bodyOf("page.html", page)).toEqual(paragraphs);
  });

  it("stays where it is all there is", async () => {
    expect(await bodyOf("tip.txt", "Have a tip? Email tips@herald.example.\n")).toHaveLength(1);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { figuresOf } from "../../story/blocks.ts";
import type { Story } from "../../story/story.ts";
import { headOf } from "../read-source.ts";
import { plainText } from "./plain-text.ts";

const encoder = new TextEncoder();
const context = {
  readNested: () => Promise.resolve({ format: "none", stories: [], notes: [] }),
  progress: () => true,
};
const readBytes = async (bytes: Uint8Array, name: string) => plainText.read({ bytes, name }, context);

async function readStory(text: string): Promise<Story> {
  const { stories } = await readBytes(encoder.encode(text), "pasted.txt");
  const [story] = stories;
  if (story === undefined) throw new Error("no story");
  return story;
}
const sample = (name: string) =>
  readFileSync(new URL(`../../../../resources/samples/${name}`, import.meta.url), "utf8");
const asides = (story: Story) => story.setAside.map(({ text, role }) => [text, role]);
const paragraphs = (story: Story) =>
  story.body.flatMap((block) => (block.kind === "paragraph" || block.kind === "crosshead" ? [block.text.text] : []));

/** Every line of the source is in a field, in the body, or set aside. */
function expectNothingLost(text: string, story: Story): void {
  const places = [...story.provenance, ...story.setAside].flatMap(({ from }) =>
    from.lines === undefined ? [] : [from.lines],
  );
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    const n = index + 1;
    expect(
      places.some(([first, last]) => first <= n && n <= last),
      `line ${n}: ${line}`,
    ).toBe(true);
  });
}

describe("a page copied as plain text (the first-run sample)", async () => {
  const text = sample("harbour-bridge.txt");
  const story = await readStory(text);

  it("finds headline, dek and dateline", () => {
    expect(story.headline?.text).toBe("Ferry strikes Kestrel Bay bridge, closing the only road to the port");
    expect(story.dek?.text).toMatch(/^The crossing carried .* until the autumn\.$/u);
    expect(story.dateline).toEqual({ text: "PORT ALDER", place: "PORT ALDER" });
    expect(story.byline).toBeUndefined();
  });

  it("makes one figure of caption, credit and caption again", () => {
    expect(figuresOf(story).map(({ figure }) => figure)).toEqual([
      {
        caption: {
          text: "The Northern Star lies against the second pier of the Kestrel Bay bridge on March 4, 2025, in Port Alder.",
        },
        credit: "Alder Coast News and agencies",
      },
    ]);
    expect(story.body[0]?.kind).toBe("figure");
  });

  it("keeps the body in order, the dateline lifted off", () => {
    const body = paragraphs(story);
    expect(body).toHaveLength(12);
    expect(body[0]).toMatch(/^A car ferry that lost power/u);
    expect(body.at(-1)).toMatch(/^The Northern Star was towed/u);
    expect(story.body.filter(({ kind }) => kind === "crosshead")).toHaveLength(1);
  });

  it("sets the second caption and the stray label aside, with the figure that is repeated", () => {
    expect(asides(story)).toEqual([
      [
        "The Northern Star lies against the second pier of the Kestrel Bay bridge on March 4, 2025, in Port Alder.",
        "duplicate-caption",
      ],
      ["Route 6", "furniture"],
    ]);
    expect(story.setAside[0]?.repeats).toBe(story.body[0]?.id);
    expect(story.setAside[1]?.after).toBe(story.body.at(-1)?.id);
    expect(story.setAside.every(({ why, sure }) => why.length > 10 && sure > 0.5)).toBe(true);
  });

  it("accounts for every line", () => {
    expectNothingLost(text, story);
    expect(story.meta.language).toBe("en");
  });
});

describe("a wire take", async () => {
  const text = sample("wire-take.txt");
  const story = await readStory(text);

  it("fills every field", () => {
    expect(story.headline?.text).toBe("Three dead as ferry hits bridge in Port Alder, road to port shut");
    expect(story.byline).toBe("Ruth Calder and Ilya Marsh");
    expect(story.dateline).toEqual({
      text: "PORT ALDER, March 4 (Alder Coast News)",
      place: "PORT ALDER",
      date: "March 4",
      agency: "Alder Coast News",
    });
    expect(story.meta).toMatchObject({
      slug: "BC-ALDER-FERRY/ (UPDATE 2)",
      signOff: "Reporting by Ruth Calder and Ilya Marsh; Editing by Owen Pryce",
      editorNote: "Eds: Updates death toll, adds minister; pictures available",
      language: "en",
    });
  });

  it("joins the broken lines into paragraphs", () => {
    const body = paragraphs(story);
    expect(body).toHaveLength(9);
    expect(body[0]).toBe(
      "Three people died on Tuesday when a car ferry without power drifted into the bridge that carries the only road to Port Alder, the harbour master said.",
    );
    expect(story.body[4]).toMatchObject({ kind: "crosshead", text: { text: "MINISTER AT THE SCENE" } });
    expect(story.provenance.find(({ target }) => target === story.body[0]?.id)?.from).toEqual({ lines: [6, 9] });
  });

  it("sets the wire's own lines aside", () => {
    expect(asides(story)).toEqual([
      ["BC-ALDER-FERRY/ (UPDATE 2)", "metadata"],
      ["URGENT", "metadata"],
      ["(Eds: Updates death toll, adds minister; pictures available)", "metadata"],
      ["(MORE)", "more"],
      ["(Reporting by Ruth Calder and Ilya Marsh; Editing by Owen Pryce)", "sign-off"],
      ["ENDS", "sign-off"],
    ]);
  });

  it("accounts for every line", () => {
    expectNothingLost(text, story);
  });
});

describe("plainText", () => {
  it("sniffs text with little confidence, and bytes of a program with none", () => {
    const sniff = (text: string | Uint8Array) =>
      plainText.sniff(headOf({ bytes: typeof text === "string" ? encoder.encode(text) : text, name: "x" }));
    expect(sniff(sample("harbour-bridge.txt"))).toBeGreaterThan(0);
    expect(sniff(sample("harbour-bridge.txt"))).toBeLessThanOrEqual(0.2);
    expect(sniff(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 65, 66]))).toBe(0);
    expect(sniff("Broken \ufffd\ufffd\ufffd text")).toBe(0);
    expect(sniff('<?xml version="1.0"?><news/>')).toBe(0);
    expect(sniff('{"headline": "Ferry leaves"}')).toBe(0);
    expect(sniff("   \n\n ")).toBe(0);
  });

  it("refuses with a note that says what to do", async () => {
    const { stories, notes } = await readBytes(new Uint8Array([0, 1, 2, 3, 65, 66]), "x.bin");
    expect(stories).toEqual([]);
    expect(notes).toMatchObject([{ kind: "broken", where: "x.bin" }]);
  });

  it("reads old Windows text and says that the letters were guessed", async () => {
    const bytes = Uint8Array.from(
      "The café by the quay has closed for good, its owner said on Monday morning.",
      (letter) => letter.codePointAt(0) ?? 0,
    );
    const { stories } = await readBytes(bytes, "old.txt");
    expect(paragraphs(stories[0] as Story)[0]).toContain("café");
    expect(stories[0]?.notes).toMatchObject([{ kind: "guessed" }]);
  });
});

describe("a few words", () => {
  const read = async (text: string) => {
    const story = await readStory(text);
    return [story.headline?.text, paragraphs(story)];
  };
  it.each([
    ["Ferry aground off Vik", "Ferry aground off Vik", []],
    ["First copy of the day.\n", undefined, ["First copy of the day."]],
    ["More soon.", undefined, ["More soon."]],
    ["Breaking: Ferry aground", "Breaking: Ferry aground", []],
    ["Pier shut\n\nMore soon.", "Pier shut", ["More soon."]],
  ])("%j is a story of what there is", async (text, headline, body) => {
    expect(await read(text)).toEqual([headline, body]);
  });
  it("keeps a caption that names its photographer with its picture", async () => {
    const story = await readStory("Eva Lind opens the pier at Vik on Friday. (Photo: Jo Roe/Harbour News)");
    expect(figuresOf(story).map(({ figure }) => [figure.caption?.text, figure.credit])).toEqual([
      ["Eva Lind opens the pier at Vik on Friday.", "Jo Roe/Harbour News"],
    ]);
  });
  it("finds no story in lines that only pages have", async () => {
    const page = ["Share this article", "Sign up for our newsletter", "Read more", "Log in", "Comments (12)"].join(
      "\n",
    );
    expect((await readBytes(encoder.encode(page), "page.txt")).stories).toEqual([]);
  });
});

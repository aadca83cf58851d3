import { blockId, type BodyBlock, type Story, storySchema } from "../../src/core/story/story.ts";

/** One of everything that a story can hold, in words that break editors: curly quotes, odd spaces, signs of HTML. */
export function harbourStory(pictures: readonly string[]): Story {
  const blocks: Omit<BodyBlock, "id">[] = [
    {
      kind: "paragraph",
      text: {
        text: "The ferry “Aurora” ran aground off Northport on Sunday; 12\u00a0people & a dog were taken off.",
        marks: [{ type: "bold", from: 4, to: 9 }],
      },
    },
    {
      kind: "paragraph",
      text: {
        text: "A search cost 4\u202f000 crowns, the harbour office said in a report.",
        marks: [
          { type: "link", from: 57, to: 63, href: "https://example.org/report?a=1&b=2" },
          { type: "italic", from: 2, to: 8 },
        ],
      },
    },
    figure(pictures[0], "The ferry on the rocks at Northport.", "Ana Ruiz/Harbour News", "A white ferry on dark rocks"),
    { kind: "crosshead", text: { text: "What is known -- and what is not" } },
    { kind: "quote", text: { text: "“We kept every light on,” said Ada Marsh, the harbour master." } },
    { kind: "list", ordered: false, items: [{ text: "Nobody was hurt" }, { text: "The fuel stayed in its tanks" }] },
    { kind: "list", ordered: true, items: [{ text: "First tug at six" }, { text: "Second tug at eight" }] },
    {
      kind: "table",
      header: true,
      rows: [
        [{ text: "Year" }, { text: "Groundings" }],
        [{ text: "2024" }, { text: "<3" }],
        [{ text: "2025" }, { text: "4" }],
      ],
    },
    { kind: "embed", url: "https://www.youtube.com/watch?v=abcdefghijk", text: "The tugs at work" },
    ...pictures.slice(1).map((src, n) => figure(src, `Tug ${n + 2} at work.`, "Tom Bell", `A tug, number ${n + 2}`)),
    { kind: "paragraph", text: { text: "The inquiry begins on Monday — “early,” she said…" } },
  ] as Omit<BodyBlock, "id">[];
  return {
    schema: storySchema,
    headline: { text: "Ferry “Aurora” aground off Northport & all 12 safe" },
    dek: { text: "Tugs <wait> for the tide." },
    byline: "Lena Vos",
    dateline: { text: "NORTHPORT" },
    body: blocks.map((block, n) => ({ ...block, id: blockId(`b${n + 1}`) }) as BodyBlock),
    meta: { slug: "ferry-aground", keywords: ["Harbour & Port", "ferries"], language: "en-GB" },
    origin: { name: "ferry.txt", reader: "plain" },
    provenance: [],
    setAside: [],
    notes: [],
  };
}

const figure = (src: string | undefined, caption: string, credit: string, alt: string): Omit<BodyBlock, "id"> =>
  ({
    kind: "figure",
    figure: { caption: { text: caption }, credit, alt, ...(src === undefined ? {} : { src }) },
  }) as Omit<BodyBlock, "id">;

import { describe, expect, test } from "vitest";
import type { NewBlock } from "../story/make-story.ts";
import { blockId, type BodyBlock, type Story, storySchema } from "../story/story.ts";
import { readSource } from "../wire/read-source.ts";
import { writers } from "./registry.ts";
import { difficultText } from "./testing/difficult-text.ts";

const base: Story = {
  schema: storySchema,
  headline: { text: "Ferry aground off Northport, all 12 safe" },
  dek: { text: "Tugs wait for the tide." },
  byline: "Lena Vos",
  dateline: { text: "NORTHPORT", place: "NORTHPORT" },
  body: [],
  meta: {
    slug: "ferry-aground",
    keywords: ["harbour", "ferries"],
    language: "en-GB",
    published: "2026-05-03T06:30:00Z",
  },
  origin: { name: "ferry.txt", reader: "plain" },
  provenance: [],
  setAside: [],
  notes: [],
};
const withBody = (blocks: readonly NewBlock[]): Story => ({
  ...base,
  body: blocks.map((block, n) => ({ ...block, id: blockId(`b${n + 1}`) })),
});
const back = async (story: Story, id: string) => {
  const writer = writers.find((one) => one.id === id);
  const file = writer?.write(story, { now: "2026-05-03T12:00:00Z", name: "ferry" }).files[0];
  if (file === undefined) throw new Error(`${id} wrote nothing`);
  return readSource(file);
};

const full = withBody([
  {
    kind: "paragraph",
    text: { text: "A ferry ran aground on Sunday, the harbour office said in its first report of the day." },
  },
  {
    kind: "figure",
    figure: {
      src: "https://example.org/ferry.jpg",
      alt: "A white ferry",
      caption: { text: "The ferry on the rocks at Northport." },
      credit: "Ana Ruiz/Harbour News",
    },
  },
  { kind: "crosshead", text: { text: "What is known" } },
  {
    kind: "paragraph",
    text: { text: "Nobody was hurt, and the fuel stayed in its tanks through the night and the morning after." },
  },
  { kind: "quote", text: { text: "“We kept every light on,” said Ada Marsh, the harbour master." } },
  { kind: "list", ordered: false, items: [{ text: "First tug at six" }, { text: "Second tug at eight" }] },
  {
    kind: "table",
    header: true,
    rows: [
      [{ text: "Year" }, { text: "Groundings" }],
      [{ text: "2025" }, { text: "4" }],
      [{ text: "In the year before" }, { text: "Seven groundings, said the office" }],
    ],
  },
  {
    kind: "paragraph",
    text: { text: "The inquiry begins on Monday, and its report is expected before the end of the summer." },
  },
]);

/** What a reader may add or write otherwise without the story being another one. */
const words = (story: Story | undefined) => ({
  headline: story?.headline?.text,
  dek: story?.dek?.text,
  byline: story?.byline,
  dateline: story?.dateline?.text,
  body: story?.body.map(({ id: _id, ...block }) => block),
});

/** Formats that hold a story whole; what each changes all the same, and says so in its loss report or its page. */
const whole: Readonly<Record<string, (story: Story) => Story>> = {
  ninjs: (story) => story,
  nitf: (story) => story,
  "newsml-g2": (story) => story,
  markdown: (story) => story,
  hugo: (story) => story,
  // The picture itself goes beside the document.
  docx: (story) => ({
    ...story,
    body: story.body.map((block): BodyBlock => {
      if (block.kind !== "figure") return block;
      const { caption, credit } = block.figure;
      return {
        ...block,
        figure: { ...(caption === undefined ? {} : { caption }), ...(credit === undefined ? {} : { credit }) },
      };
    }),
  }),
  ans: (story) => story,
  wxr: (story) => story,
};

/**
 * What the readers take for damage and mend, because agencies send it damaged every day: entities escaped twice, tags in
 * a plain headline. Written out it is right all the same, which the test of every writer shows.
 */
const repaired: Readonly<Record<string, readonly string[]>> = {
  ninjs: ["an entity written out", "signs of markup"],
  nitf: ["an entity written out"],
  "newsml-g2": ["an entity written out"],
  wxr: ["an entity written out", "signs of markup"],
  ans: ["an entity written out", "signs of markup"],
};

describe.each(Object.entries(whole).map(([id, changed]) => ({ id, changed })))("$id", ({ id, changed }) => {
  test("comes back as the same story", async () => {
    const { stories } = await back(full, id);
    expect(stories).toHaveLength(1);
    expect(words(stories[0])).toEqual(words(changed(full)));
    if (id === "docx") return;
    expect(stories[0]?.meta).toMatchObject({
      slug: "ferry-aground",
      published: expect.stringContaining("2026-05-03T06:30:00"),
    });
  });

  test.each(Object.entries(difficultText).filter(([name]) => !repaired[id]?.includes(name)))(
    "brings back %s",
    async (_name, text) => {
      const story = withBody([
        { kind: "paragraph", text: { text: `Here is some copy to begin with: ${text}` } },
        { kind: "list", ordered: false, items: [{ text: `item ${text}` }, { text: "plain" }] },
        {
          kind: "figure",
          figure: {
            src: "https://example.org/a.jpg",
            alt: `alt ${text}`,
            caption: { text: `Caption ${text}` },
            credit: "Ana Ruiz",
          },
        },
      ]);
      const sent = { ...story, headline: { text: `Headline ${text}` } };
      const { stories } = await back(sent, id);
      expect(words(stories[0])).toEqual(words(changed(sent)));
    },
  );
});

test("ninjs brings keywords back as keywords, not as the category", async () => {
  const plainOnes = (await back(full, "ninjs")).stories[0]?.meta;
  expect(plainOnes?.keywords).toEqual(full.meta.keywords);
  expect(plainOnes?.category).toBeUndefined();
  const both = await back({ ...full, meta: { ...full.meta, category: "Harbour news" } }, "ninjs");
  expect(both.stories[0]?.meta).toMatchObject({ keywords: full.meta.keywords, category: "Harbour news" });
});

test.each(["ninjs", "nitf", "newsml-g2", "markdown", "hugo", "docx"])(
  "%s keeps the no-break spaces of headline and summary",
  async (id) => {
    const words = "All\u00a0safe off Northport, 12\u202fkm out";
    const sent = { ...full, headline: { text: words }, dek: { text: `Tugs\u00a0wait. ${words}.` } };
    const file = writers.find((one) => one.id === id)?.write(sent, { now: "2026-05-03T12:00:00Z", name: "ferry" });
    if (id !== "docx") expect(new TextDecoder().decode(file?.files[0]?.bytes)).toContain(words);
    const { stories } = await back(sent, id);
    expect(stories[0]?.headline?.text).toBe(words);
  },
);

describe.each(["html", "html-page"])("%s", (id) => {
  test("comes back with its fields, its picture and its prose in order", async () => {
    const { stories } = await back(full, id);
    const story = stories[0];
    expect(words(story)).toMatchObject({
      headline: full.headline?.text,
      dek: full.dek?.text,
      byline: full.byline,
      dateline: full.dateline?.text,
    });
    const { body } = full;
    for (const kind of ["figure", "crosshead", "quote", "list", "table"] as const) {
      const { id: _id, ...wanted } = body.find((block) => block.kind === kind) ?? { id: "" };
      expect(story?.body).toContainEqual(expect.objectContaining(wanted));
    }
    expect(story?.body.map(({ kind }) => kind)).toEqual(body.map(({ kind }) => kind));
  });
});

describe.each(["drupal", "wordpress", "ghost", "ckeditor", "paste"])("%s", (id) => {
  test("comes back with its whole body, out of which no headline is made", async () => {
    const { stories } = await back(full, id);
    // Drupal's Basic HTML has no tables.
    const rows = (block: BodyBlock): readonly BodyBlock[] =>
      id === "drupal" && block.kind === "table"
        ? block.rows.map((row) => ({
            kind: "paragraph",
            id: block.id,
            text: { text: row.map(({ text }) => text).join(" | ") },
          }))
        : [block];
    const { body } = words({ ...full, body: full.body.flatMap(rows) });
    expect(words(stories[0])).toEqual({ body, dateline: "NORTHPORT" });
  });
});

test("apple-news comes back with its fields, its picture and its prose in order", async () => {
  const { format, stories } = await back(full, "apple-news");
  expect(format).toBe("apple-news");
  expect(words(stories[0])).toEqual(words(full));
});

test.each(["ninjs", "nitf", "newsml-g2", "ans", "drupal", "wordpress"])(
  "%s brings a picture without an address on the web back once",
  async (id) => {
    const story = withBody([
      {
        kind: "paragraph",
        text: { text: "A ferry ran aground on Sunday, the harbour office said in its first report." },
      },
      {
        kind: "figure",
        figure: {
          src: "ferry.jpg",
          alt: "A ferry",
          caption: { text: "The ferry on the rocks." },
          credit: "Ana Ruiz/Harbour News",
        },
      },
    ]);
    const figures = (await back(story, id)).stories[0]?.body.filter(({ kind }) => kind === "figure");
    expect(figures).toMatchObject([
      { figure: { caption: { text: "The ferry on the rocks." }, credit: "Ana Ruiz/Harbour News" } },
    ]);
  },
);

import * as fc from "fast-check";
import type { SetAside } from "../../core/story/provenance.ts";
import { blockId, type BodyBlock, type Figure, type Story, storySchema } from "../../core/story/story.ts";
import type { Mark, RichText } from "../../core/story/text.ts";

/** Words with what breaks editors: accents, pairs of surrogates, combining marks, odd spaces, line breaks. */
const words = (minLength: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(
      "a",
      "b",
      "é",
      "e\u0301",
      "😀",
      " ",
      "  ",
      "\u00A0",
      "\u200B",
      "“",
      ".",
      "\n",
      "\t",
      "<",
      "&",
    ),
    minLength,
    maxLength: 24,
  });

/** Marks in the order and shape in which the editor writes them: of a kind they neither touch nor overlap. */
const rich = (minLength: number): fc.Arbitrary<RichText> =>
  fc
    .tuple(words(minLength), fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.nat(24), fc.nat(3)), { maxLength: 5 }))
    .map(([text, stretches]) => {
      const marks: Mark[] = [];
      for (const [a, b, , n] of stretches) {
        const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), text.length)];
        const type = (["bold", "italic", "link", "note"] as const)[n] ?? "bold";
        if (from >= to || marks.some((mark) => mark.type === type && mark.from <= to && from <= mark.to)) continue;
        marks.push(type === "link" ? { type, from, to, href: `https://example.org/${from}` } : { type, from, to });
      }
      marks.sort((x, y) => x.from - y.from || x.type.localeCompare(y.type) || x.to - y.to);
      return marks.length === 0 ? { text } : { text, marks };
    });

const figure: fc.Arbitrary<Figure> = fc.record(
  {
    src: fc.constantFrom("media:abc.jpg", "https://example.org/a.jpg"),
    alt: words(1),
    decorative: fc.boolean(),
    caption: rich(1),
    credit: words(1),
    rights: words(1),
    width: fc.nat(4000),
    height: fc.nat(4000),
  },
  { requiredKeys: [] },
);

const block: fc.Arbitrary<BodyBlock> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("paragraph" as const), text: rich(0) }) },
  fc.record({ kind: fc.constantFrom("crosshead" as const, "quote" as const), text: rich(0) }),
  fc.record({
    kind: fc.constant("list" as const),
    ordered: fc.boolean(),
    items: fc.array(rich(0), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("table" as const),
    header: fc.boolean(),
    rows: fc.array(fc.array(rich(0), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record(
    { kind: fc.constant("embed" as const), url: fc.webUrl(), text: words(0) },
    { requiredKeys: ["kind", "url"] },
  ),
  fc.record({ kind: fc.constant("figure" as const), figure }),
) as fc.Arbitrary<BodyBlock>;

const setAside: fc.Arbitrary<SetAside> = fc.record({
  id: fc.constant("s1"),
  text: words(1),
  role: fc.constantFrom("furniture" as const, "duplicate-caption" as const, "sign-off" as const),
  why: fc.constant("it stands on the page and not in the story"),
  from: fc.constant({ lines: [3, 3] as const }),
  sure: fc.constant(0.5),
  after: fc.constant(blockId("b1")),
});

/** Stories as readers and the desk give them, every shape of block among them. */
export const arbitraryStory: fc.Arbitrary<Story> = fc
  .record(
    {
      headline: rich(1),
      dek: rich(1),
      byline: words(1),
      dateline: fc.record({ text: words(1), place: words(1) }, { requiredKeys: ["text"] }),
      body: fc.array(block, { maxLength: 8 }),
      setAside: fc.array(setAside, { maxLength: 2 }),
    },
    { requiredKeys: ["body", "setAside"] },
  )
  .map(({ body, ...rest }) => ({
    ...rest,
    schema: storySchema,
    body: body.map((made, n) => ({ ...made, id: blockId(`b${n + 1}`) })),
    meta: { slug: "ferry", keywords: ["harbour"] },
    origin: { name: "ferry.txt", reader: "plain" },
    provenance: [{ target: blockId("b1"), from: { lines: [1, 1] }, rule: "first line", sure: 0.9 }],
    notes: [],
  }));

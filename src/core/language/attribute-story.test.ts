import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type Block, type BlockKind, blocksOf } from "../story/blocks.ts";
import { blockId } from "../story/story.ts";
import { attributeStory } from "./attribute-story.ts";

const block = (kind: BlockKind, text: string, n: number): Block => ({ id: blockId(`${kind}${n}`), kind, text });
const story = (headline: string, ...paragraphs: readonly string[]): readonly Block[] => [
  block("headline", headline, 0),
  ...paragraphs.map((text, n) => block("paragraph", text, n)),
];
const words = (
  blocks: readonly Block[],
  span: { readonly block: string; readonly from: number; readonly to: number },
): string => blocks.find(({ id }) => id === span.block)?.text.slice(span.from, span.to) ?? "";

describe("a story", () => {
  const blocks = story(
    "Ministers agree to reopen bridge, spokesman says",
    "The foreign ministers of Velmland and Ostra agreed on Sunday to reopen the bridge at Velm, a government spokesman said.",
    "Spokesman Oskar Brandt said on Monday that the talks had been “frank and useful.” He said lorries would cross from June.",
    "Brandt also said both sides had named engineers.",
    "Ostran Foreign Minister Mira Lund, speaking to reporters, said that the customs dispute was over.",
    "The dispute has killed more than 40 border guards and wounded at least 200 others.",
    "Ostra closed the bridge in 2019.",
    "Velmland answered with a ban on Ostran cheese and moved troops to the river.",
    "A court in Velm is to rule on the ban in May and may ask President Jan Tolk to appear.",
    "Both countries had also agreed to share the cost of the lights, he said.",
    "The quarrel drove a wedge between the two, ending what many in Ostra hoped would be a lasting friendship.",
  );
  const read = attributeStory(blocks);

  it("credits words to the person a pronoun stands for", () => {
    const [first] = read.sources;
    expect(first?.name).toMatch(/Brandt/u);
    expect(first?.mentions.map((span) => words(blocks, span))).toContain("He");
    expect(read.sources.some(({ name }) => /Lund/u.test(name))).toBe(true);
    const shares = read.sources.reduce((sum, { share }) => sum + share, 0);
    expect(shares).toBeGreaterThan(0);
    expect(shares).toBeLessThanOrEqual(1.0001);
  });
  it("asks about the bare toll and nothing that is credited", () => {
    const asked = read.claims.filter(({ status, score }) => status === "unattributed" && score >= 0.5);
    expect(asked.map(({ span }) => words(blocks, span))).toEqual([
      "The dispute has killed more than 40 border guards and wounded at least 200 others.",
    ]);
    expect(asked[0]?.reasons).toContain("casualty figure");
  });
  it("calls a pronoun dangling whose speakers are far and whose nearest name is a rival, and lists whom it could mean", () => {
    const [fault, ...more] = read.faults.filter(({ type }) => type === "dangling-pronoun");
    expect(more).toEqual([]);
    expect(fault === undefined ? "" : words(blocks, fault.span)).toBe("he said");
    const names = fault?.candidates.map(({ name }) => name) ?? [];
    expect(names.some((name) => /Tolk/u.test(name))).toBe(true);
    expect(names.some((name) => /Lund|Brandt/u.test(name))).toBe(true);
    for (const { span, name } of fault?.candidates ?? []) expect(words(blocks, span)).toBe(name);
  });
  it("calls many in a country a vague source", () => {
    const vague = read.faults.filter(({ type }) => type === "vague-source");
    expect(vague.map(({ span }) => words(blocks, span))).toEqual([expect.stringContaining("many in Ostra hoped")]);
  });
  it("says why copy in another language is not read", () => {
    const read = attributeStory(
      story(
        "Le port fermé",
        "Le maire a déclaré lundi que le port resterait fermé jusqu'à vendredi, et les pompiers ont dû évacuer les habitants du quai dans la nuit.",
      ),
    );
    expect(read.notRead).toMatch(/not English/u);
    expect(read.claims).toEqual([]);
  });
  it("reads a story of no words", () => {
    expect(attributeStory([])).toMatchObject({ credits: [], claims: [], faults: [], sources: [] });
  });
});

const shared = path.resolve(import.meta.dirname, "../../../../shared/seed/putin-tillerson.txt");
describe.skipIf(!fs.existsSync(shared))("the story that the tool was asked for with", () => {
  const paragraphs = fs.existsSync(shared)
    ? fs
        .readFileSync(shared, "utf8")
        .split(/\n\s*\n/u)
        .map((text) => text.trim())
    : [];
  const body = paragraphs.slice(
    paragraphs.findIndex((text) => text.includes("used a meeting with visiting")),
    -1,
  );
  const blocks = blocksOf({
    schema: 1,
    body: body.map((text, n) => ({ kind: "paragraph", id: blockId(`b${n}`), text: { text, marks: [] } })),
    meta: {},
    origin: {},
    provenance: [],
    setAside: [],
    notes: [],
  } as unknown as Parameters<typeof blocksOf>[0]);
  it("has a toll without a source, a dangling “he said”, a vague crowd, and nothing on what the two spokesmen are credited with", () => {
    const read = attributeStory(blocks);
    const asked = read.claims.filter(({ status, score }) => status !== "attributed" && score >= 0.5);
    const texts = asked.map(({ status, span }) => `${status}: ${words(blocks, span)}`);
    expect(texts.some((text) => text.startsWith("unattributed: US-Russia relations"))).toBe(true);
    expect(texts.some((text) => text.startsWith("dangling: Moscow and Washington"))).toBe(true);
    expect(texts.some((text) => text.startsWith("vague: But the civil war"))).toBe(true);
    expect(texts.filter((text) => /Peskov|Lavrov|He said/u.test(text))).toEqual([]);
    expect(read.faults.filter(({ type }) => type === "dangling-pronoun")).toHaveLength(1);
  });
});

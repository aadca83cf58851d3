import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSource } from "./read-source.ts";
import type { ReadContext, ReadResult, Reader, Source } from "./reader.ts";
import { readers } from "./registry.ts";

/** Cases for each reader: enough to run into what a desk meets in years, few enough for every run of the tests. */
const casesEach = 140;

const context: ReadContext = {
  progress: () => true,
  readNested: ({ name }) =>
    Promise.resolve({
      format: "unknown",
      stories: [],
      notes: [{ kind: "lost", where: name, message: "not read here" }],
    }),
};

describe("readers and damaged files", () => {
  it.each(readers.map((reader) => [reader.id, reader] as const))(
    "%s answers for everything",
    async (id, reader) => {
      const random = generator(id);
      const seeds = [...seedsOf(id), ...strangers];
      for (let round = 0; round < casesEach; round += 1) {
        const seed = pick(seeds, random);
        const bytes = damage(seed, random);
        const answer = await answerOf(reader, { bytes, name: "damaged.xml" });
        expectSound(answer, `${id}, round ${round}`);
      }
    },
    60_000,
  );

  it.each(Object.entries(bombs))(
    "stands %s",
    async (_, make) => {
      const source = { bytes: new TextEncoder().encode(make()), name: "bomb.xml" };
      expectSound(await readSource(source), "recognised");
      for (const reader of readers) expectSound(await answerOf(reader, source), reader.id);
    },
    60_000,
  );

  it("stops when it is told to", async () => {
    const item = (n: number): string =>
      `<item><title>Story ${n}</title><description>Copy of story ${n}.</description></item>`;
    const feed = `<rss version="2.0"><channel>${Array.from({ length: 500 }, (_, n) => item(n)).join("")}</channel></rss>`;
    const seen: number[] = [];
    const progress = (done: number): boolean => {
      seen.push(done);
      return done < 100;
    };
    const { stories, notes } = await readSource(
      { bytes: new TextEncoder().encode(feed), name: "feed.xml" },
      { progress },
    );
    expect(stories).toHaveLength(100);
    expect(seen).toHaveLength(101);
    expect(notes.map(({ message }) => message)).toContain("Stopped after 100 of 500 items");
  });
});

/** A reader's promise: an answer, whatever the file; something in it, be it a note; nothing that is not data. */
async function answerOf(reader: Reader, source: Source): Promise<ReadResult> {
  expect(
    typeof reader.sniff({
      bytes: source.bytes.subarray(0, 65_536),
      text: new TextDecoder().decode(source.bytes.subarray(0, 65_536)),
      name: source.name,
    }),
  ).toBe("number");
  return reader.read(source, context);
}

function expectSound(answer: ReadResult, where: string): void {
  expect(answer.stories.length + answer.notes.length, `${where}: neither story nor note`).toBeGreaterThan(0);
  for (const story of answer.stories) {
    for (const block of story.body) {
      if (block.kind !== "paragraph" && block.kind !== "crosshead" && block.kind !== "quote") continue;
      for (const { from, to } of block.text.marks ?? [])
        expect(from >= 0 && from < to && to <= block.text.text.length, `${where}: a mark outside its text`).toBe(true);
    }
  }
  // Structured clones are what crosses to the window: no functions, no cycles.
  expect(() => structuredClone(answer), where).not.toThrow();
}

const fixtures = path.join(import.meta.dirname, "readers", "fixtures");

/** Whole files of the format to start from. */
function seedsOf(id: string): readonly Uint8Array[] {
  const folder = path.join(fixtures, id);
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).flatMap((name) => {
    const file = fs.readdirSync(path.join(folder, name)).find((entry) => entry.startsWith("source."));
    return file === undefined ? [] : [new Uint8Array(fs.readFileSync(path.join(folder, name, file)))];
  });
}

/** Files of no format in particular. */
const strangers = [
  "",
  "<",
  "{",
  "[]",
  "null",
  "\u0001",
  "<a></b>",
  '{"headline":{}}',
  "<nitf/>",
  "<html><p>Text",
  "BEGIN\r\n\r\nText.",
  "\u0000\u0000\u0000",
].map((text) => new TextEncoder().encode(text));

type Random = (below: number) => number;

/** The same numbers for the same word, on every machine. */
function generator(word: string): Random {
  let state = 2166136261;
  for (const sign of word) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 16777619);
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const found = list[random(list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
};

/** Truncation, flipped bits, repeated and swapped stretches, another charset, control bytes: one to three at once. */
function damage(seed: Uint8Array, random: Random): Uint8Array {
  let bytes = new Uint8Array(seed);
  for (let times = 1 + random(3); times > 0; times -= 1) bytes = new Uint8Array(pick(harms, random)(bytes, random));
  return bytes;
}

type Harm = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

const text = (words: string): Uint8Array => new TextEncoder().encode(words);

const insert =
  (words: string): Harm =>
  (bytes, random) => {
    const at = random(bytes.length + 1);
    return joined(bytes.subarray(0, at), text(words), bytes.subarray(at));
  };

const harms: readonly Harm[] = [
  (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  (bytes, random) => bytes.subarray(random(bytes.length + 1)),
  (bytes, random) => {
    const copy = new Uint8Array(bytes);
    for (let flips = 1 + random(12); flips > 0 && copy.length > 0; flips -= 1) {
      const at = random(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
    }
    return copy;
  },
  (bytes, random) => {
    const from = random(bytes.length + 1);
    const stretch = bytes.subarray(from, from + random(400));
    return joined(bytes.subarray(0, from), stretch, stretch, stretch, bytes.subarray(from));
  },
  (bytes, random) => {
    const a = random(bytes.length + 1);
    const b = random(bytes.length + 1);
    return joined(bytes.subarray(b), bytes.subarray(a, a + random(200)), bytes.subarray(0, b));
  },
  // Latin-1 where UTF-8 was, and the other way round.
  (bytes) =>
    Uint8Array.from(new TextDecoder("windows-1252").decode(bytes), (sign) => (sign.codePointAt(0) ?? 63) & 0xff),
  (bytes) => text(new TextDecoder("windows-1252").decode(bytes)),
  (bytes) => joined(Uint8Array.of(0xff, 0xfe), Uint8Array.from([...bytes].flatMap((byte) => [byte, 0]))),
  insert("<p><table><tr><td>"),
  insert("</p></body></nitf></NewsItem>"),
  insert("]]><![CDATA["),
  insert("&#x1;&#0;&nothing;&lt;p&gt;"),
  insert('"}],"a":{"b":['),
  insert("\u0000\u0001\u001f\u202e\ufeff"),
  insert("<!DOCTYPE x [<!ENTITY a 'b&a;'>]>&a;"),
];

const nested = (open: string, times: number, close: string): string => open.repeat(times) + "x" + close.repeat(times);

/** Small files that mean to fill the machine. */
const bombs: Readonly<Record<string, () => string>> = {
  "an entity bomb": () =>
    `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY a "lol">${Array.from("bcdefghij", (name, index) => `<!ENTITY ${name} "${`&${"abcdefghij"[index] ?? "a"};`.repeat(10)}">`).join("")}]><nitf><body><body.content><p>&j;&j;</p></body.content></body></nitf>`,
  "an entity that asks for a file": () =>
    '<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.head><hedline><hl1>&x;Head</hl1></hedline></body.head></body></nitf>',
  "very deep XML": () =>
    `<nitf><body><body.content>${nested("<block>", 20_000, "</block>")}</body.content></body></nitf>`,
  "deep XML that never ends": () => `<nitf><body>${"<block>".repeat(20_000)}</p></q>`,
  "deep HTML in a feed": () =>
    `<rss><channel><item><title>T</title><description><![CDATA[${"<div>".repeat(30_000)}text]]></description></item></channel></rss>`,
  "a huge attribute": () =>
    `<newsItem guid="${"a".repeat(500_000)}"><contentMeta><headline>H</headline></contentMeta></newsItem>`,
  "many attributes": () =>
    `<nitf ${Array.from({ length: 20_000 }, (_, n) => `a${n}="1"`).join(" ")}><body><p>x</p></body></nitf>`,
  "a very long line": () => `<nitf><body><body.content><p>${"word ".repeat(50_000)}</p></body.content></body></nitf>`,
  "a very long word": () => `<nitf><body><body.content><p>${"w".repeat(200_000)}</p></body.content></body></nitf>`,
  "brackets without end": () =>
    `<nitf><body><body.content><p>${"(".repeat(20_000)}</p><p>${"- ".repeat(20_000)}</p><p>${"&amp;".repeat(20_000)}</p></body.content></body></nitf>`,
  "many breaks": () => `<nitf><body><body.content><p>${"a<br/>".repeat(3_000)}</p></body.content></body></nitf>`,
  "deep JSON": () => `{"uri":"a","versioncreated":"b","headline":"h","body_html":${"[".repeat(100_000)}`,
  "deep JSON that is whole": () => `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
  "a table of tables": () =>
    `<nitf><body><body.content>${nested("<table><tr><td>a</td><td>", 150, "</td></tr></table>")}</body.content></body></nitf>`,
  "a table as wide as the sea": () =>
    `<nitf><body><body.content><table><tr>${"<td colspan='1000'>a</td>".repeat(500)}</tr></table></body.content></body></nitf>`,
  "ten thousand declarations": () =>
    `<!DOCTYPE nitf [${Array.from({ length: 10_000 }, (_, n) => `<!ENTITY e${n} "v">`).join("")}]><nitf><body><p>&e9999;</p></body></nitf>`,
  "a comment without end": () => `<nitf><!-- ${"- ".repeat(100_000)}`,
  "open tags in plain text": () => "<".repeat(20_000),
  "headers without end": () => `Subject: ${"x".repeat(20_000)}\n${" folded\n".repeat(600)}`,
  "lines without end": () => "a\n".repeat(20_000),
};

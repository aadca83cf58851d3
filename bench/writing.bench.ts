import { articleHtml } from "../src/core/export/html/article-html.ts";
import { publishable } from "../src/core/export/publishable.ts";
import { writers } from "../src/core/export/registry.ts";
import { blockId, type BodyBlock, type Story, storySchema } from "../src/core/story/story.ts";
import type { Bench } from "./bench.ts";
import { makeCopy } from "./corpus/make-copy.ts";
import { type Figure, measurePair, median } from "./measure.ts";
import { staticRenderer } from "./peers.ts";

const rounds = 31;
/** Long enough for a person to notice that it is not at once. */
const goal = 150;

/** A story of so many words, with pictures spread over it. */
function storyOf(words: number, pictures: number): Story {
  const [headline = "", ...paragraphs] = makeCopy(words, 7).trim().split("\n\n");
  const every = Math.max(1, Math.floor(paragraphs.length / Math.max(1, pictures)));
  const body: BodyBlock[] = [];
  let made = 0;
  paragraphs.forEach((text, n) => {
    body.push({ kind: "paragraph", id: blockId(`p${n}`), text: { text, marks: [{ type: "bold", from: 0, to: 3 }] } });
    if (made >= pictures || n % every !== 0) return;
    made += 1;
    body.push({
      kind: "figure",
      id: blockId(`f${made}`),
      figure: {
        src: `https://example.org/${made}.jpg`,
        alt: `Picture ${made}`,
        caption: { text: `What picture ${made} shows, on Monday.` },
        credit: "Ana Ruiz/Harbour News",
      },
    });
  });
  return {
    schema: storySchema,
    headline: { text: headline },
    body,
    meta: { slug: "bench", language: "en-GB", published: "2026-05-03T06:30:00Z", keywords: ["harbour"] },
    origin: { name: "bench.txt", reader: "plain" },
    provenance: [],
    setAside: [],
    notes: [],
  };
}

/** The same words as a document of Tiptap's starter kit. */
const docOf = ({ headline, body }: Story): object => ({
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: headline?.text }] },
    ...body.flatMap((block) =>
      block.kind !== "paragraph"
        ? []
        : [
            {
              type: "paragraph",
              content: [
                { type: "text", text: block.text.text.slice(0, 3), marks: [{ type: "bold" }] },
                { type: "text", text: block.text.text.slice(3) },
              ],
            },
          ],
    ),
  ],
});

export const writing: Bench = {
  name: "writing",
  async rows() {
    const story = storyOf(800, 0);
    const doc = docOf(story);
    const render = staticRenderer();
    const large = storyOf(5000, 30);
    const everyTarget = (): readonly unknown[] =>
      writers.map((writer) => writer.write(large, { now: "2026-05-03T12:00:00Z", name: "bench" }));
    everyTarget();
    // By processor time: whatever else the machine does meanwhile is not the writers'.
    const runs = Array.from({ length: rounds }, () => {
      const cpu = process.cpuUsage();
      const start = performance.now();
      everyTarget();
      const { user, system } = process.cpuUsage(cpu);
      return { cpu: (user + system) / 1000, wall: performance.now() - start };
    });
    const middle = median(runs.map(({ cpu }) => cpu));
    const wall = median(runs.map((run) => run.wall));
    const all: Figure = {
      met: middle <= goal,
      text: `5,000 words and 30 pictures to all ${writers.length} targets: ${middle.toFixed(1)} ms CPU (${wall.toFixed(1)} wall); goal ≤ ${goal} ms`,
    };
    return [
      await measurePair({
        name: "800 words to HTML",
        ours: () => articleHtml(publishable(story)),
        theirs: () => render(doc),
        theirName: "@tiptap/static-renderer",
        goal: { timesFaster: 5 },
        ourRuns: 50,
        theirRuns: 10,
      }),
      all,
    ];
  },
};

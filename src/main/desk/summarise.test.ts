import { expect, test } from "vitest";
import { blockId, type Story } from "../../core/story/story.ts";
import { summarise } from "./summarise.ts";
import { sampleStory } from "./testing/sample-story.ts";

const { headline: _headline, ...bare } = sampleStory("Harbour fire", "A fire broke out at the quay.");
const titleOf = (story: Story): string =>
  summarise(
    {
      id: "2026-03-04-fire-abcd",
      wire: "fire.txt",
      sha256: "a",
      format: "plain",
      index: 0,
      received: "2026-03-04T09:30:00Z",
      state: "new",
      notes: [],
    },
    { base: 0, at: "2026-03-04T09:30:00Z", story },
    {},
  ).headline;

test("a story without a headline is listed by how its copy begins, not by who wrote it or where it was filed", () => {
  const filed: Story = { ...bare, byline: "Ada Marsh", dateline: { text: "NORTHPORT (Harbour News)" } };
  expect(titleOf(filed)).toMatch(/^A fire broke out/u);
  expect(titleOf({ ...filed, body: [{ kind: "paragraph", id: blockId("b1"), text: { text: " " } }] })).toBe("fire.txt");
});

import { expect, test } from "vitest";
import { blockId } from "../story/story.ts";
import { wiredeskUs } from "../stylebook/books/wiredesk-us.ts";
import { readExampleStory } from "./example-story.ts";
import { type CheckAnswer, type CheckRequest, createAnswerer } from "./protocol.ts";
import { repeatedWord } from "./rules/repeated-word.ts";

/** Both ways through a structured clone, as between window and worker. */
function ask(...requests: readonly CheckRequest[]): readonly CheckAnswer[] {
  const answers: CheckAnswer[] = [];
  const answer = createAnswerer([repeatedWord], (said) => answers.push(structuredClone(said)));
  for (const request of requests) answer(structuredClone(request));
  return answers;
}

const context = { type: "context", context: { stylebook: wiredeskUs, language: "en" } } as const satisfies CheckRequest;
const block: CheckRequest = {
  type: "block",
  key: "node 7",
  block: { id: blockId("b1"), kind: "paragraph", text: "Police closed the the bridge." },
};

test("answers a block under the key that it was asked with", () => {
  expect(ask(context, block)).toMatchObject([
    {
      type: "block",
      key: "node 7",
      failed: [],
      findings: [{ quote: "the the", span: { block: "b1", from: 14, to: 21 } }],
    },
  ]);
});

test("answers a story", () => {
  const { story } = readExampleStory("p: Nothing to see.");
  expect(ask(context, { type: "story", key: "s", story })).toEqual([
    { type: "story", key: "s", findings: [], failed: [] },
  ]);
});

test("names each check before it runs, when asked to", () => {
  const answers = ask(context, { ...block, announce: true });
  expect(answers.map((answer) => (answer.type === "running" ? answer.check : answer.type))).toEqual([
    "repeated-word",
    "block",
  ]);
});

test("leaves out the check that the context names", () => {
  const without: CheckRequest = { type: "context", context: { ...context.context, without: ["repeated-word"] } };
  expect(ask(context, without, block)).toMatchObject([{ findings: [] }]);
});

test("says so when no context was set", () => {
  expect(ask(block)).toMatchObject([{ type: "refused", key: "node 7" }]);
});

test("tells who says what in a story, and that it does not apply where the copy is not English", () => {
  const { story } = readExampleStory("p: The council of Vik met on Friday, mayor Eva Lind said.");
  const request: CheckRequest = { type: "attribution", key: "who", story };
  expect(ask(context, request)).toMatchObject([
    {
      type: "attribution",
      key: "who",
      attribution: { sources: [{ name: "Eva Lind" }], claims: [{ status: "attributed" }] },
    },
  ]);
  const german: CheckRequest = { type: "context", context: { ...context.context, language: "de" } };
  expect(ask(german, request)).toMatchObject([
    { attribution: { sources: [], claims: [], notRead: expect.stringContaining("not English") } },
  ]);
});

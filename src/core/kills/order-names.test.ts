import { expect, test } from "vitest";
import { plain } from "../story/text.ts";
import { makeStory } from "../story/make-story.ts";
import { orderNames } from "./order-names.ts";

const order = (...lines: readonly string[]): ReturnType<typeof orderNames> =>
  orderNames(
    makeStory({
      body: lines.map((text) => ({ block: { kind: "paragraph", text: plain(text) } })),
      meta: {},
      origin: { name: "kill.txt", reader: "plain-text" },
    }),
  );

test.each([
  ["EDITORS: Please kill BC-TIDE-FERRY, sent at 10:15 ET. The story names the wrong captain.", ["BC-TIDE-FERRY"]],
  [
    "KILL the story slugged BC-Ferry Aground, 1st Ld-Writethru, moved at 10:15 a.m. ET.",
    ["BC-Ferry Aground, 1st Ld-Writethru"],
  ],
  ["KILL KILL KILL: FERRY/AGROUND (story)", ["FERRY/AGROUND"]],
  ["WITHDRAWAL: FERRY-AGROUND", ["FERRY-AGROUND"]],
  ["BC-TIDE-FERRY - KILL", ["BC-TIDE-FERRY"]],
  ["Please kill the story slugged FERRY/AGROUND (UPDATE 2), which was wrong.", ["FERRY/AGROUND (UPDATE 2)"]],
  ["The story BC-Ferry-Aground, a0102, which moved at 0915 GMT, has been killed. Do not use it.", ["BC-Ferry-Aground"]],
  ["Editors: please eliminate BC-TIDE-FERRY, 2nd Ld. It moved by mistake.", ["BC-TIDE-FERRY, 2nd Ld"]],
  ["Please withdraw our story (slug: ferry-aground) sent on May 3.", ["ferry-aground"]],
  ["Please kill BC-TIDE-FERRY, BC-TIDE-PORT and BC-TIDE-CRANE.", ["BC-TIDE-FERRY", "BC-TIDE-PORT", "BC-TIDE-CRANE"]],
  ["Tidewire has withdrawn its story slugged BC-Northport-Ferry about a ferry.", ["BC-Northport-Ferry"]],
  ["Please kill “FERRY-AGROUND”.", ["FERRY-AGROUND"]],
  ["Please kill FERRY, sent at 10:15.", ["FERRY"]],
  ["NORTHPORT (AP) - Tidewire has withdrawn its story slugged BC-FERRY.", ["BC-FERRY"]],
  ["Please kill BC-FERRY. The story BC-Ferry has been killed.", ["BC-FERRY"]],
  ["STORY REMOVED: BC-TIDE-FERRY", ["BC-TIDE-FERRY"]],
  ["UPDATE: KILL of the story", []],
  ["KILL 05-03 0055", []],
  ["MANDATORY KILL", []],
  ["KILL KILL KILL", []],
  ["EDITORS: Please kill the story about the ferry, and make certain it is not published.", []],
  ["The bill to kill off the BBC-FUND failed in parliament.", []],
])("%s", (line, slugs) => {
  expect(order(line).slugs).toEqual(slugs);
});

test("what is far too long for an order keeps nobody busy", () => {
  const long = "KILL “FERRY-A”, the story FERRY-A, slugged FERRY-A and ".repeat(50_000);
  expect(order(long, long.replaceAll(",", "\n")).slugs).toEqual(["FERRY-A"]);
});

test("headlines are names too", () => {
  expect(
    order("The story headlined “Ferry runs aground off Northport,” sent at 0900, has been withdrawn.").headlines,
  ).toEqual(["Ferry runs aground off Northport"]);
  expect(order("Please kill “Ferry runs aground off Northport”.").headlines).toEqual([
    "Ferry runs aground off Northport",
  ]);
});

test.each([
  ["A substitute version will be sent shortly.", true],
  ["A corrected version follows.", true],
  ["The story will be replaced.", true],
  ["There will be no substitute story.", undefined],
  ["No corrected version will be sent.", undefined],
  ["The story was wrong.", undefined],
])("%s", (line, announces) => {
  expect(order(line).announces).toBe(announces);
});

import { expect, test } from "vitest";
import { makeStory } from "../story/make-story.ts";
import { plain } from "../story/text.ts";
import { wiredeskUk } from "../stylebook/books/wiredesk-uk.ts";
import { wiredeskUs } from "../stylebook/books/wiredesk-us.ts";
import { clipboardContent } from "./clipboard.ts";
import { withHouseDash } from "./dateline-dash.ts";
import { exportStory } from "./export-story.ts";

const story = makeStory({
  headline: plain("Ferry runs aground"),
  dateline: { text: "NORTHPORT" },
  body: [{ block: { kind: "paragraph", text: plain("A ferry ran aground on Sunday.") } }],
  meta: {},
  origin: { name: "ferry.txt", reader: "plain-text" },
});
const book = (base: typeof wiredeskUk, datelineDash: "—" | "–" | "-") => ({
  ...base,
  typesetting: { ...base.typesetting, datelineDash },
});
const words = (text: string): string => text.replace(/<[^>]+>/gu, "");

test.each([
  ["the British book", wiredeskUk, "NORTHPORT – A ferry"],
  ["the American book", wiredeskUs, "NORTHPORT — A ferry"],
  ["a house of its own", book(wiredeskUk, "-"), "NORTHPORT - A ferry"],
])("%s parts the dateline in whatever leaves the desk", (_name, stylebook, opening) => {
  for (const target of ["html", "html-page", "markdown", "text", "wordpress", "ans", "paste"]) {
    const outcome = exportStory(story, {
      target,
      stylebook,
      findings: [],
      passedOver: [],
      now: "2026-03-02T12:00:00Z",
      version: "0",
    });
    if (!outcome.ok) throw new Error("the gate is closed");
    expect(words(new TextDecoder().decode(outcome.files[0]?.bytes))).toContain(opening);
  }
  expect(words(clipboardContent(withHouseDash(story, stylebook), "clean").html)).toContain(opening);
});

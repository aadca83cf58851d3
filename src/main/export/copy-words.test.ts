import { expect, test } from "vitest";
import type { StorySummary } from "../../ipc/contract.ts";
import { failure } from "../testing/failure.ts";
import type { ClipboardForms } from "./clipboard-forms.ts";
import { makeCopyWords } from "./copy-words.ts";
import { ferry, summaryIn, withMeta } from "./testing/export-bench.ts";

const setting = (summary: StorySummary | undefined) => {
  const copied: ClipboardForms[] = [];
  const copyWords = makeCopyWords({
    desk: { summaryOf: () => summary },
    copy: (forms) => Promise.resolve(void copied.push(forms)),
    now: () => new Date("2026-05-03T12:00:00Z"),
  });
  return { copied, copyWords };
};

test("all words go to the clipboard, checked or not", async () => {
  const { copied, copyWords } = setting(summaryIn("in-hand"));
  await copyWords({ id: "ferry-1", story: ferry });
  expect(copied.map(({ text }) => text)).toEqual([expect.stringContaining("ran aground off Northport")]);
});

test("what is held is not copied, by the desk's word, by what was typed since, or by the story's own", async () => {
  const later = "2099-05-04T00:00:00Z";
  for (const [summary, story] of [
    [summaryIn("killed"), ferry],
    [{ ...summaryIn("in-hand"), embargo: later }, ferry],
    [summaryIn("in-hand"), withMeta({ embargo: later })],
    [undefined, withMeta({ status: "withheld" })],
  ] as const) {
    const { copied, copyWords } = setting(summary);
    await expect(copyWords({ id: "ferry-1", story })).rejects.toMatchObject(failure("gate"));
    expect(copied).toEqual([]);
  }
});

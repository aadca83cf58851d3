import { EditorState, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Finding, Level } from "../../../core/checks/finding.ts";
import { identitiesOf, identityAnywhere } from "../../../core/checks/identity.ts";
import { blockId } from "../../../core/story/story.ts";
import type { PassedOver } from "../../../ipc/contract.ts";
import { aStory, paragraph, schema } from "../../testing/a-story.ts";
import { storyToDoc } from "../convert/story-to-doc.ts";
import { findingsIn, findingsPlugin, showFindings } from "./findings-plugin.ts";
import {
  countsOf,
  findingAt,
  findingFrom,
  numbered,
  openFindings,
  setPassedOver,
  silentFindings,
} from "./open-findings.ts";
import { type NoesChange, noesIn, noesPlugin, setNoes } from "./noes.ts";
import { createSchedule } from "./schedule.ts";
import { storyAnswers } from "./story-answers.ts";

const at = (block: string, from: number, quote: string, level: Level = "fix"): Finding => ({
  check: "c",
  level,
  span: { block: blockId(block), from, to: from + quote.length },
  quote,
  message: `“${quote}”`,
  why: "w",
  fixes: [],
  related: [],
  sure: 1,
});

const doc = storyToDoc(aStory({ body: [paragraph(1, "teh ferry, teh pier, ok"), paragraph(2, "teh end")] }), schema);
const findings = [at("b1", 0, "teh"), at("b1", 11, "teh"), at("b1", 21, "ok", "ok"), at("b2", 0, "teh", "must-fix")];

function state(passedOver: readonly Omit<PassedOver, "at" | "check" | "quote">[] = []): EditorState {
  const start = EditorState.create({ doc, plugins: [findingsPlugin(createSchedule()), noesPlugin()] });
  const list = passedOver.map((one) => ({ ...one, at: "2026-03-01T00:00:00Z", check: "c", quote: "teh" }));
  return start.apply(setPassedOver(showFindings(start.tr, storyAnswers(doc, findings)), list));
}

const [first = "", second = ""] = identitiesOf(findings);

describe("open findings", () => {
  test("are numbered as the rest of the program numbers them", () => {
    expect(numbered(findingsIn(state()))).toEqual(identitiesOf(findings));
  });

  test("leave out what is confirmed and what was passed over, here or in the story", () => {
    expect(openFindings(state()).map(({ identity }) => identity)).toEqual(
      identitiesOf(findings).filter((_, n) => n !== 2),
    );
    expect(openFindings(state([{ identity: second, scope: "here" }]))).toHaveLength(2);
    const anywhere = identityAnywhere(findings[0] ?? at("b1", 0, "teh"));
    expect(openFindings(state([{ identity: anywhere, scope: "story" }]))).toHaveLength(0);
    expect(countsOf(openFindings(state([{ identity: first, scope: "here" }])))).toEqual({
      mustFix: 1,
      fix: 1,
      check: 0,
    });
  });

  describe("are silent by what the desk said, and it can be taken back", () => {
    const words = { id: "1", kind: "cq" as const, before: "", by: "Ada", against: "the map", at: "" };
    const cq = { ...words, quote: "teh", after: " ferry, teh pier, ok" };
    test.each<[string, NoesChange, string, number]>([
      ["a word", { words: ["teh"] }, "word", 2],
      ["a check", { off: [{ check: "c", reason: "", at: "" }] }, "check", 2],
      ["a CQ", { checked: [cq] }, "cq", 1],
    ])("%s", (_name, change, by, count) => {
      let now = state();
      now = now.apply(setNoes(now.tr, change));
      expect(silentFindings(now).map(({ silenced }) => silenced.by)).toEqual(Array.from({ length: count }, () => by));
      // What closes the gate is left open by all of them.
      expect(openFindings(now).map(({ mark }) => mark.finding.level)).toContain("must-fix");
      now = now.apply(setNoes(now.tr, { words: [], off: [], checked: [] }));
      expect(openFindings(now)).toHaveLength(3);
    });

    test("a CQ moves with its words, and falls off when they change until that is undone", () => {
      let now = state();
      now = now.apply(setNoes(now.tr, { checked: [cq] }));
      const at = noesIn(now).places[0]?.from ?? 0;
      now = now.apply(now.tr.insertText("The ", at));
      expect(noesIn(now).places).toEqual([expect.objectContaining({ from: at + 4, to: at + 7 })]);
      expect(noesIn(now).checked[0]?.before).toBe("The ");
      const changed = now.apply(now.tr.insertText("x", at + 5));
      expect(noesIn(changed).places).toEqual([]);
      const back = changed.apply(changed.tr.delete(at + 5, at + 6));
      expect(noesIn(back).places).toHaveLength(1);
    });
  });

  test("an answer that quotes other words than stand there is not shown", () => {
    const start = EditorState.create({ doc, plugins: [findingsPlugin(createSchedule())] });
    const wrong = [at("b1", 1, "teh"), at("b1", 20, "ok and on")];
    expect(findingsIn(start.apply(showFindings(start.tr, storyAnswers(doc, wrong))))).toEqual([]);
  });

  test("the next one is counted from the caret, and after the last comes the first", () => {
    let now = state();
    const seen: number[] = [];
    const all = openFindings(now);
    for (let n = 0; n < 4; n++) {
      const next = findingFrom(now, now.selection.head, 1);
      seen.push(all.findIndex(({ mark }) => mark === next?.mark));
      now = now.apply(now.tr.setSelection(TextSelection.create(now.doc, next?.from ?? 1)));
    }
    expect(seen).toEqual([0, 1, 2, 0]);
    expect(findingFrom(now, now.selection.head, -1)?.mark).toBe(all[2]?.mark);
    expect(findingAt(now)?.mark).toBe(all[0]?.mark);
  });
});

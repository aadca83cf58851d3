import { expect, test } from "vitest";
import { mostAnswer } from "../import/most-answer.ts";
import { argumentShapes } from "./argument-shapes.ts";

test("the largest story that a file can bring in can be kept, looked at, exported and published", () => {
  for (const channel of [
    "desk:snapshot",
    "desk:keep-version",
    "desk:keep-elsewhere",
    "desk:copy-text",
    "export:preview",
    "export:gate",
    "export:reasons",
    "export:file",
    "export:copy",
    "print:galley",
    "publish:plan",
    "publish:send",
  ] as const)
    expect(argumentShapes[channel].atMost, channel).toBeGreaterThan(mostAnswer);
});

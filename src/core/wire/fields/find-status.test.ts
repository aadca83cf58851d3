import { describe, expect, it } from "vitest";
import { findStatus, headlineLabel } from "./find-status.ts";

describe("findStatus", () => {
  it.each([
    ["BC-XX--Harbor Storm-KILL", "killed"],
    ["KILL", "killed"],
    ["Please disregard the story slugged Harbor", "killed"],
    ["CANCELLATION of severe weather warning", "killed"],
    ["ANNULATION", "killed"],
    ["BC-Harbor Storm, CORRECTION", "correction"],
    ["Berichtigung", "correction"],
    ["HFR-Harbor", "withheld"],
    ["BC-Photo Advisory", "advisory"],
    ["Impressum", "advisory"],
    ["(Vorschau)", "advisory"],
  ])("%s → %s", (label, status) => {
    expect(findStatus([label])).toBe(status);
  });

  it.each(["Bomb kills 12", "Roadkill on menu", "Corrections officers strike", "Killers tour dates", "1ST LEAD", ""])(
    "%s is an ordinary story",
    (label) => {
      expect(findStatus([label])).toBeUndefined();
    },
  );

  it("finds the label of a headline", () => {
    expect(headlineLabel("CORRECTED-Harbor reopens after storm")).toBe("CORRECTED");
    expect(headlineLabel("Correction: Harbor Storm story")).toBe("Correction");
    expect(headlineLabel("Harbor reopens")).toBeUndefined();
  });
});

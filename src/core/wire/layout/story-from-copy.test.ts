import { expect, it } from "vitest";
import { trainedModel } from "./label-lines.ts";
import { labelParagraphs } from "./label-paragraphs.ts";
import { sourceLines } from "./source-lines.ts";
import { storyFromCopy } from "./story-from-copy.ts";

it("loses nothing of a long line that was taken for a byline by mistake", () => {
  const long =
    "SANDHAVEN, May 3, 2025 – The Department of Ferries today confirmed 11 more delays of the Alder ferry, bringing the total to 41";
  const copy = "The ferry, which carries 300 cars a day, has been moored since Friday, when its ramp gave way.";
  const labelled = labelParagraphs(
    sourceLines([long, copy, copy.replace("Friday", "Monday")].join("\n\n")),
    trainedModel(),
  ).map((line, at) => (at === 0 ? { ...line, role: "byline" as const } : line));
  const { body, byline, setAside } = storyFromCopy(labelled);
  const kept = [byline ?? "", ...(setAside ?? []).map(({ text }) => text), JSON.stringify(body)].join("\n");
  expect(kept).toContain("confirmed 11 more delays");
});

import { describe, expect, it } from "vitest";
import { keepDatelined } from "./keep-datelined.ts";
import { labelLines, trainedModel } from "./label-lines.ts";
import { labelParagraphs } from "./label-paragraphs.ts";
import { sourceLines } from "./source-lines.ts";

const rest = [
  "The ferry, which carries 300 cars a day, has been moored since Friday, when its ramp gave way.",
  "“We lost everything in one night,” said Lena Brook, who runs the market on the quay.",
  "The owner said it would pay for the repair. Brook said she had not heard from the owner yet.",
  "The harbour office will meet again on Monday, and the council in the week after that.",
];

const rolesOf = (...head: readonly string[]): readonly string[] =>
  labelLines([...head, ...rest].join("\n\n")).map(({ role }) => role);

describe("a paragraph that a dateline opens", () => {
  it.each([
    "SANDHAVEN (Reuters) - The owner of the Alder ferry has asked a court for more time to mend its ramp, three people with knowledge of the matter said on Friday, and the town may have to wait until May.",
    "(Reuters) - The owner of the Alder ferry has asked a court for more time to mend its ramp, three people said on Friday, and the town may have to wait.",
    "SANDHAVEN, Norway, May 3 (AP) — Ferry owner Ida Berg, of the Berg Line, has asked a court for more time to mend the ramp.",
  ])("is copy over a picture’s caption: %s", (lede) => {
    const roles = rolesOf(
      "Owner of Alder ferry asks for more time",
      lede,
      "FILE PHOTO: The Alder ferry is seen at the quay of Sandhaven, Norway, May 1, 2018. REUTERS/Ann Lee",
    );
    expect(roles.slice(0, 4)).toEqual(["headline", "body", "caption", "body"]);
  });

  it("stays a caption where the place and day are the picture’s", () => {
    const roles = rolesOf(
      "Owner of Alder ferry asks for more time",
      "SANDHAVEN, NORWAY - MAY 01: The Alder ferry is seen at the quay. (Photo by Ann Lee/Getty Images)",
      "By Bo Chan",
      "SANDHAVEN, Norway (AP) — The owner of the Alder ferry has asked a court for more time to mend its ramp.",
    );
    expect(roles.slice(0, 4)).toEqual(["headline", "caption", "byline", "body"]);
  });

  it("is copy, not a byline, where a release writes its place in capitals", () => {
    const lede =
      "SANDHAVEN, May 3, 2025 – The Department of Ferries today confirmed 11 more delays of the Alder ferry, bringing the total since January to";
    const labelled = labelParagraphs(sourceLines([lede, ...rest].join("\n\n")), trainedModel()).map((line, at) =>
      at === 0 ? { ...line, role: "byline" as const } : line,
    );
    expect(keepDatelined(labelled)[0]?.role).toBe("body");
    const [byline] = labelled.map((line) => ({ ...line, text: "SANDHAVEN – By Ida Berg, May 3, 2025" }));
    expect(keepDatelined(byline === undefined ? [] : [byline])[0]?.role).toBe("byline");
  });
});

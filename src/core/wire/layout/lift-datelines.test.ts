import { expect, test } from "vitest";
import { trainedModel } from "./label-lines.ts";
import { labelParagraphs } from "./label-paragraphs.ts";
import { sourceLines } from "./source-lines.ts";

const datelines = (text: string): readonly (string | undefined)[] =>
  labelParagraphs(sourceLines(text), trainedModel()).map(({ inline }) => inline?.dateline);

const ferry = "The ferry sailed again on Monday.";
const mayor = "From the pier the mayor, Bo Chan, said that nobody had been told of the delay.";

test("a brief that is nothing but copy has its dateline too", () => {
  expect(datelines(`PORT ELLEN, March 2 (Gale) - ${ferry}\n\n${mayor}`)).toEqual([
    expect.stringContaining("(Gale)"),
    undefined,
  ]);
});

test.each(["OMSK, May 4. /TASS/.", "Vigo, 4 May (EFE).-", "Berne (ats)"])("as agencies print it: %s", (dateline) => {
  expect(datelines(`${dateline} ${ferry}\n\n${mayor}`)).toEqual([dateline, undefined]);
});

test("brackets behind a place that hold no agency are no dateline", () => {
  expect(datelines(`Berne (closed) ${ferry}\n\n${mayor}`)).toEqual([undefined, undefined]);
});

test("a dateline is lifted once, and not out of the middle of a story", () => {
  const repeated = `Ferry sails again\n\nPORT ELLEN (Gale) - ${ferry}\n\nPORT ELLEN (Gale) - ${mayor}\n\n${ferry}`;
  expect(datelines(repeated).filter((dateline) => dateline !== undefined)).toHaveLength(1);
  const late = [ferry, mayor, ferry.replace("ferry", "boat"), `OBAN (Gale) - ${ferry}`].join("\n\n");
  expect(datelines(late)).toEqual([undefined, undefined, undefined, undefined]);
});

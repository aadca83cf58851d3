import { describe, expect, it } from "vitest";
import { colonDateline } from "./colon-dateline.ts";

describe("a place before a colon", () => {
  const vote = "The council voted on Tuesday to keep the baths open for a year.";

  it.each([
    ["the sentence speaks of the town", "FENWICK: The council voted on Tuesday to keep the town’s baths open.", []],
    ["the copy names it as a place", `FENWICK: ${vote}`, ["Nobody in Fenwick swims."]],
    ["something is the place’s", `PORT ELLEN: ${vote}`, ["Port Ellen’s baths are old."]],
  ])("is a dateline where %s", (_, text, copy) => {
    const place = text.slice(0, text.indexOf(":"));
    expect(colonDateline(text, copy)).toMatchObject({ raw: `${place}:`, to: place.length + 2, dateline: { place } });
  });

  it.each([
    ["nothing says that it is a place", `COUNCIL: ${vote}`, ["The council met."]],
    ["it is a label", "EXCLUSIVE: The council voted on Tuesday to keep the town’s baths open.", []],
    ["no sentence follows", "FENWICK: The town’s baths", []],
    ["it is a speaker", "FENWICK: we voted on Tuesday to keep the town’s baths open.", []],
  ])("is none where %s", (_, text, copy) => expect(colonDateline(text, copy)).toBeUndefined());
});

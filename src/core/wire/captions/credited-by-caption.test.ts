import { expect, test } from "vitest";
import { creditedByCaption } from "./credited-by-caption.ts";

test("the credit in a caption is the figure’s, and what is marked in the caption stays marked", () => {
  const marks = [{ type: "bold", from: 0, to: 9 }] as const;
  expect(creditedByCaption({ caption: { text: "The light on Sunday. (Ann Lee/AP)", marks } })).toEqual({
    caption: { text: "The light on Sunday.", marks },
    credit: "Ann Lee/AP",
  });
});

test.each(["The light on Sunday.", "The light (pictured in May)", "The light (Ann Lee)"])("%s has none", (text) => {
  expect(creditedByCaption({ caption: { text } })).toEqual({ caption: { text } });
});

test("a figure with a credit keeps both as they are", () => {
  const figure = { caption: { text: "The light. Photo: Ann Lee" }, credit: "Bo Chan" };
  expect(creditedByCaption(figure)).toBe(figure);
});

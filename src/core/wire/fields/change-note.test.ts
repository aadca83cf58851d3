import { expect, it } from "vitest";
import { isChangeNote } from "./change-note.ts";

it("knows what an agency says of a new take, and no aside of the copy", () => {
  expect(isChangeNote("(Corrects name of the ferry in paragraph 3 to Sula)")).toBe(true);
  expect(isChangeNote("(Adds mayor's reaction, changes dateline)")).toBe(true);
  expect(isChangeNote("(Nobody corrects a ferry's name in a hurry.)")).toBe(false);
  expect(isChangeNote("Corrects name of the ferry")).toBe(false);
});

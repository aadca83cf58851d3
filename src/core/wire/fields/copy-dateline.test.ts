import { expect, it } from "vitest";
import { copyDateline } from "./copy-dateline.ts";

it("reads an agency in small letters", () => {
  const text = "Vikhavn an der Sula (hnd) - Die Fähre legte ab.";
  const found = copyDateline(text);
  expect(found?.dateline).toEqual({
    text: "Vikhavn an der Sula (hnd)",
    place: "Vikhavn an der Sula",
    agency: "hnd",
  });
  expect(text.slice(found?.to)).toBe("Die Fähre legte ab.");
});

it("leaves asides in brackets, and reads what every text has", () => {
  expect(copyDateline("Ann Lee (left) - She won the race.")).toBeUndefined();
  expect(copyDateline("Ann Lee (top) – She won the race.")).toBeUndefined();
  expect(copyDateline("OSLO (AP) — The ferry left.")?.dateline.agency).toBe("AP");
});

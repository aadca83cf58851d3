import { expect, test } from "vitest";
import { readPlainWords } from "../../language/read-plain-words.ts";
import { standsAlone } from "./stands-alone.ts";

test("parts of addresses, handles and figures do not stand alone", () => {
  const text = "see vik.no and @berg, the the-atre, A4 and quay";
  const alone = readPlainWords(text).filter((word) => standsAlone(text, word));
  expect(alone.map((word) => word.text)).toEqual(["see", "and", "the", "the", "and", "quay"]);
});

import { expect, it } from "vitest";
import { senderNames } from "./sender-names.ts";

it.each([
  [{ source: "hnx.example" }, ["hnx.example", "hnx"]],
  [{ source: "Harbour News Exchange" }, ["harbour news exchange", "hne"]],
  [{ source: "/hafen/", credit: "HN" }, ["hafen", "hn"]],
  [{}, []],
])("%o", (meta, names) => {
  expect([...senderNames(meta)]).toEqual(names);
});

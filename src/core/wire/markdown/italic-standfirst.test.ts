import { expect, it } from "vitest";
import { strToU8 } from "fflate";
import { readSource } from "../read-source.ts";

const read = async (second: string) => {
  const bytes = strToU8(
    `# Who paid for the pool\n\n${second}\n\nThe county paid for it.\n\nNobody asked who would heat it.\n`,
  );
  const { stories } = await readSource({ bytes, name: "pool.md" });
  return { dek: stories[0]?.dek?.text, blocks: stories[0]?.body.length };
};

it("takes a first paragraph in italics for the standfirst", async () => {
  expect(await read("*Ministers knew for years, and said nothing*")).toEqual({
    dek: "Ministers knew for years, and said nothing",
    blocks: 2,
  });
});

it("leaves a paragraph of which only words are in italics, and a note of the editor", async () => {
  expect(await read("Ministers *knew* for years, and said nothing")).toEqual({ dek: undefined, blocks: 3 });
  expect(await read("*This article was first published in the Gale.*")).toEqual({ dek: undefined, blocks: 3 });
});

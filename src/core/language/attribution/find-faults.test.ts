import { describe, expect, it } from "vitest";
import { attributeText } from "../attribute-text.ts";

const dangling = (text: string): readonly string[] =>
  attributeText(text)
    .faults.filter(({ type }) => type === "dangling-pronoun")
    .map(({ from, to }) => text.slice(from, to));

describe("a pronoun nobody is near for", () => {
  const before = "The ferry sails at noon.\n\nHarbour master Jon Berg said the ferry was full.";

  it("is called dangling from the other pronoun on, which may be the wrong one of the two", () => {
    expect(dangling(`${before}\n\nHe said the fare would rise. “It is cheap,” she said.`)).toEqual([
      "He said the fare would rise. “It is cheap,” she said",
    ]);
    expect(dangling(`${before}\n\nHe said the fare would rise.\n\n“It is cheap,” she said.`)).toEqual([
      "He said the fare would rise.\n\n“It is cheap,” she said",
    ]);
  });

  it("is called dangling by itself where the other is far", () => {
    const between = "The quay is old. The crane is new. The road is long.";
    expect(dangling(`${before}\n\nHe said the fare would rise. ${between}\n\n“It is cheap,” she said.`)).toEqual([
      "she said",
    ]);
  });

  it("is left alone where both are near", () => {
    expect(dangling(`${before} Mayor Eva Lind opened the quay. He said it was late. “It is done,” she said.`)).toEqual(
      [],
    );
  });
});

it("asks whom a pronoun means that opens a sentence, though somebody behind is credited with it", () => {
  const text =
    "Budget falls short\n\nThe roads are old.\n\nShe won’t stand again, according to the union that met on Friday.";
  expect(dangling(text)).toEqual(["She wo"]);
});

it("knows that a spokesman may be a woman, and that a surname stays with its first name", () => {
  const before = "Mayor Owen Lind leads the council of Vik.\n\nThe hall was full.\n\n";
  expect(
    dangling(`${before}Council spokesman Hope Bakken confirmed that nobody paid. “They are not with us,” she said.`),
  ).toEqual([]);
  expect(
    dangling(
      `Director James Holm met Ida Berg. Holm heard her out. Holm spoke of her loan.\n\n${before}The papers have found that Holm said only that her answers were true. He also said he could not speak of the rest.`,
    ),
  ).toEqual([]);
});

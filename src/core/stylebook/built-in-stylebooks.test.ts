import { describe, expect, it } from "vitest";
import { makeStory } from "../story/make-story.ts";
import { plain } from "../story/text.ts";
import { builtInStylebook } from "./built-in-stylebooks.ts";

const book = (text: string, language?: string): { readonly language: string; readonly silent: boolean } => {
  const story = makeStory({
    headline: plain("The quay"),
    body: [{ block: { kind: "paragraph", text: plain(text) } }],
    meta: language === undefined ? {} : { language },
    origin: { name: "quay.txt", reader: "plain-text" },
  });
  const { language: variety, spellings } = builtInStylebook(story);
  return { language: variety, silent: Object.keys(spellings).length === 0 };
};

describe("the book for a story", () => {
  it("goes by the spelling the story plainly uses, whatever it declares", () => {
    expect(book("The harbour centre organised it.", "en-US")).toEqual({ language: "en-GB", silent: false });
    expect(book("The harbor center organized it.", "en-GB")).toEqual({ language: "en-US", silent: false });
  });

  it("takes dates, titles, sums and shares for signs where spelling leaves it open", () => {
    expect(book("Mr Lind of St Olave's paid £4 on 12 April, 5 per cent more.").language).toBe("en-GB");
    expect(book("Mr. Lind paid $4 on April 12, 5 percent more, at the Labour rally.").language).toBe("en-US");
  });

  it("knows roads, ranks and institutions, which outweigh one word that is spelt otherwise", () => {
    expect(book("A cyclist was hit on the A99 on May 8. Witnesses may call 101.").language).toBe("en-GB");
    expect(book("Dame Ida Lind told the NHS that 5 per cent of Ms Berg's guests organized on 12 April.").language).toBe(
      "en-GB",
    );
    expect(book("Deputies of the sheriff's office called 911 on May 8, Gov. Lind said.").language).toBe("en-US");
  });

  it("goes by the declared region where nothing else tells", () => {
    expect(book("It opened.", "en-IE")).toEqual({ language: "en-GB", silent: false });
    expect(book("It opened.", "en-US")).toEqual({ language: "en-US", silent: false });
  });

  it("holds neither spelling against copy that is undecided", () => {
    expect(book("It opened.").silent).toBe(true);
    expect(book("The harbour of the color purple opened.").silent).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { blocksOf } from "../../story/blocks.ts";
import { makeStory } from "../../story/make-story.ts";
import { plain } from "../../story/text.ts";
import { applyFix } from "../apply-fix.ts";
import { checkStory } from "../check-story.ts";
import type { Finding } from "../finding.ts";
import type { Story } from "../../story/story.ts";

const storyOf = (...paragraphs: readonly string[]): Story =>
  makeStory({
    headline: plain("Quay opens in Vik"),
    body: paragraphs.map((text) => ({ block: { kind: "paragraph", text: plain(text) } })),
    meta: { language: "en-US" },
    origin: { name: "quay.txt", reader: "plain-text" },
  });

const of = (story: Story, check: string): Finding | undefined =>
  checkStory(story).findings.find((finding) => finding.check === check);

/** The finding's first fix made: the text of the block. */
function mended(story: Story, finding: Finding | undefined): string | undefined {
  const fix = finding?.fixes[0];
  if (fix === undefined || finding === undefined) return undefined;
  return blocksOf(applyFix(story, fix)).find(({ id }) => id === finding.span.block)?.text;
}

describe("the nearest likely source", () => {
  const claim = storyOf(
    "The council of Vik met on Friday, mayor Eva Lind said.",
    "The meeting lasted two hours.",
    "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
  );

  it("is offered for a claim, before the full stop", () => {
    const finding = of(claim, "unattributed-claim");
    expect(mended(claim, finding)).toBe(
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country, Lind said.",
    );
    expect(finding?.related.map(({ quote }) => quote)).toEqual(["mayor Eva Lind"]);
  });

  it("is never whom a sentence leaves open, nor half a name", () => {
    const claimed =
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.";
    const labels = (before: string): readonly string[] | undefined =>
      of(storyOf("The council met.", before, claimed), "unattributed-claim")?.fixes.map(({ label }) => label);
    expect(labels("The council, whom many neighbors believed was unfairly tilting the vote, met again.")).toEqual([]);
    expect(labels("The Democratic plan says that the quay is wet.")).toEqual(["Add “the Democratic plan said”, if so"]);
  });

  it("is a suggestion, never more", () => {
    expect(of(claim, "unattributed-claim")?.fixes.map(({ suggestion }) => suggestion)).toEqual([true]);
  });

  it("stands outside the quotation marks of a quotation", () => {
    const story = storyOf(
      "Mayor Eva Lind opened the quay, she said on Friday.",
      "The ferry sails at noon and in the evening.",
      "The band played until dusk.",
      "“This is the worst decision that anybody in this town has taken in fifty years.”",
      "The quay is made of granite.",
    );
    expect(mended(story, of(story, "speakerless-quote"))).toBe(
      "“This is the worst decision that anybody in this town has taken in fifty years,” Lind said.",
    );
  });

  it("takes the place of nobody in particular", () => {
    const story = storyOf(
      "The council met on Friday to talk about the quay, mayor Eva Lind said.",
      "It is believed that the quay will cost twice as much as planned.",
    );
    expect(mended(story, of(story, "vague-source"))).toBe(
      "Lind said that the quay will cost twice as much as planned.",
    );
  });

  it("is never a town", () => {
    const story = storyOf(
      "The thief lives in Holm and the court sits in Fenmark.",
      "Fenmark said on Friday that it will pay.",
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
    );
    expect(of(story, "unattributed-claim")?.fixes).toEqual([]);
  });

  it("is no report where people are meant", () => {
    const story = storyOf(
      "The 212-page report said the quay had been left to rot.",
      "Sources said that the harbor master, Ida Berg, will resign in May.",
    );
    expect(of(story, "vague-source")?.fixes).toEqual([]);
  });

  it("is nobody where nobody has been credited", () => {
    const story = storyOf(
      "The ferry was built in Holm in 1961.",
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
    );
    expect(of(story, "unattributed-claim")?.fixes).toEqual([]);
  });

  it("is not what stands before the colon of a headline", () => {
    const fires: Story = {
      ...storyOf("Three people have died and more than 100 homes have been destroyed by fires on the coast on Friday."),
      headline: plain("Holm fires: Three dead as blaze nears suburb"),
    };
    expect(of(fires, "casualty-unsourced")?.fixes).toEqual([]);
  });

  it("keeps the whole name of a body that is named like a person", () => {
    const story = storyOf(
      "Eleven patients and three nurses were among the dead, the medical charity Relief Now said.",
      "Another 20 were wounded.",
    );
    const offered = of(story, "casualty-unsourced")?.fixes.map(({ label }) => label) ?? [];
    expect(offered.join()).not.toContain("“Now said”");
  });

  it("is whoever was named, not the first word of it", () => {
    const story = storyOf(
      "Two people are dead and five others are in the hospital following a crash on Friday morning.",
      "State police say that a truck crossed the median and struck a van at about 6:45 a.m.",
    );
    expect(of(story, "casualty-unsourced")?.fixes[0]?.label).toContain("State police");
  });

  it("is no crowd that nobody could ask", () => {
    const story = storyOf(
      "Analysts said the quay would pay for itself.",
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
    );
    expect(of(story, "unattributed-claim")?.fixes).toEqual([]);
  });

  it("loses the capital of the sentence that it opened", () => {
    const story = storyOf(
      "Residents said the quay was closed.",
      "Crime in the harbor has risen 40 percent because of the new ferry, the worst record in the country.",
    );
    expect(mended(story, of(story, "unattributed-claim"))).toMatch(/, residents said\.$/u);
  });
});

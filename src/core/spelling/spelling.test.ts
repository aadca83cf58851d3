import { describe, expect, test } from "vitest";
import { checkStory } from "../checks/check-story.ts";
import { spelling } from "../checks/rules/spelling.ts";
import { blockId, type Story, storySchema } from "../story/story.ts";
import { wiredeskUk } from "../stylebook/books/wiredesk-uk.ts";
import { wiredeskUs } from "../stylebook/books/wiredesk-us.ts";
import { editDistance } from "./edit-distance.ts";
import { findWords } from "./find-words.ts";
import { loadSpeller } from "./load-speller.ts";
import { slipsOfHabit } from "./word-building.ts";
import { acceptedWords } from "./word-lists.ts";

const speller = await loadSpeller();

const story = (paragraphs: readonly string[], more: Partial<Story> = {}): Story => ({
  schema: storySchema,
  body: paragraphs.map((text, n) => ({ kind: "paragraph", id: blockId(`b${n + 1}`), text: { text } })),
  meta: {},
  origin: { name: "a.txt", reader: "plain" },
  provenance: [],
  setAside: [],
  notes: [],
  ...more,
});

const flagged = (given: Story, words: readonly string[] = [], stylebook = wiredeskUs): readonly string[] =>
  checkStory(given, { checks: [spelling], stylebook, spelling: { speller, words } }).findings.map(({ quote }) => quote);

const copy =
  "The council said on Monday that the harbor bridge would be closed for three weeks because its deck must be renewed before winter comes. Residents were told about the decision in letters which arrived yesterday. Traffic will follow another route through neighboring villages while engineers replace damaged sections of concrete. The project, which has been delayed several times, is expected to cost millions. Officials promised additional buses during construction and apologized for the disruption.";

describe("spelling", () => {
  test("clean copy is silent in both Englishes", () => {
    expect(flagged(story([copy]))).toEqual([]);
    expect(
      flagged(story(["The centre’s colour programme was organised by the labour council."]), [], wiredeskUk),
    ).toEqual([]);
  });

  test("words are looked up in the dictionary that the desk has chosen, whatever its book", () => {
    const given = story(["The harbour theatre was sombre, and the traveller was marvellous."]);
    const inDictionary = (language: "en-GB" | "en-US" | "either"): readonly string[] =>
      checkStory(given, {
        checks: [spelling],
        stylebook: { ...wiredeskUs, spellings: {} },
        spelling: { speller, words: [], language },
      }).findings.map(({ quote, message }) => `${quote}: ${message}`);
    expect(inDictionary("en-GB")).toEqual([]);
    expect(inDictionary("either")).toEqual([]);
    expect(inDictionary("en-US")).toContain("harbour: “harbour” is British spelling");
  });

  test("of words with one slip of the hand nine in ten are found, and the right word is mostly offered first", () => {
    const words = [...new Set(copy.match(/\b[a-z]{7,}\b/gu))];
    let [found, first, all] = [0, 0, 0];
    for (const word of words)
      for (const wrong of [
        word.slice(0, 2) + word.slice(3),
        word.slice(0, 3) + (word[4] ?? "") + (word[3] ?? "") + word.slice(5),
      ]) {
        if (wrong === word || speller.look(wrong, "en-US").known) continue;
        all += 1;
        const { findings } = checkStory(story([copy, `It was the ${wrong} that they asked for.`]), {
          checks: [spelling],
          stylebook: wiredeskUs,
          spelling: { speller, words: [] },
        });
        if (findings[0]?.quote !== wrong) continue;
        found += 1;
        if (findings[0].fixes[0]?.label === `Change to “${word}”`) first += 1;
      }
    expect(all).toBeGreaterThan(40);
    expect(found / all).toBeGreaterThan(0.9);
    expect(first / all).toBeGreaterThan(0.85);
  });

  test("a name is right at second sight, in a byline or caption, and on the slip", () => {
    expect(flagged(story(["Zorvekk said no. Later Zorvekk left."]))).toEqual([]);
    expect(flagged(story(["Atendees said no."]))).toEqual(["Atendees"]);
    expect(flagged(story(["Atendees said no."], { byline: "Ada Atendees" }))).toEqual([]);
    expect(flagged(story(["Atendees said no."], { meta: { keywords: ["Atendees"] } }))).toEqual([]);
  });

  test("a word of the lists is right, its possessive and capitals too; a name only as it is written", () => {
    const given = story(["The frobnitz’s owner took the Frobnitz home.", "The kvistlund was there."]);
    expect(flagged(given)).toEqual(["frobnitz", "kvistlund"]);
    expect(flagged(given, ["frobnitz", "Kvistlund"])).toEqual(["kvistlund"]);
    const lists = acceptedWords(["kia ora te"]);
    expect(lists.covers("They say kia ora te often", { text: "ora", from: 13, to: 16 })).toBe(true);
    expect(lists.covers("They say ora often", { text: "ora", from: 9, to: 12 })).toBe(false);
  });

  test("a foreign line, addresses, tags and what follows a figure are left alone", () => {
    expect(flagged(story(["Skipet gikk på grunn utenfor havnen tidlig søndag morgen."]))).toEqual([]);
    expect(
      flagged(story(["Write to a.b@exmaple.org or see www.exmaple.org/abuot, #harborbrigde, @brigdes, notse.pdf."])),
    ).toEqual([]);
    expect(flagged(story(["A 12kmx run past unit B2qz."]))).toEqual([]);
  });

  test("words plainly built of others are known; run-together function words and slips are not", () => {
    for (const word of ["roadmap", "unvaccinated", "cashierless", "rollout", "stormproof", "superdelegates"])
      expect([word, speller.look(word, "en-US").known]).toEqual([word, true]);
    for (const word of ["hopefull", "wellcome", "everytime", "eachother", "untill", "recieve", "occured", "begining"])
      expect([word, speller.look(word, "en-US").known]).toEqual([word, false]);
  });

  test("the other English is said to be that", () => {
    expect(speller.look("analyse", "en-US")).toEqual({ known: false, here: "analyze" });
    expect(speller.look("analyze", "en-GB")).toEqual({ known: false, here: "analyse" });
    expect(speller.look("ferry", "en-GB")).toEqual({ known: true });
  });

  test("where words are", () => {
    const text = "The mayor’s pre-emptive strike, it’s 3.5km off";
    expect(findWords(text).map(({ text: word, from, to }) => [word, text.slice(from, to) === word])).toEqual(
      ["The", "mayor", "pre", "emptive", "strike", "it", "off"].map((word) => [word, true]),
    );
    expect(findWords("x".repeat(100_000))).toEqual([]);
  });

  test("slips", () => {
    expect(editDistance("teh", "the", 2)).toBe(1);
    expect(editDistance("harbour", "harber", 2)).toBe(2);
    expect(editDistance("harbour", "h", 2)).toBe(3);
    expect(slipsOfHabit("hopefull")).toContain("hopeful");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeText } from "./attribute-text.ts";

/** "source | cue | content" of each attribution. */
function credits(text: string): readonly string[] {
  const words = (spans: readonly { readonly from: number; readonly to: number }[]): string =>
    spans.map(({ from, to }) => text.slice(from, to)).join(" … ");
  return attributeText(text).attributions.map(
    ({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`,
  );
}

const before = "The harbour in Sandhaven was closed on Monday.\n\n";

describe("who is credited with what", () => {
  it("reads indirect speech", () => {
    expect(credits(`${before}Mayor Ruth Ennis said that the quay would open again on Friday.`)).toEqual([
      "Mayor Ruth Ennis | said | that the quay would open again on Friday",
    ]);
  });
  it("reads a tag behind a quotation, either way round", () => {
    expect(credits(`${before}“We lost everything in one night,” said Lena Brook, who runs the market.`)[0]).toMatch(
      /^Lena Brook.* \| said \| “We lost everything in one night,”$/u,
    );
    expect(credits(`${before}“We lost everything in one night,” Brook said.`)).toEqual([
      "Brook | said | “We lost everything in one night,”",
    ]);
  });
  it("takes a person with the clause that describes them, never the clause alone", () => {
    expect(
      credits(`${before}Jonas Berg, who keeps the café, said that the noise would drive his guests away.`),
    ).toEqual(["Jonas Berg, who keeps the café | said | that the noise would drive his guests away"]);
  });
  it("joins the halves of a quotation around its tag", () => {
    expect(credits(`${before}“We lost everything,” she said, “and we shall build it again.”`)).toEqual([
      "she | said | “We lost everything,” … “and we shall build it again.”",
    ]);
  });
  it("reads “according to”", () => {
    const [credit] = credits(`${before}Two cranes had failed their tests in March, according to the port authority.`);
    expect(credit).toBe("the port authority | according to | Two cranes had failed their tests in March");
  });
  it("carries the speaker over quotations that go on", () => {
    const [first] = attributeText(
      `${before}“We lost everything,” Brook said. “Nobody came. Nobody called.”`,
    ).attributions;
    expect(first?.content.at(-1)?.to).toBe(
      before.length + "“We lost everything,” Brook said. “Nobody came. Nobody called.”".length,
    );
  });
  it("tells direct from indirect and mixed", () => {
    const kinds = attributeText(
      `${before}“We lost everything in one night,” Brook said.\n\nShe said the insurers had offered “next to nothing.”\n\nEnnis said help would come.`,
    ).attributions.map(({ kind }) => kind);
    expect(kinds).toEqual(["direct", "mixed", "indirect"]);
  });
});

describe("what hangs in the air", () => {
  const faults = (text: string): readonly string[] =>
    attributeText(text).faults.map(({ type, from, to }) => `${type}: ${text.slice(from, to)}`);
  it("finds a pronoun with nobody near whom it could mean", () => {
    const text =
      "Engineer Oskar Brandt said the bridge was safe.\n\nThe bridge was built in 1961.\n\nIt carries 40,000 cars a day.\n\nThe lights were renewed last year.\n\nA second bridge is planned for the north.\n\nThe cost has doubled, he said.";
    expect(faults(text)).toEqual(["dangling-pronoun: he said"]);
    expect(faults("Engineer Oskar Brandt said the bridge was safe.\n\nThe cost has doubled, he said.")).toEqual([]);
  });
  it("finds a quotation without a speaker", () => {
    const text =
      "The theatre in Holm opened in 1903.\n\nIt has 412 seats.\n\n“It is the saddest day that I can remember in this town.”\n\nThe building goes back to the town in July.";
    expect(faults(text)).toEqual(["speakerless-quote: “It is the saddest day that I can remember in this town.”"]);
  });
});

describe("who can be quoted", () => {
  const speakerless = (text: string): boolean =>
    attributeText(text).faults.some(({ type }) => type === "speakerless-quote");
  const quote = "“The majority of those who came to us are still here with us.”\n\nThe market opens on Friday.";
  it("is one person, not a crowd, a report or one of whom it is said", () => {
    expect(speakerless(`${before}Ennis said the quay was safe.\n\n${quote}`)).toBe(false);
    expect(speakerless(`${before}Some traders feared that the quay was lost.\n\n${quote}`)).toBe(true);
    expect(speakerless(`${before}The report found that the quay was lost.\n\n${quote}`)).toBe(true);
    expect(speakerless(`${before}The accord is expected to be signed in May.\n\n${quote}`)).toBe(true);
  });
  it("stands behind a question too", () => {
    expect(credits(`${before}“Where were they?” Lena Brook, a baker, asked.`)).toEqual([
      "Lena Brook, a baker | asked | “Where were they?”",
    ]);
    expect(attributeText(`${before}“Where were they?” Brook said the plan was dead.`).attributions[0]?.source).toEqual(
      [],
    );
  });
});

describe("whom “he” and “she” can mean", () => {
  const hangs = (text: string): boolean => attributeText(text).faults.some(({ type }) => type === "dangling-pronoun");
  const opening = "The bridge over the Lune was closed on Monday for repairs that nobody had announced.\n\n";
  it("learns from the story whether a person is he or she", () => {
    const told = `${opening}Engineer Ennick Dahl said he would test the cables.\n\nTwo lanes stay open.\n\n“It is safe,” Dahl said.`;
    expect(hangs(`${told}\n\nHe said the work would take a year.`)).toBe(false);
    expect(hangs(`${told}\n\nShe said the work would take a year.`)).toBe(true);
  });
  it("does not take a firm, or a word that only says of what kind the next is, for a person", () => {
    const firm = "Verimark said the lifts were sound. Verimark engineers left on Sunday.";
    expect(hangs(`${opening}${firm} The hall was quiet.\n\nHe said the work would take a year.`)).toBe(true);
    const named = "Dahl said the lifts were sound. Dahl left on Sunday.";
    expect(hangs(`${opening}${named} The hall was quiet.\n\nHe said the work would take a year.`)).toBe(false);
    expect(
      hangs(`${opening}The town was quiet. Others waited longer for customer support. He said he was angry.`),
    ).toBe(true);
  });
  it("takes whoever “who” stands behind for a person, in the shortest story", () => {
    expect(hangs("Dahl, who built the mill, denied it. He said that he had no part in it.")).toBe(false);
  });
  it("takes one who speaks for a body for a person", () => {
    const said = "The strike will end soon, a spokeswoman for the Service Workers Union said at a meeting last week.";
    const text = `${opening}${said}\n\n“We want to be heard,” she said.`;
    expect(hangs(text)).toBe(false);
    expect(hangs(text.replace("she said", "he said"))).toBe(true);
  });
  it("knows a name by its bearer, not by where it is from", () => {
    const text = `${opening}Senator Debbie Anne Roe of Ohio also went there.\n\n“We shall pay for it,” she said.`;
    expect(hangs(text)).toBe(false);
  });
  it("sees that a person's first mention was lost where only the surname follows", () => {
    const told = `${opening}The council met on Friday. Jo Roe chaired it, and Roe said the vote was close.`;
    const lost = `${told}\n\nHe backed the tunnel, saying that it would pay for itself.`;
    expect(hangs(`${lost}\n\n“We need it now,” said Dahl, who drives a van.`)).toBe(true);
    expect(hangs(`${lost}\n\n“We need it now,” said Ennick Dahl, who drives a van.`)).toBe(false);
    expect(hangs(`${lost.replace("He backed", "He also backed")}\n\n“We need it now,” said Dahl.`)).toBe(false);
  });
  it("leaves alone a pronoun before its name in one sentence, and a story that names later whom it opens with", () => {
    const quiet = `${opening}The old road stays open to all. Many took it.`;
    expect(hangs(`${quiet}\n\nAfter he said that it would flood, Mr Dahl closed it.`)).toBe(false);
    expect(hangs(`${quiet}\n\nAfter he said that it would flood, the council closed it.`)).toBe(true);
    const held = "In her diary the days are counted. She says that she will stay.";
    expect(hangs(`${held}\n\nRuth Ennis runs the ferry.`)).toBe(false);
    expect(hangs(`${held}\n\nThe ferry runs daily.`)).toBe(true);
  });
  it("does not take who stands in the name of a page for one who is present", () => {
    const text = (page: string): string =>
      `${opening}Roe said he would vote.\n\nMany unions face the same, and their members have ${page}.\n\nHe said that prices had doubled.`;
    expect(hangs(text("a “Hauliers for Dahl” page with 650 likes"))).toBe(true);
    expect(hangs(text("told them: “We are with Dahl this time.”"))).toBe(false);
  });
  it("takes a line below a quotation with a dash and a name for its speaker", () => {
    const quote =
      "The theatre in Holm opened in 1903.\n\nIt has 412 seats.\n\n“It is the saddest day that I can remember.”";
    const speakerless = (text: string): boolean =>
      attributeText(text).faults.some(({ type }) => type === "speakerless-quote");
    expect(speakerless(`${quote}\n\nThe building goes back to the town in July.`)).toBe(true);
    expect(speakerless(`${quote}\n\n— Ruth Ennis.\n\nThe building goes back to the town in July.`)).toBe(false);
  });
});

describe("claims", () => {
  it("scores a bare toll above a credited one's neighbour and says why", () => {
    const text = `${before}Mayor Ruth Ennis said the quay would open again on Friday.\n\nThe storm killed at least 40 people and wounded more than 100 others.`;
    const toll = attributeText(text).claims.at(-1);
    expect(toll?.status).toBe("unattributed");
    expect(toll?.reasons).toContain("casualty figure");
    expect(toll?.score).toBeGreaterThan(0.5);
  });
  it("calls credit to a crowd vague", () => {
    const text = `${before}The plan collapsed, upending what many in the town hoped would be a new beginning.`;
    expect(attributeText(text).claims.at(-1)?.status).toBe("vague");
  });
  it("ranks sentences that stand alone by how much they assert, whatever their length", () => {
    const score = (sentence: string): number => attributeText(sentence).claims[0]?.score ?? 0;
    const figure = score("Unemployment has fallen by 3 percent since last year.");
    const long = score(
      "And if you will allow me I would like to say to all of you who have come here tonight, to my family and to my friends, that I love you.",
    );
    expect(figure).toBeGreaterThan(0.5);
    expect(long).toBeLessThan(0.5);
    expect(score("Thank you very much, and good night.")).toBeLessThan(0.2);
    expect(figure).toBeGreaterThan(score("I think we should be proud of our schools."));
  });
  it("says of other languages that it does not apply", () => {
    const french =
      "Le maire a déclaré lundi que le port resterait fermé jusqu'à vendredi. Deux grues sont tombées dans la nuit, et les pompiers ont dû évacuer les habitants du quai. « Nous avons tout perdu », a dit une commerçante.";
    const read = attributeText(french);
    expect(read.notRead).toMatch(/not English/u);
    expect(read.attributions).toEqual([]);
    expect(attributeText("Мэр сказал, что порт будет закрыт до пятницы.").notRead).toMatch(/not English/u);
  });
});

it("reads any text without failing, with offsets that lie in it", () => {
  const piece = fc.constantFrom(
    "He said",
    "“",
    "”",
    '"',
    "’",
    ".",
    ",",
    ":",
    "\n",
    "\n\n",
    " ",
    "the mayor",
    "Jo Roe",
    "according to",
    "killed 12 people",
    "😀",
    "é",
    "said",
    "\ud83d",
    "it is believed that",
    "he",
    "?",
    "(",
    ")",
    "—",
    "reportedly",
    "in 1999",
    "\u200b",
    "The plan failed",
    "and added that",
    "critics say",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join(" ");
      const { attributions, claims, faults } = attributeText(text);
      const spans = [
        ...attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]),
        ...claims.flatMap(({ span, signs }) => [span, ...signs]),
        ...faults,
      ];
      for (const { from, to } of spans) expect(from >= 0 && from < to && to <= text.length).toBe(true);
      for (const { score } of claims) expect(score >= 0 && score <= 1).toBe(true);
    }),
    { seed: 11, numRuns: 400 },
  );
});

it("is not led astray by text that is no copy", () => {
  for (const text of [
    "a".repeat(50_000),
    "'a ".repeat(8_000),
    "said ".repeat(5_000),
    "(".repeat(20_000),
    "He said. ".repeat(2_000),
  ]) {
    expect(() => attributeText(text)).not.toThrow();
  }
});

import { describe, expect, it } from "vitest";
import type { Facts, TextSpan } from "./facts.ts";
import { readFacts } from "./read-facts.ts";

const words = (facts: Facts, spans: readonly TextSpan[]): readonly string[] =>
  spans.map(({ from, to }) => facts.text.slice(from, to));
const sentencesOf = (text: string): readonly string[] => words(readFacts(text), readFacts(text).sentences);
const tokensOf = (text: string): readonly string[] => readFacts(text).tokens.map((token) => token.text);

describe("sentences", () => {
  it("ends at a full stop, not behind short forms, initials and numbers", () => {
    expect(
      sentencesOf(
        "Sen. J. D. Hale of Mass. paid $1.5 million. The U.S. Senate met at 10 a.m. on Aug. 3. Nothing came of it.",
      ),
    ).toEqual([
      "Sen. J. D. Hale of Mass. paid $1.5 million.",
      "The U.S. Senate met at 10 a.m. on Aug. 3.",
      "Nothing came of it.",
    ]);
  });
  it("keeps closing marks with the sentence and a tag in lower case with its question", () => {
    expect(sentencesOf("“Who pays?” she asked. “Not us.” He left.")).toEqual([
      "“Who pays?” she asked.",
      "“Not us.”",
      "He left.",
    ]);
  });
  it("ends with the paragraph", () => {
    expect(sentencesOf("Crosshead\n\nA line without a stop\nAnother.")).toEqual([
      "Crosshead",
      "A line without a stop",
      "Another.",
    ]);
  });
  it("ends behind U.S. where a new sentence opens", () => {
    expect(sentencesOf("They flew to the U.S. The talks failed.")).toHaveLength(2);
    expect(sentencesOf("Dr. Amy Lowe met No. 3 seed Ira Fox.")).toHaveLength(1);
  });
});

describe("tokens", () => {
  it("cuts clitics and keeps hyphenated words, figures and short forms whole", () => {
    expect(tokensOf("Don’t ask O’Dell’s co-founder for £1.2bn, he's 3-year-old U.S. news…")).toEqual([
      "Do",
      "n’t",
      "ask",
      "O’Dell",
      "’s",
      "co-founder",
      "for",
      "£",
      "1.2bn",
      ",",
      "he",
      "'s",
      "3-year-old",
      "U.S.",
      "news",
      "…",
    ]);
  });
  it("gives part of speech and base form", () => {
    const said = readFacts("The ministers said nothing.").tokens;
    expect(said.map(({ pos }) => pos)).toEqual(["DET", "NOUN", "VERB", "PRON", "PUNCT"]);
    expect(said[1]?.lemma).toBe("minister");
    expect(said[2]?.lemma).toBe("say");
  });
  it("does not depend on what was read before", () => {
    const text = "Zorblax-9 quoth: 'the qu.ux/foo@bar' v2.0-rc1 … was Blarg's.";
    const first = readFacts(text).tokens;
    readFacts("Zorblax quoth the qu ux foo bar rc1 Blarg v2 0");
    expect(readFacts(text).tokens).toEqual(first);
  });
});

describe("quotations", () => {
  const quoted = (text: string): readonly string[] => {
    const facts = readFacts(text);
    return facts.quotations.map(
      (q) => `${facts.text.slice(q.from, q.to)} ${q.kind} ${q.depth}${q.closed ? "" : " open"}`,
    );
  };
  it("reads curly, straight and pointed marks", () => {
    expect(quoted('“One,” she said. "Two," he said. «Trois.»')).toEqual([
      "“One,” double 0",
      '"Two," double 0',
      "«Trois.» double 0",
    ]);
  });
  it("tells single quotation marks from apostrophes", () => {
    expect(quoted("It’s the miners’ strike, he said in ‘the players’ lounge’ and 'not mine', rock 'n' roll.")).toEqual([
      "‘the players’ lounge’ single 0",
      "'not mine' single 0",
      "'n' single 0",
    ]);
    expect(quoted("The workers' union and the bosses' club met in '98.")).toEqual([]);
  });
  it("nests, and says what stays open at the end of the paragraph", () => {
    expect(quoted("“He said ‘never’ and left.\n“Then he came back.”")).toEqual([
      "“He said ‘never’ and left. double 0 open",
      "‘never’ single 1",
      "“Then he came back.” double 0",
    ]);
  });
});

describe("quantities", () => {
  const counted = (text: string): readonly string[] => {
    const facts = readFacts(text);
    return facts.quantities.map((q) => `${facts.text.slice(q.from, q.to)} = ${q.value} ${q.kind}`);
  };
  it("reads tolls before and behind their verb", () => {
    expect(
      counted("The blast killed more than 80 people and wounded at least 550 others. Three men were shot dead."),
    ).toEqual(["more than 80 people = 80 casualty", "at least 550 others = 550 casualty", "Three men = 3 casualty"]);
  });
  it("reads money, shares, measures, ages and spans of time in digits and words", () => {
    expect(
      counted(
        "It cost £1.2bn, up 3.4 percent; US$5 million more. A 47-year-old drove twenty-five miles in two hours. Ann Roe, 52, walked 20km.",
      ),
    ).toEqual([
      "£1.2bn = 1200000000 money",
      "3.4 percent = 3.4 percent",
      "US$5 million = 5000000 money",
      "47-year-old = 47 age",
      "twenty-five miles = 25 measure",
      "two hours = 2 time",
      "52 = 52 age",
      "20km = 20 measure",
    ]);
  });
  it("takes a number behind one person and “of” for an age, not for a toll", () => {
    expect(counted("A driver of 41 was killed.")).toEqual(["41 = 41 age"]);
    expect(counted("A crowd of 41 was held.").map((one) => one.endsWith("age"))).not.toContain(true);
    expect(counted("The leader of 41 men was held.")).toEqual(["41 men = 41 people"]);
  });
  it("reads long numbers in words", () => {
    expect(
      counted("One hundred and fifty thousand voters signed; nearly 12,000 troops and a dozen ships came."),
    ).toEqual([
      "One hundred and fifty thousand voters = 150000 people",
      "nearly 12,000 troops = 12000 people",
      "a dozen ships = 12 count",
    ]);
  });
  it("leaves dates, pronouns and ordinals alone", () => {
    expect(counted("On April 12, 2017, one of them, no one else, came 3rd. In 2016 he won.")).toEqual([]);
  });
});

describe("dates", () => {
  const dated = (text: string): readonly object[] =>
    readFacts(text).dates.map(({ from, to, ...rest }) => ({ text: text.slice(from, to), ...rest }));
  it("reads what is said and no more", () => {
    expect(
      dated("On Wednesday, April 12, 2017, and 3 May; since March 2015, in 1998, on Friday. May I? They march."),
    ).toEqual([
      { text: "Wednesday, April 12, 2017", weekday: 3, day: 12, month: 4, year: 2017 },
      { text: "3 May", day: 3, month: 5 },
      { text: "March 2015", month: 3, year: 2015 },
      { text: "1998", year: 1998 },
      { text: "Friday", weekday: 5 },
    ]);
  });
});

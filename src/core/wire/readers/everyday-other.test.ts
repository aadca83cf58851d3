import { describe, expect, it } from "vitest";
import { bodyInShort as bodyOf, readPasted as read } from "../testing/read-pasted.ts";

describe("what else comes as plain copy", () => {
  it("joins the lines of a PDF over hyphens and page numbers", async () => {
    const story = await read(`The Alder Gazette

Baths to reopen after
ten years of repairs

The council of Alder voted on Tuesday to re-
open the swimming baths that it closed ten
years ago for repairs to the roof. The vote was
12 to 9 and followed a debate of three hours in
which more than forty residents spoke from the
public gallery.

3

Councillor Leila Haddad, who led the campaign
for the baths, said that she had learned to
swim there in a long-
term friend's company.

The work will cost £2.4 million and be done by
June, according to a report by the council’s of-
ficers.

4`);
    expect(story.headline?.text).toBe("Baths to reopen after ten years of repairs");
    const body = bodyOf(story);
    expect(body).toHaveLength(3);
    expect(body[0]).toMatch(/^The council of Alder voted on Tuesday to reopen .* public gallery\.$/u);
    expect(body[1]).toContain("long-term");
    expect(body[2]).toMatch(/officers\.$/u);
  });

  it("reads what is no news story from its title on", async () => {
    const story = await read(`Leek and potato soup

Serves four. Takes 40 minutes.

Ingredients
2 leeks
3 large potatoes
1 litre vegetable stock

Method
Slice the leeks and fry them in butter until soft. Add the potatoes and the stock and simmer for 25 minutes.

Blend until smooth, stir in the cream and season well.`);
    expect(story.headline?.text).toBe("Leek and potato soup");
    expect(story.byline).toBeUndefined();
    expect(bodyOf(story)).toEqual([
      "Serves four. Takes 40 minutes.",
      "## Ingredients",
      "2 leeks",
      "3 large potatoes",
      "1 litre vegetable stock",
      "## Method",
      "Slice the leeks and fry them in butter until soft. Add the potatoes and the stock and simmer for 25 minutes.",
      "Blend until smooth, stir in the cream and season well.",
    ]);
  });

  it("reads a table that comes alone", async () => {
    const story = await read("Name\tParty\tVotes\nAlvarez\tLabour\t2,314\nKhan\tGreen\t1,998");
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)).toEqual(["Name | Party | Votes", "Alvarez | Labour | 2,314", "Khan | Green | 1,998"]);
  });

  it("takes no whole sentence for a headline", async () => {
    const story = await read(
      "The council voted on Tuesday to reopen the swimming baths in June.\n\nThe work will cost £2.4 million, according to a report by its officers.",
    );
    expect(story.headline).toBeUndefined();
    expect(bodyOf(story)).toHaveLength(2);
  });

  it("reads a release, and sets what is for editors aside", async () => {
    const story = await read(`PRESS RELEASE
FOR IMMEDIATE RELEASE

Alder Water to replace 40 km of pipes by 2027

ALDER, 4 March 2025 – Alder Water today announced a programme to replace 40 kilometres of mains in the north of the county.

“This is the largest investment in our network in a generation,” said Ruth Calder, chief executive of Alder Water.

- ENDS -

Notes to editors

Alder Water supplies 410,000 homes in Alder and the Marsh valley.

press@alderwater.example`);
    expect(story.headline?.text).toBe("Alder Water to replace 40 km of pipes by 2027");
    expect(story.dateline?.place).toBe("ALDER");
    expect(bodyOf(story)).toHaveLength(2);
  });

  it("reads copy in capitals, in German and in French", async () => {
    const capitals = await read(`COUNCIL VOTES TO REOPEN BATHS

ALDER, MARCH 4 (ACN) - THE COUNCIL OF ALDER VOTED ON TUESDAY TO REOPEN THE SWIMMING BATHS.

THE VOTE WAS 12 TO 9. THE WORK WILL COST 2.4 MILLION POUNDS AND BE DONE BY JUNE.`);
    expect([capitals.headline?.text, capitals.dateline?.agency]).toEqual(["COUNCIL VOTES TO REOPEN BATHS", "ACN"]);
    const german = await read(`Stadtrat stimmt für neues Hallenbad

Nach zehn Jahren Streit soll im Mai gebaut werden

Von Ruth Keller

ALDERSTADT – Der Stadtrat hat am Dienstag mit 12 zu 9 Stimmen beschlossen, das Hallenbad an der Uferstraße zu öffnen.

Das Bad war vor zehn Jahren wegen eines undichten Dachs geschlossen worden. Die Sanierung kostet 2,4 Millionen Euro.`);
    expect([german.byline, german.dateline?.place]).toEqual(["Ruth Keller", "ALDERSTADT"]);
    const french = await read(`Le conseil municipal vote la réouverture de la piscine

Par Ruth Calder

ALDER – Le conseil municipal a voté mardi, par 12 voix contre 9, la réouverture de la piscine fermée depuis dix ans.

« J’y ai appris à nager et ma fille y apprendra aussi », a déclaré la conseillère Leïla Haddad.`);
    expect([french.byline, french.dateline?.place]).toEqual(["Ruth Calder", "ALDER"]);
  });
});

describe("what pages print beside their stories", () => {
  it("is no copy where it is a stray label, however short the text", async () => {
    const story = await read(`Mayor opens harbour wall

By Ruth Calder

Maria Alvarez cut the ribbon on Friday at a ceremony that had been put off twice.

The wall is 400 metres long and cost £9 million.

Route 6`);
    expect(bodyOf(story)).toHaveLength(2);
    expect(story.setAside.map(({ text }) => text)).toEqual(["Route 6"]);
  });

  it("is no diary and no live blog: days and times over headlines of other stories", async () => {
    const story = await read(`Council votes to reopen baths

The council of Alder voted on Tuesday to reopen the swimming baths that it closed ten years ago for repairs.

The work will cost £2.4 million and be done by June, according to a report by the council’s officers.

“I learned to swim there and so will my daughter,” said Councillor Leila Haddad after the vote.

Latest news
March 4
Ferry runs aground
March 3
Mill fire under control
March 2
Bridge to close for a week`);
    expect(bodyOf(story).filter((line) => line.startsWith("## March"))).toEqual([]);
    expect(bodyOf(story)).toHaveLength(3);
  });
});
